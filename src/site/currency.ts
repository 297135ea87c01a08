/** Whether a pinned version is the one that stands, in the words of its first line. */

import { showDay } from '../text/show-date.ts';

/**
 * @param date the day of the pinned version
 * @param standing the version that stands today, or what became of it
 */
export function currencyOf(
  date: string,
  standing: 'withdrawn' | 'same' | { readonly date: string } | undefined,
): string {
  if (standing === 'withdrawn') return 'withdrawn since';
  if (standing === 'same') return 'the current one';
  if (standing === undefined) return 'not the current one';
  return `not the current one, which is of ${standing.date === date ? 'later that day' : showDay(standing.date)}`;
}
