/**
 * The evidence entries of a content folder, read leniently from the front matter as written: an entry whose claim has
 * other faults must be proved all the same, never passed over in silence.
 */

import { loadCorpus } from '../src/corpus/corpus.ts';
import type { Place } from '../src/corpus/place.ts';
import type { EvidenceEntry } from '../src/evidence/evidence-entry.ts';
import type { KnownMessage } from '../src/mail/archive.ts';
import { CallError } from './command-line.ts';
import type { KnownPerson } from './known-people.ts';

export interface PlacedEntry {
  readonly entry: EvidenceEntry;
  readonly place: Place;
}

export interface ContentEvidence {
  readonly entries: readonly PlacedEntry[];
  /** Claims whose front matter cannot be read at all: file and reason. */
  readonly unreadable: readonly string[];
  readonly messages: readonly KnownMessage[];
}

type Fields = Readonly<Record<string, unknown>>;

export function contentEvidence(dir: string, people: readonly KnownPerson[]): ContentEvidence {
  const corpus = corpusAt(dir);
  const entries: PlacedEntry[] = [];
  const unreadable: string[] = [];
  for (const claim of corpus.claims) {
    const raw = fieldsOf(claim.raw);
    const syntax = claim.faults.find(({ path }) => path.length === 0);
    if (!('evidence' in raw) && syntax) unreadable.push(`${claim.file}: ${syntax.message}`);
    const list = Array.isArray(raw['evidence'])
      ? raw['evidence']
      : 'evidence' in raw
        ? [raw['evidence']]
        : [];
    list.forEach((piece, index) => {
      if (piece === null || piece === undefined) return;
      entries.push({
        entry: entryOf(claim.id, raw, fieldsOf(piece)),
        place: claim.placeOf(['evidence', index]),
      });
    });
  }
  const messages = corpus.threads.flatMap(({ raw }) => {
    const list = fieldsOf(raw)['messages'];
    return (Array.isArray(list) ? list : []).flatMap((one) => knownMessage(fieldsOf(one), people));
  });
  return { entries, unreadable, messages };
}

function corpusAt(dir: string) {
  try {
    return loadCorpus(dir);
  } catch (cause) {
    throw new CallError(cause instanceof Error ? cause.message : String(cause));
  }
}

function entryOf(claim: string, raw: Fields, piece: Fields): EvidenceEntry {
  const speaker = piece['speaker'] ?? raw['speaker'];
  return {
    claim,
    message: text(piece['message']).replace(/^<(.*)>$/, '$1'),
    lines: linesOf(piece['lines']),
    words: text(piece['words']),
    speaker: speaker === undefined || speaker === null ? undefined : text(speaker),
    quotes: piece['quotes'] === true,
  };
}

/** What is no range becomes [0, 0], which no proof accepts. */
function linesOf(value: unknown): readonly [number, number] {
  const numbers = (Array.isArray(value) ? value : [value]).map(Number);
  const [first = 0, last = first] = numbers;
  return numbers.length > 2 || Number.isNaN(first) || Number.isNaN(last) ? [0, 0] : [first, last];
}

function knownMessage(fields: Fields, people: readonly KnownPerson[]): readonly KnownMessage[] {
  const names = people.find(({ slug }) => slug === fields['from'])?.names;
  if (!names) return [];
  return [{ id: text(fields['id']), names, date: text(fields['date']), subject: text(fields['subject']) }];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function text(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return value === undefined || value === null ? '' : String(value);
}
