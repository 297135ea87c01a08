/** The documents of a word that was asked for: the word itself, its other endings, longer words; else one slip away. */

import { editDistance } from '../text/closest.ts';
import { byCode } from '../text/in-order.ts';
import { partsWith } from './index-parts.ts';
import { type LoadPart, loadSpeakers, loadTerms, partsOf } from './load-part.ts';
import { unpackPostings } from './postings.ts';
import type { QueryWord } from './query.ts';
import type { Core } from './search-index.ts';
import { beginningOf, formsOf, othersFor, stemOf, wholeWords } from './words.ts';

export interface WordDocuments {
  /** Document to weight. */
  readonly documents: ReadonlyMap<number, number>;
  /** Those that hold only a longer word which begins so. */
  readonly begun: ReadonlySet<number>;
  /** The word that was taken for the one that stands nowhere. */
  readonly taken?: string;
}

/** Shorter words are asked for as they are, for too much begins with them. */
const shortest = 3;
/** How like the word asked for a form of it counts. */
const factors = { whole: 1, ending: 0.8, joined: 0.75, alike: 0.75, begun: 0.5 } as const;
/** Words one slip away that are weighed against each other. */
const mostSlips = 3;

export async function wordDocuments(asked: QueryWord, core: Core, load: LoadPart): Promise<WordDocuments> {
  const direct = await ofWord(asked, core, load);
  if (asked.exact) return direct;
  // `guest-memfd`, `guest_memfd` and `guestmemfd` are one name in three spellings.
  const [joined] = formsOf(asked.word).filter((form) => !asked.word.includes(form));
  const spelled = joined === undefined ? none : await ofWord(exactly(joined), core, load);
  const alike = await Promise.all(
    othersFor(asked.word).map((word) => ofWord({ word, exact: false, name: false }, core, load)),
  );
  const found = alike.reduce(
    (sum, other) => both(sum, other, factors.alike),
    both(direct, spelled, factors.joined),
  );
  if (found.documents.size > 0) return found;
  const slip = await bySlip(asked.word, core, load);
  if (slip) return slip;
  // `long-term` where only its pieces stand; a name of code is never taken apart.
  const pieces = asked.name ? [] : piecesOf(asked.word);
  const each = await Promise.all(pieces.map((word) => ofWord({ ...asked, word }, core, load)));
  const [first = none, ...others] = each;
  return {
    documents: new Map([...first.documents].filter(([at]) => others.every((one) => one.documents.has(at)))),
    begun: new Set(),
  };
}

/** Words that stand as pieces in this one; empty where it is of one piece. */
export function piecesOf(word: string): readonly string[] {
  const pieces = formsOf(word)
    .slice(1)
    .filter((form) => word.includes(form));
  return pieces.length < 2 ? [] : pieces;
}

const none: WordDocuments = { documents: new Map(), begun: new Set() };

function exactly(word: string): QueryWord {
  return { word, exact: true, name: false };
}

function both(direct: WordDocuments, spelled: WordDocuments, factor: number): WordDocuments {
  const documents = new Map(direct.documents);
  for (const [at, weight] of spelled.documents)
    documents.set(at, Math.max(documents.get(at) ?? 0, factor * weight));
  return { documents, begun: new Set([...direct.begun].filter((at) => !spelled.documents.has(at))) };
}

async function ofWord({ word, exact, name }: QueryWord, core: Core, load: LoadPart): Promise<WordDocuments> {
  const stem = stemOf(word);
  const whole = exact || word.length < shortest;
  const letters = whole || name ? word : beginningOf(stem);
  const parts = await partsOf('w', partsWith(core.words, letters, whole), load);
  const documents = new Map<number, number>();
  const truly = new Set<number>();
  for (const [term, packed] of parts.flatMap(Object.entries<string>)) {
    const factor = likeness(term);
    if (factor === 0) continue;
    for (const [document, weight] of unpackPostings(packed)) {
      documents.set(document, Math.max(documents.get(document) ?? 0, factor * weight));
      if (factor > factors.begun) truly.add(document);
    }
  }
  return { documents, begun: new Set([...documents.keys()].filter((at) => !truly.has(at))) };

  function likeness(term: string): number {
    if (term === word) return factors.whole;
    if (whole) return 0;
    if (!name && stemOf(term) === stem) return factors.ending;
    return term.startsWith(word) ? factors.begun : 0;
  }
}

/** Of the words that one slip leads to, the one that says most of a document. */
async function bySlip(word: string, core: Core, load: LoadPart): Promise<WordDocuments | undefined> {
  const [terms, speakers] = await Promise.all([loadTerms(load), loadSpeakers(load)]);
  const likely = slipsOf(word, terms, new Set(speakers.flatMap(wholeWords))).slice(0, mostSlips);
  const each = await Promise.all(
    likely.map(async (taken) => ({ ...(await ofWord(exactly(taken), core, load)), taken })),
  );
  const heaviest = ({ documents }: WordDocuments) => Math.max(...documents.values());
  return each.toSorted((a, b) => heaviest(b) - heaviest(a))[0];
}

/**
 * The known words that one slip (a letter more, less, other, or two swapped) turns into what was typed. Of four letters an
 * other one makes another word (`MADV` is not `made`), so that only a swap or a letter left out counts, but in a name of
 * somebody who speaks; one of three letters may be such a name with a letter left out.
 */
function slipsOf(word: string, known: readonly string[], speakers: ReadonlySet<string>): readonly string[] {
  const likely = (term: string) => {
    const longer = term.length > word.length;
    if (word.length > 4) return true;
    if (word.length === 4) return longer || sorted(term) === sorted(word) || speakers.has(term);
    return word.length === 3 && longer && speakers.has(term);
  };
  const near = known.filter((term) => term.length >= 4 && editDistance(word, term, 1) <= 1 && likely(term));
  // Of several the one that begins as it was typed; a longer word before its own piece.
  return near.toSorted((a, b) => common(b, word) - common(a, word) || b.length - a.length || byCode(a, b));
}

/** Words to offer where nothing was found: those that begin alike, or that two or three slips lead to. */
export function nearestOf(word: string, known: readonly string[]): readonly string[] {
  const limit = word.length >= 8 ? 3 : 2;
  const distances = known.flatMap((term) => {
    if (term.length < 3) return [];
    const shared = common(term, word);
    const distance = editDistance(word, term, limit);
    const alike = shared >= 4 && shared >= Math.min(term.length, word.length) / 2;
    return distance <= limit || alike
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

function common(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
