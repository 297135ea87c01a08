/** How much of what is asked a document holds. */

import { type Core, titleWeight } from './search-index.ts';
import type { WordDocuments } from './word-documents.ts';

export interface Score {
  readonly held: number;
  readonly score: number;
  /** Words that stand in the title, or are the speaker's name. */
  readonly titled: number;
  /** What these are of all the words, 0 to 1, rare ones counting for more. */
  readonly share: number;
  /** Words that stand there themselves, and not only as the beginning of others. */
  readonly truly: number;
}
export type Scored = readonly [at: number, score: Score];

/** A word that weighs so much in a document is what it is about. */
export const asTitled = titleWeight * 0.6;
const nothing: Score = { held: 0, score: 0, titled: 0, share: 0, truly: 0 };

/** @param matched the documents of each word */
export function scored(matched: readonly WordDocuments[], { kinds }: Core): readonly Scored[] {
  const scores = new Map<number, Score>();
  const count = kinds.reduce((sum, [, several]) => sum + several, 0);
  const rarityOf = ({ documents }: WordDocuments) => Math.log2(2 + count / (1 + documents.size));
  const all = matched.reduce((sum, one) => sum + rarityOf(one), 0);
  for (const one of matched) {
    const { documents, begun } = one;
    const rarity = rarityOf(one);
    for (const [at, weight] of documents) {
      const { held, score, titled, share, truly } = scores.get(at) ?? nothing;
      const isTitled = weight >= asTitled && !begun.has(at);
      scores.set(at, {
        held: held + 1,
        score: score + weight * rarity,
        titled: titled + (isTitled ? 1 : 0),
        share: share + (isTitled ? rarity / all : 0),
        truly: truly + (begun.has(at) ? 0 : 1),
      });
    }
  }
  return [...scores];
}
