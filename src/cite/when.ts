/** The day of a claim as a list shows it: of an outcome, the day of looking, for nothing it says is so on another day. */

import type { Claim } from '../record/graph/graph.ts';
import { showShortDay } from '../text/show-date.ts';

/** `20 Jun 1843`, `as of 22 Nov 1843`; undefined where no day is known. */
export function whenOf({ data, date }: Pick<Claim, 'data' | 'date'>): string | undefined {
  if (data.kind === 'outcome') return `as of ${showShortDay(data.asOf)}`;
  return date === undefined ? undefined : showShortDay(date);
}
