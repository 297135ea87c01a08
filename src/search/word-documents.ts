/** Finds the documents of a query's word: the word itself, its other endings and longer words; else its correction. */

import { editDistance } from '../text/closest.ts';
import { byCode } from '../text/in-order.ts';
import { partsWith } from './index-parts.ts';
import { type LoadPart, loadSpeakers, loadTerms, partsOf } from './load-part.ts';
import { unpackPostings } from './postings.ts';
import type { QueryWord } from './query.ts';
import type { Core } from './search-index.ts';
import { beginningOf, formsOf, stemOf, synonymsOf, wholeWords } from './words.ts';

export interface WordDocuments {
  /** Document to weight. */
  readonly documents: ReadonlyMap<number, number>;
  /** Documents that contain only longer words that begin with this one. */
  readonly prefixOnly: ReadonlySet<number>;
  /** The word that was searched for instead of one that occurs nowhere. */
  readonly correction?: string;
}

/** Too many words begin with fewer letters than this, so shorter words match only themselves. */
const shortestPrefix = 3;
/** How much each kind of match counts. */
const factors = { whole: 1, ending: 0.8, joined: 0.75, synonym: 0.75, prefix: 0.5 } as const;
/** How many possible corrections are compared. */
const mostCorrections = 3;

export async function wordDocuments(query: QueryWord, core: Core, load: LoadPart): Promise<WordDocuments> {
  const direct = await ofWord(query, core, load);
  if (query.exact) return direct;
  // `guest-memfd`, `guest_memfd` and `guestmemfd` are one name in three spellings.
  const [joined] = formsOf(query.word).filter((form) => !query.word.includes(form));
  const byJoined = joined === undefined ? none : await ofWord(exactly(joined), core, load);
  const bySynonym = await Promise.all(
    synonymsOf(query.word).map((word) => ofWord({ word, exact: false, name: false }, core, load)),
  );
  const found = bySynonym.reduce(
    (sum, other) => merged(sum, other, factors.synonym),
    merged(direct, byJoined, factors.joined),
  );
  if (found.documents.size > 0) return found;
  const corrected = await byCorrection(query.word, core, load);
  if (corrected) return corrected;
  // `long-term` if only its pieces occur; a name from code is never split.
  const pieces = query.name ? [] : piecesOf(query.word);
  const each = await Promise.all(pieces.map((word) => ofWord({ ...query, word }, core, load)));
  const [first = none, ...others] = each;
  return {
    documents: new Map([...first.documents].filter(([at]) => others.every((one) => one.documents.has(at)))),
    prefixOnly: new Set(),
  };
}

/** The pieces of a word such as `long-term`; empty if it has only one. */
export function piecesOf(word: string): readonly string[] {
  const pieces = formsOf(word)
    .slice(1)
    .filter((form) => word.includes(form));
  return pieces.length < 2 ? [] : pieces;
}

const none: WordDocuments = { documents: new Map(), prefixOnly: new Set() };

function exactly(word: string): QueryWord {
  return { word, exact: true, name: false };
}

function merged(direct: WordDocuments, other: WordDocuments, factor: number): WordDocuments {
  const documents = new Map(direct.documents);
  for (const [at, weight] of other.documents)
    documents.set(at, Math.max(documents.get(at) ?? 0, factor * weight));
  const prefixOnly = new Set([...direct.prefixOnly].filter((at) => !other.documents.has(at)));
  return { documents, prefixOnly };
}

async function ofWord({ word, exact, name }: QueryWord, core: Core, load: LoadPart): Promise<WordDocuments> {
  const stem = stemOf(word);
  const whole = exact || word.length < shortestPrefix;
  const letters = whole || name ? word : beginningOf(stem);
  const parts = await partsOf('w', partsWith(core.words, letters, whole), load);
  const documents = new Map<number, number>();
  const inFull = new Set<number>();
  for (const [term, packed] of parts.flatMap(Object.entries<string>)) {
    const factor = factorOf(term);
    if (factor === 0) continue;
    for (const [document, weight] of unpackPostings(packed)) {
      documents.set(document, Math.max(documents.get(document) ?? 0, factor * weight));
      if (factor > factors.prefix) inFull.add(document);
    }
  }
  return { documents, prefixOnly: new Set([...documents.keys()].filter((at) => !inFull.has(at))) };

  function factorOf(term: string): number {
    if (term === word) return factors.whole;
    if (whole) return 0;
    if (!name && stemOf(term) === stem) return factors.ending;
    return term.startsWith(word) ? factors.prefix : 0;
  }
}

/** Of the possible corrections, the one that weighs most in a document. */
async function byCorrection(word: string, core: Core, load: LoadPart): Promise<WordDocuments | undefined> {
  const [terms, speakers] = await Promise.all([loadTerms(load), loadSpeakers(load)]);
  const likely = correctionsOf(word, terms, new Set(speakers.flatMap(wholeWords))).slice(0, mostCorrections);
  const each = await Promise.all(
    likely.map(async (correction) => ({ ...(await ofWord(exactly(correction), core, load)), correction })),
  );
  const heaviest = ({ documents }: WordDocuments) => Math.max(...documents.values());
  return each.toSorted((a, b) => heaviest(b) - heaviest(a))[0];
}

/**
 * The known words that one typing error (a letter added, omitted or changed, or two swapped) turns into the typed word.
 * In four letters, a changed letter makes another word (`MADV` is not `made`), so only a swap or an omitted letter
 * counts, except in a speaker's name. Three letters may be a speaker's name with a letter omitted.
 */
function correctionsOf(
  word: string,
  known: readonly string[],
  speakers: ReadonlySet<string>,
): readonly string[] {
  const likely = (term: string) => {
    const longer = term.length > word.length;
    if (word.length > 4) return true;
    if (word.length === 4) return longer || sorted(term) === sorted(word) || speakers.has(term);
    return word.length === 3 && longer && speakers.has(term);
  };
  const near = known.filter((term) => term.length >= 4 && editDistance(word, term, 1) <= 1 && likely(term));
  // The longest common beginning first; a longer word before a piece of it.
  return near.toSorted(
    (a, b) => commonPrefix(b, word) - commonPrefix(a, word) || b.length - a.length || byCode(a, b),
  );
}

/** Words to suggest if nothing was found: those with a common beginning, or two or three typing errors away. */
export function nearestOf(word: string, known: readonly string[]): readonly string[] {
  const limit = word.length >= 8 ? 3 : 2;
  const distances = known.flatMap((term) => {
    if (term.length < 3) return [];
    const shared = commonPrefix(term, word);
    const distance = editDistance(word, term, limit);
    const beginsAlike = shared >= 4 && shared >= Math.min(term.length, word.length) / 2;
    return distance <= limit || beginsAlike
      ? [[term, distance <= limit ? distance : limit + 1, shared] as const]
      : [];
  });
  return distances
    .toSorted(([, a, first], [, b, second]) => a - b || second - first)
    .map(([term]) => term)
    .slice(0, 3);
}

function sorted(word: string): string {
  return [...word].toSorted().join('');
}

function commonPrefix(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
