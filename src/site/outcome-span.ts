/** From when to when an outcome is drawn on a scale of time. */

import type { Claim } from '../record/graph/graph.ts';

export interface OutcomeSpan {
  /** YYYY, YYYY-MM or YYYY-MM-DD: its first source and its latest. */
  readonly from: string;
  readonly to: string;
  /** What stands at the end. */
  readonly ends: 'source' | 'mail';
}

/**
 * Where nothing was found after it the mail says how far it went: a later source tells of something else.
 *
 * @param asOf the day of looking, for an outcome none of whose sources has a date
 */
export function outcomeSpan({ state, sources }: Pick<Claim, 'state' | 'sources'>, asOf: string): OutcomeSpan {
  const mail = state === 'abandoned' ? sources.filter(({ kind }) => kind === 'message') : [];
  const dates = (mail.length > 0 ? mail : sources).flatMap(({ date }) => date ?? []).toSorted();
  return { from: dates[0] ?? asOf, to: dates.at(-1) ?? asOf, ends: mail.length > 0 ? 'mail' : 'source' };
}
