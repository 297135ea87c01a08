/** In which order a reader finds what holds the words: by what titles hold of them, by kind, by weight. */

import type { Scored } from './score.ts';

const order = ['topic', 'person', 'answer to a question', 'option', 'position', 'requirement', 'non-goal'];
/** Where words are missing; claims of every kind stand second. */
const nearPlaces = ['answer to a question', 'claim', 'person', 'topic'];
const last = ['message', 'list'];
/** A title that holds so much of what is asked, rare words counting for more, is what is meant. */
const mostOfIt = 0.55;

export interface Ranking {
  /** Of documents that may all hold every word: those first that hold all of them in their titles. */
  readonly rank: (found: readonly Scored[]) => readonly number[];
  /** Where words are missing: those first whose titles hold the most telling ones, and short ones before long. */
  readonly rankNear: (found: readonly Scored[]) => readonly number[];
  /** Whether it is an answer or a claim whose title holds the most of what more than two words ask. */
  readonly isMeant: (one: Scored) => boolean;
  /** What is read first where words are missing. */
  readonly nearPlace: (at: number) => number;
}

/** @param asked how many words are asked for */
export function rankingOf(kindOf: (at: number) => string, asked: number): Ranking {
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
    asked > 2 && share >= mostOfIt && !isLast(at) && nearPlace(at) < nearPlaces.indexOf('person');
  return {
    isMeant,
    nearPlace,
    rank: (found) =>
      found
        .toSorted(
          ([a, one], [b, other]) =>
            Number(other.titled === asked) - Number(one.titled === asked) ||
            Number(isMeant([b, other])) - Number(isMeant([a, one])) ||
            Number(other.truly === asked) - Number(one.truly === asked) ||
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
