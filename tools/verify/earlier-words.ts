/**
 * Quotations that only published versions of a record's claims contain, and no current text; for `verify`, each once.
 */

import type { EarlierWords } from '../../src/evidence/earlier-words.ts';
import { type EvidenceEntry, entryKey } from '../../src/evidence/evidence-entry.ts';
import { readVersion, type VersionEvidence } from '../../src/ledger/canonical/read-version.ts';
import { ledgerOf } from '../../src/ledger/ledger-problems.ts';
import { lineOf } from '../../src/ledger/problem.ts';
import { publishedIds, versionsOf } from '../../src/ledger/versions.ts';
import type { Graph } from '../../src/record/graph/graph.ts';

/** @param present the entries that are proved anyway */
export function earlierWords(graph: Graph, present: readonly EvidenceEntry[]): readonly EarlierWords[] {
  const ledger = ledgerOf(graph);
  const proved = new Set(present.map(entryKey));
  const found = new Map<string, EarlierWords>();
  for (const id of publishedIds(ledger))
    for (const { hash, text } of versionsOf(ledger, id)) {
      const file = ledger.files.get(`${id}/${hash}`)?.file ?? ledger.indexFile;
      for (const { name, message, lines, words, speaker, quotes } of evidenceIn(text)) {
        const entry = { claim: id, message, lines, words, speaker, quotes };
        const key = entryKey(entry);
        const hasPresentName = name === undefined || name === graph.nameOf(speaker);
        const fullKey = `${key} ${name}`;
        if ((proved.has(key) && hasPresentName) || found.has(fullKey)) continue;
        const line = text.split('\n').indexOf(`  words: ${words}`) + 1;
        found.set(fullKey, { entry, hash, name, place: lineOf(file, Math.max(line, 1)) });
      }
    }
  return [...found.values()];
}

/** `check` reports a file that is not a version of a claim. */
function evidenceIn(text: string): readonly VersionEvidence[] {
  return text.startsWith('loremark-claim ') ? readVersion(text).evidence : [];
}
