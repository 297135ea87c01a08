/**
 * Answers a query from the parts of the index: documents with the words in their titles first, then topics, people,
 * short answers, claims; but documents that have the words together, as `together.ts` says, before those that have them
 * far apart in their text. One typing error per word is corrected, and reported. A short answer or a claim whose title
 * contains most of a longer question comes before long pages that contain all its words somewhere. If no document
 * contains all the words, the closest are returned, marked as such.
 */

import { type Filters, filterBy, kindOf } from './filters.ts';
import { documentsOfPairs, type LoadPart, loadCore, loadTerms, textsAt } from './load-part.ts';
import type { Meaning } from './occurrences.ts';
import { containsPhrase, type Query, type QueryWord, readQuery } from './query.ts';
import { type Ranking, rankingOf } from './ranking.ts';
import { type Scored, scored } from './score.ts';
import type { Core } from './search-index.ts';
import { together } from './together.ts';
import { withKind } from './with-kind.ts';
import { nearestOf, piecesOf, type WordDocuments, wordDocuments } from './word-documents.ts';
import { synonymsOf } from './words.ts';

export interface Answer {
  /** Numbers of the documents, best first. */
  readonly hits: readonly number[];
  /** How many of the hits lack one of the words, and are included for their titles. */
  readonly without: number;
  /** Documents with all words but one, if few have all. */
  readonly besides: readonly number[];
  /** Whether more documents may contain the phrases, in texts that were not read. */
  readonly isPartial: boolean;
  /** `all`: hits match all words, except as `without` says; `near`: no document does, and these are the closest. */
  readonly kind: 'all' | 'near';
  /** Words that occur nowhere, with the word that was searched for instead. */
  readonly instead: readonly (readonly [typed: string, correction: string])[];
  /** Words of the record that are similar to typed words that occur nowhere. */
  readonly nearest: readonly string[];
  /** What each word of the query may be in a text, to mark it in the results. */
  readonly marked: readonly Meaning[];
}

/** How many documents are loaded to search for a phrase that is neither in a title nor in a quotation. */
const mostRead = 24;
/** If fewer documents match all the words, those that match all but one follow. */
const few = 3;
const mostNear = 12;

/** A query with the documents of its words. */
interface Lookup extends Query {
  readonly core: Core;
  readonly load: LoadPart;
  readonly fits: (at: number) => boolean;
  readonly ranking: Ranking;
  /** The documents of each word. */
  readonly matched: readonly WordDocuments[];
  /** What each word may be in a text. */
  readonly meanings: readonly Meaning[];
}

/** Without words, the filters alone list all that they let through. */
export async function search(typed: string, filters: Filters, load: LoadPart): Promise<Answer> {
  const query = readQuery(typed);
  const { words } = query;
  const core = await loadCore(load);
  const [fits, matched] = await Promise.all([
    filterBy(core, filters, load),
    Promise.all(words.map((word) => documentsOf(word, core, load))),
  ]);
  if (words.length === 0 && Object.values(filters).some((value) => value !== undefined))
    return { ...nothing, hits: documentsIn(core).filter(fits) };
  const marked = words.map(({ word, exact }, at) => ({
    words: [matched[at]?.correction ?? word, ...(exact ? [] : synonymsOf(word))],
    exact,
  }));
  const ranking = rankingOf(kindOf(core), words.length);
  const lookup = { ...query, core, load, fits, matched, meanings: marked, ranking };
  const all = await matchingAll(lookup);
  if (!all) return { ...nothing, ...(await nearestTo(lookup)), kind: 'near', marked };
  const instead = matched.flatMap(({ correction }, at) =>
    correction === undefined ? [] : [[words[at]?.word ?? '', correction] as const],
  );
  return { ...all, kind: 'all', instead, nearest: [], marked };
}

const nothing: Answer = {
  hits: [],
  without: 0,
  besides: [],
  isPartial: false,
  kind: 'all',
  instead: [],
  nearest: [],
  marked: [],
};

/** The numbers of all documents, in the order of the record. */
function documentsIn({ kinds }: Core): readonly number[] {
  return Array.from({ length: kinds.reduce((sum, [, count]) => sum + count, 0) }, (_, at) => at);
}

async function documentsOf(word: QueryWord, core: Core, load: LoadPart): Promise<WordDocuments> {
  return withKind(word, await wordDocuments(word, core, load), core);
}

function candidatesOf(matched: readonly WordDocuments[], { core, fits }: Lookup): readonly Scored[] {
  return scored(matched, core).filter(([at]) => fits(at));
}

/** Undefined if no document matches all the words. */
async function matchingAll(
  lookup: Lookup,
): Promise<Pick<Answer, 'hits' | 'without' | 'besides' | 'isPartial'> | undefined> {
  const { words, phrases, matched, ranking } = lookup;
  const candidates = candidatesOf(matched, lookup);
  const matching = (count: number) => candidates.filter(([, score]) => score.matched === count);
  const complete = matching(words.length);
  const close = await together(complete, lookup);
  const { found, isPartial } = await withPhrases(ranking.rank(complete, close), lookup);
  if (found.length === 0) return undefined;
  const isFew = found.length < few;
  const least = words.length - 1;
  const lacking = least > 1 && (isFew || phrases.length === 0) ? matching(least) : [];
  const { found: near } = await withPhrases(ranking.rankNear(lacking), lookup);
  const meant = new Set(lacking.filter(ranking.isMeant).map(([at]) => at));
  const without = near
    .filter((at) => meant.has(at))
    .toSorted((a, b) => ranking.nearPlace(a) - ranking.nearPlace(b))
    .slice(0, few);
  const kept = new Set([...found, ...without]);
  const hits = ranking.rank(
    [...complete, ...lacking].filter(([at]) => kept.has(at)),
    close,
  );
  const besides = isFew ? near.filter((at) => !kept.has(at)) : [];
  return {
    hits,
    without: without.length,
    besides: besides.slice(0, Math.max(0, mostNear - hits.length)),
    isPartial,
  };
}

/** The documents that match the most words; a name from code that occurs nowhere is searched for by its pieces. */
async function nearestTo(lookup: Lookup): Promise<Pick<Answer, 'hits' | 'nearest'>> {
  const { words, matched, core, load, ranking } = lookup;
  const unknown = words.filter((_, at) => matched[at]?.documents.size === 0);
  const pieces = new Set(unknown.filter(({ exact }) => !exact).flatMap(({ word }) => piecesOf(word)));
  const byPiece = await Promise.all(
    [...pieces].map((word) => documentsOf({ word, exact: false, name: false }, core, load)),
  );
  const candidates = candidatesOf([...matched, ...byPiece], lookup);
  const most = Math.max(0, ...candidates.map(([, score]) => score.matched));
  const least = pieces.size === 0 && most > 2 ? most - 1 : most;
  const near = ranking.rankNear(candidates.filter(([, score]) => score.matched >= least));
  const terms = unknown.length === 0 ? [] : await loadTerms(load);
  const nearest = [...new Set(unknown.flatMap(({ word }) => nearestOf(word, terms)))].slice(0, 4);
  return { hits: near.slice(0, mostNear), nearest };
}

/** Keeps the documents that contain the phrases; of those not found by pairs of words, at most `mostRead` are read. */
async function withPhrases(
  all: readonly number[],
  { phrases, core, load }: Lookup,
): Promise<{ readonly found: readonly number[]; readonly isPartial: boolean }> {
  if (phrases.length === 0) return { found: all, isPartial: false };
  const sure = await documentsOfPairs(phrases, core, load);
  const unsure = all.filter((at) => !sure.has(at));
  const contained = await Promise.all(
    unsure.slice(0, mostRead).map(async (at) => {
      const texts = await textsAt(at, core, load);
      return phrases.every((phrase) => texts.some((text) => containsPhrase(text, phrase)));
    }),
  );
  const read = new Set(unsure.filter((_, index) => contained[index]));
  return {
    found: all.filter((at) => sure.has(at) || read.has(at)),
    isPartial: unsure.length > mostRead,
  };
}
