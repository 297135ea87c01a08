/**
 * Ranks the documents that match a query: by how many of its words their titles contain, whether they have them
 * together, by kind, by weight.
 */

import type { Scored } from './score.ts';

const explanations = ['topic', 'person', 'answer to a question'];
const order = [...explanations, 'option', 'position', 'requirement', 'non-goal'];
/** The order of kinds if words are missing; claims of every kind come second. */
const nearPlaces = ['answer to a question', 'claim', 'person', 'topic'];
const last = ['message', 'list'];
/** A title that contains this share of the query, with rare words counting for more, is taken for its answer. */
const answerShare = 0.55;

export interface Ranking {
  /**
   * Ranks documents that match every word: those with all words in their titles come first, then those whose title has
   * most of a longer query, then the whole words before the beginnings of longer ones, then the words together before
   * words anywhere.
   */
  readonly rank: (found: readonly Scored[], together?: ReadonlySet<number>) => readonly number[];
  /** Ranks documents that lack words: by how much of the query their titles contain, then answers and claims first. */
  readonly rankNear: (found: readonly Scored[]) => readonly number[];
  /** Whether a document is a short answer or a claim whose title contains most of a query of three or more words. */
  readonly isMeant: (one: Scored) => boolean;
  /** Whether every word is in a document's title, its speaker's name or its quotations, or three times in its text. */
  readonly isSaid: (one: Scored) => boolean;
  /** Whether a document is our text: a topic, a person or a short answer. */
  readonly isExplanation: (one: Scored) => boolean;
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
  const isExplanation = ([at]: Scored) => explanations.includes(kindOf(at));
  return {
    isMeant,
    isSaid: ([at, { said }]) => said === wordCount && !isLast(at),
    isExplanation,
    nearPlace,
    rank: (found, together = new Set()) =>
      byKeys(found, (one) => {
        const [at, { titled, whole, score }] = one;
        return [
          titled === wordCount ? 0 : 1,
          isMeant(one) ? 0 : 1,
          whole === wordCount ? 0 : 1,
          together.has(at) ? 0 : 1,
          place(at),
          -score,
        ];
      }),
    rankNear: (found) =>
      byKeys(found, ([at, { share, score }]) => [
        isLast(at) ? 1 : 0,
        -share,
        nearPlace(at),
        place(at),
        -score,
      ]),
  };
}

/** By the first key that differs, then in the order of the record. */
function byKeys(found: readonly Scored[], keysOf: (one: Scored) => readonly number[]): readonly number[] {
  return found
    .map((one) => ({ at: one[0], keys: keysOf(one) }))
    .toSorted((a, b) => {
      const differing = a.keys.findIndex((key, index) => key !== b.keys[index]);
      return differing < 0 ? a.at - b.at : (a.keys[differing] ?? 0) - (b.keys[differing] ?? 0);
    })
    .map(({ at }) => at);
}
