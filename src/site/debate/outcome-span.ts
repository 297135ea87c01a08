/** The first and last day of an outcome's line on the timeline. */

import type { Claim } from '../../record/graph/graph.ts';

export interface OutcomeSpan {
  /** Day of its first source: YYYY, YYYY-MM or YYYY-MM-DD; `to` likewise of its latest. */
  readonly from: string;
  readonly to: string;
  /** What the line ends with. */
  readonly ends: 'source' | 'mail';
}

/**
 * If nothing was found after its mail (state `abandoned`), the mail shows how far it got: a later source is about
 * something else.
 *
 * @param asOf the day on which it was looked up, for an outcome whose sources have no date
 */
export function outcomeSpan({ state, sources }: Pick<Claim, 'state' | 'sources'>, asOf: string): OutcomeSpan {
  const mail = state === 'abandoned' ? sources.filter(({ kind }) => kind === 'message') : [];
  const dates = (mail.length > 0 ? mail : sources).flatMap(({ date }) => date ?? []).toSorted();
  return { from: dates[0] ?? asOf, to: dates.at(-1) ?? asOf, ends: mail.length > 0 ? 'mail' : 'source' };
}
