/** Whether a pinned version is the current one, as its page says it, and the days on which it was published. */

import type { DistinctVersion, Publication } from '../../ledger/distinct-versions.ts';
import { showDay, showShortDay } from '../../text/show-date.ts';

type Version = DistinctVersion<Publication>;

/**
 * In the first line of the page.
 * @param current the current version, or what became of it
 */
export function currencyOf(
  { first, last }: Pick<Version, 'first' | 'last'>,
  current: 'withdrawn' | 'same' | { readonly date: string } | undefined,
): string {
  const dayOf = ({ date }: { readonly date: string }) =>
    date === first.date ? 'later that day' : showDay(date);
  if (current === 'withdrawn') return 'withdrawn since';
  if (current === 'same') {
    if (first === last) return 'the current one';
    return `the current one again${last.date === '' ? '' : `, since ${dayOf(last)}`}`;
  }
  if (current === undefined) return 'not the current one';
  return `not the current one, which dates from ${dayOf(current)}`;
}

/** What happened to the text of the current version between its publications; undefined if it has only one. */
export function returnOf({ first, last, between }: Omit<Version, 'since'>): string | undefined {
  if (first === last) return undefined;
  const since = last.date === '' ? '' : ` since ${showDay(last.date)}`;
  return `was ${between.length > 0 ? 'changed' : 'withdrawn'} in between, and reads as cited here again${since}`;
}

/** `20 Jun 1843`; `20 Jun 1843, again 22 Jun 1843` if the text returned to this version. */
export function daysOf({ first, last }: Pick<Version, 'first' | 'last'>): string {
  const shown = ({ date }: Publication) => (date === '' ? 'not yet published' : showShortDay(date));
  return first === last ? shown(first) : `${shown(first)}, again ${shown(last)}`;
}
