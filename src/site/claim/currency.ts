/** Whether a pinned version is the current one, as the first line of its page says it. */

import { showDay } from '../../text/show-date.ts';

/**
 * @param date the day of the pinned version
 * @param current the current version, or what became of it
 */
export function currencyOf(
  date: string,
  current: 'withdrawn' | 'same' | { readonly date: string } | undefined,
): string {
  if (current === 'withdrawn') return 'withdrawn since';
  if (current === 'same') return 'the current one';
  if (current === undefined) return 'not the current one';
  return `not the current one, which dates from ${current.date === date ? 'later that day' : showDay(current.date)}`;
}
