/**
 * What the quoted people said about our retelling. A review applies to the version that was read; for any other hash it
 * has lapsed, and is reported as lapsed.
 */

import type { Claim } from '../record/graph/graph.ts';
import type { ReviewData } from '../record/schema/evidence.ts';

export interface Review {
  readonly state: 'no-speaker' | 'not-reviewed' | 'confirmed' | 'disputed';
  /** As a page shows it; empty if the claim has no speaker. */
  readonly label: string;
  /** Those of this version, as recorded. */
  readonly current: readonly ReviewData[];
  /** Those of other versions. */
  readonly lapsed: readonly ReviewData[];
}

/**
 * Each reviewer's last verdict counts, and one dispute outweighs confirmations.
 * @param hash of the version that is shown
 */
export function reviewOf(claim: Pick<Claim, 'speaker' | 'reviews'>, hash: string): Review {
  const current = claim.reviews.filter((review) => review.hash === hash);
  const lapsed = claim.reviews.filter((review) => review.hash !== hash);
  const lastWords = [...new Map(current.map((review) => [review.by, review])).values()];
  if (lastWords.some(({ verdict }) => verdict === 'disputed')) {
    const bySpeaker = lastWords.some(({ verdict, by }) => verdict === 'disputed' && by === claim.speaker);
    return { state: 'disputed', label: bySpeaker ? 'disputed by the speaker' : 'disputed', current, lapsed };
  }
  if (claim.speaker === undefined) return { state: 'no-speaker', label: '', current, lapsed };
  if (lastWords.some(({ by }) => by === claim.speaker)) {
    return { state: 'confirmed', label: 'confirmed by the speaker', current, lapsed };
  }
  return {
    state: 'not-reviewed',
    label: lapsed.some(({ by }) => by === claim.speaker)
      ? 'not reviewed by the speaker in this version (an earlier review has lapsed)'
      : 'not reviewed by the speaker',
    current,
    lapsed,
  };
}
