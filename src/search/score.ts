/** Scores how well each document matches the words of a query. */

import { type Core, quoteWeight, titleWeight } from './search-index.ts';
import type { WordDocuments } from './word-documents.ts';

export interface Score {
  /** How many words the document matches. */
  readonly matched: number;
  readonly score: number;
  /** How many words are in its title or in the speaker's name. */
  readonly titled: number;
  /** The share of those words in the query, 0 to 1, with rare words counting for more. */
  readonly share: number;
  /** How many words are in its title, in the speaker's name or in a quotation, or three times in its text. */
  readonly said: number;
  /** How many words occur themselves, not only as the beginning of longer ones. */
  readonly whole: number;
}
export type Scored = readonly [at: number, score: Score];

/** A word of at least this weight is what the document is about. */
export const asTitled = titleWeight * 0.6;
/** A word of at least this weight occurs in a quotation, in some form, or as often as if it did. */
const asQuoted = quoteWeight * 0.6;
const nothing: Score = { matched: 0, score: 0, titled: 0, share: 0, said: 0, whole: 0 };

/** @param words the documents of each word */
export function scored(words: readonly WordDocuments[], { kinds }: Core): readonly Scored[] {
  const scores = new Map<number, Score>();
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  const rarityOf = ({ documents }: WordDocuments) => Math.log2(2 + total / (1 + documents.size));
  const all = words.reduce((sum, word) => sum + rarityOf(word), 0);
  for (const word of words) {
    const { documents, prefixOnly } = word;
    const rarity = rarityOf(word);
    for (const [at, weight] of documents) {
      const { matched, score, titled, share, said, whole } = scores.get(at) ?? nothing;
      const isTitled = weight >= asTitled && !prefixOnly.has(at);
      scores.set(at, {
        matched: matched + 1,
        score: score + weight * rarity,
        titled: titled + (isTitled ? 1 : 0),
        share: share + (isTitled ? rarity / all : 0),
        said: said + (weight >= asQuoted ? 1 : 0),
        whole: whole + (prefixOnly.has(at) ? 0 : 1),
      });
    }
  }
  return [...scores];
}
