/** Readability of the record: length and reading ease of bodies and essays, by person. A report, not a gate. */

import { flesch } from 'flesch';
import { syllable } from 'syllable';
import { plainBody1 } from '../src/ledger/canonical/plain-body-1.ts';
import { loadCorpus } from '../src/record/corpus/corpus.ts';
import { buildGraph } from '../src/record/graph/build-graph.ts';

interface Reading {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

export async function run(): Promise<void> {
  const graph = buildGraph(loadCorpus('content'));
  const claims = [...graph.claims.values()].map((claim) => ({
    who: claim.speaker ?? claim.kind,
    id: claim.id,
    reading: read(plainBody1(claim.entry.body?.source ?? '')),
  }));
  const essays = [...graph.essays.values()].map(({ id, entry }) => ({
    id,
    reading: read(plainBody1(entry.body?.source ?? '')),
  }));

  process.stdout.write(
    'words, words a sentence, Flesch reading ease (higher is easier; 30 to 50 is usual for technical prose)\n',
  );
  for (const [who, group] of [...Map.groupBy(claims, (claim) => claim.who)].toSorted(
    (a, b) => b[1].length - a[1].length,
  )) {
    row(
      `${group.length} claims of ${who}`,
      group.map(({ reading }) => reading),
    );
  }
  for (const { id, reading } of essays) row(`essay ${id}`, [reading]);
  row(
    'all claims',
    claims.map(({ reading }) => reading),
  );
  const longest = claims.toSorted((a, b) => perSentence(b.reading) - perSentence(a.reading)).slice(0, 5);
  process.stdout.write(
    `longest sentences on average: ${longest.map(({ id, reading }) => `${id} (${perSentence(reading).toFixed(0)})`).join(', ')}\n`,
  );
}

function row(name: string, readings: readonly Reading[]): void {
  const sum = (key: keyof Reading) => readings.reduce((total, reading) => total + reading[key], 0);
  const all = { words: sum('words'), sentences: sum('sentences'), syllables: sum('syllables') };
  const ease = flesch({ word: all.words, sentence: all.sentences, syllable: all.syllables });
  const mean = (all.words / readings.length).toFixed(0);
  process.stdout.write(
    `${name.padEnd(34)} ${mean.padStart(5)} ${perSentence(all).toFixed(1).padStart(6)} ${ease.toFixed(0).padStart(5)}\n`,
  );
}

function perSentence({ words, sentences }: Reading): number {
  return words / Math.max(1, sentences);
}

function read(text: string): Reading {
  const sentences = text.split(/[.!?:]["”’)]*(?:\s|$)|\n\n/).filter((part) => /\w/.test(part)).length;
  const words = text.match(/[\p{L}\p{N}_'’-]+/gu) ?? [];
  return {
    words: words.length,
    sentences: Math.max(1, sentences),
    syllables: words.reduce((sum, word) => sum + syllable(word), 0),
  };
}
