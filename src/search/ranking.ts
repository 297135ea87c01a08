/** Ranks the documents that match a query: by how many of its words their titles contain, by kind, by weight. */

import type { Scored } from './score.ts';

const order = ['topic', 'person', 'answer to a question', 'option', 'position', 'requirement', 'non-goal'];
/** The order of kinds if words are missing; claims of every kind come second. */
const nearPlaces = ['answer to a question', 'claim', 'person', 'topic'];
const last = ['message', 'list'];
/** A title that contains this share of the query, with rare words counting for more, is taken for its answer. */
const answerShare = 0.55;

export interface Ranking {
  /** Ranks documents that match every word: those with all words in their titles come first. */
  readonly rank: (found: readonly Scored[]) => readonly number[];
  /** Ranks documents that lack words: by how much of the query their titles contain, then answers and claims first. */
  readonly rankNear: (found: readonly Scored[]) => readonly number[];
  /** Whether a document is a short answer or a claim whose title contains most of a query of three or more words. */
  readonly isMeant: (one: Scored) => boolean;
  /** The place of a document's kind if words are missing. */
  readonly nearPlace: (at: number) => number;
}

/** @param wordCount how many words the query has */
export function rankingOf(kindOf: (at: number) => string, wordCount: number): Ranking {
  const isLast = (at: number) => last.includes(kindOf(at));
  const place = (at: number) => {
    const early = order.indexOf(kindOf(at));
    return early >= 0 ? Math.min(early, 3) : isLast(at) ? 5 : 4;
  };
  const nearPlace = (at: number) => {
    const known = nearPlaces.indexOf(kindOf(at));
    return known < 0 ? 1 : known;
  };
  const isMeant = ([at, { share }]: Scored) =>
    wordCount > 2 && share >= answerShare && !isLast(at) && nearPlace(at) < nearPlaces.indexOf('person');
  return {
    isMeant,
    nearPlace,
    rank: (found) =>
      found
        .toSorted(
          ([a, one], [b, other]) =>
            Number(other.titled === wordCount) - Number(one.titled === wordCount) ||
            Number(isMeant([b, other])) - Number(isMeant([a, one])) ||
            Number(other.whole === wordCount) - Number(one.whole === wordCount) ||
            place(a) - place(b) ||
            other.score - one.score ||
            a - b,
        )
        .map(([at]) => at),
    rankNear: (found) =>
      found
        .toSorted(
          ([a, one], [b, other]) =>
            Number(isLast(a)) - Number(isLast(b)) ||
            other.share - one.share ||
            nearPlace(a) - nearPlace(b) ||
            place(a) - place(b) ||
            other.score - one.score ||
            a - b,
        )
        .map(([at]) => at),
  };
}
