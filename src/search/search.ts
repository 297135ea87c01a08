/**
 * Answers a query from the parts of the index: a title that holds the words first, then topics, people, short answers,
 * claims. One slip of the finger is forgiven, and said. An answer or a claim whose title says most of a longer question comes
 * before long pages that hold all its words somewhere; where no document holds all the words, the nearest are named as such.
 */

import { type Filters, fitting, kindOf } from './filters.ts';
import { withKind } from './kind-words.ts';
import { documentsOfPairs, type LoadPart, loadCore, loadTerms, textsAt } from './load-part.ts';
import { holdsPhrase, type Query, type QueryWord, readQuery } from './query.ts';
import { type Ranking, rankingOf } from './ranking.ts';
import { type Scored, scored } from './score.ts';
import type { Core } from './search-index.ts';
import { nearestOf, piecesOf, type WordDocuments, wordDocuments } from './word-documents.ts';
import { othersFor } from './words.ts';

export interface Answer {
  /** Numbers of the documents, best first. */
  readonly hits: readonly number[];
  /** How many of the hits lack one of the words, and are there for what their titles hold. */
  readonly without: number;
  /** Where few hold all the words: those that hold all but one. */
  readonly besides: readonly number[];
  /** `all`: each holds every word but as `without` tells; `near`: no document does, and these come nearest. */
  readonly kind: 'all' | 'near';
  /** Words that stand nowhere, with the one that was taken in their place. */
  readonly instead: readonly (readonly [typed: string, taken: string])[];
  /** Words of the record that come near to those typed which stand nowhere. */
  readonly nearest: readonly string[];
  /** Words to mark in what is shown. */
  readonly marked: readonly string[];
}

/** Documents that are read for a phrase which stands neither in a title nor in a quotation. */
const mostRead = 24;
/** Where fewer hold all the words, those that hold most of them follow. */
const few = 3;
const mostNear = 12;

/** A query with what the index has of it. */
interface Asked extends Query {
  readonly core: Core;
  readonly load: LoadPart;
  readonly fits: (at: number) => boolean;
  readonly ranking: Ranking;
  /** The documents of each word. */
  readonly matched: readonly WordDocuments[];
}

export async function search(typed: string, filters: Filters, load: LoadPart): Promise<Answer> {
  const query = readQuery(typed);
  const { words } = query;
  const core = await loadCore(load);
  const [fits, matched] = await Promise.all([
    fitting(core, filters, load),
    Promise.all(words.map((word) => documentsOf(word, core, load))),
  ]);
  const asked = { ...query, core, load, fits, matched, ranking: rankingOf(kindOf(core), words.length) };
  const marked = words.flatMap(({ word, exact }, at) => [
    matched[at]?.taken ?? word,
    ...(exact ? [] : othersFor(word)),
  ]);
  const all = await holdingAll(asked);
  if (!all)
    return { ...(await nearestTo(asked)), without: 0, besides: [], kind: 'near', instead: [], marked };
  const instead = matched.flatMap(({ taken }, at) =>
    taken === undefined ? [] : [[words[at]?.word ?? '', taken] as const],
  );
  return { ...all, kind: 'all', instead, nearest: [], marked };
}

async function documentsOf(word: QueryWord, core: Core, load: LoadPart): Promise<WordDocuments> {
  return withKind(word, await wordDocuments(word, core, load), core);
}

function candidatesOf(matched: readonly WordDocuments[], { core, fits }: Asked): readonly Scored[] {
  return scored(matched, core).filter(([at]) => fits(at));
}

/** Undefined where no document holds all the words. */
async function holdingAll(asked: Asked): Promise<Pick<Answer, 'hits' | 'without' | 'besides'> | undefined> {
  const { words, phrases, matched, ranking } = asked;
  const candidates = candidatesOf(matched, asked);
  const holding = (count: number) => candidates.filter(([, { held }]) => held === count);
  const whole = holding(words.length);
  const found = await withPhrases(ranking.rank(whole), asked);
  if (found.length === 0) return undefined;
  const isFew = found.length < few;
  const least = words.length - 1;
  const lacking = least > 1 && (isFew || phrases.length === 0) ? holding(least) : [];
  const near = await withPhrases(ranking.rankNear(lacking), asked);
  const meant = new Set(lacking.filter(ranking.isMeant).map(([at]) => at));
  const without = near
    .filter((at) => meant.has(at))
    .toSorted((a, b) => ranking.nearPlace(a) - ranking.nearPlace(b))
    .slice(0, few);
  const kept = new Set([...found, ...without]);
  const hits = ranking.rank([...whole, ...lacking].filter(([at]) => kept.has(at)));
  const besides = isFew ? near.filter((at) => !kept.has(at)) : [];
  return { hits, without: without.length, besides: besides.slice(0, Math.max(0, mostNear - hits.length)) };
}

/** What holds the most of the words; a name of code that stands nowhere is looked for by its pieces. */
async function nearestTo(asked: Asked): Promise<Pick<Answer, 'hits' | 'nearest'>> {
  const { words, matched, core, load, ranking } = asked;
  const lost = words.filter((_, at) => matched[at]?.documents.size === 0);
  const apart = new Set(lost.filter(({ exact }) => !exact).flatMap(({ word }) => piecesOf(word)));
  const pieces = await Promise.all(
    [...apart].map((word) => documentsOf({ word, exact: false, name: false }, core, load)),
  );
  const candidates = candidatesOf([...matched, ...pieces], asked);
  const most = Math.max(0, ...candidates.map(([, { held }]) => held));
  const least = pieces.length === 0 && most > 2 ? most - 1 : most;
  const near = ranking.rankNear(candidates.filter(([, { held }]) => held >= least));
  const known = lost.length === 0 ? [] : await loadTerms(load);
  const nearest = [...new Set(lost.flatMap(({ word }) => nearestOf(word, known)))].slice(0, 4);
  return { hits: near.slice(0, mostNear), nearest };
}

/** Of documents that hold the words those that hold them in a row; only so many are looked through. */
async function withPhrases(
  found: readonly number[],
  { phrases, core, load }: Asked,
): Promise<readonly number[]> {
  if (phrases.length === 0) return found;
  const sure = await documentsOfPairs(phrases, core, load);
  const unsure = found.filter((at) => !sure.has(at)).slice(0, mostRead);
  const held = await Promise.all(
    unsure.map(async (at) => {
      const texts = await textsAt(at, core, load);
      return phrases.every((phrase) => texts.some((text) => holdsPhrase(text, phrase)));
    }),
  );
  const read = new Set(unsure.filter((_, index) => held[index]));
  return found.filter((at) => sure.has(at) || read.has(at));
}
