/**
 * The day of a claim as a list shows it. For an outcome that is the day it was looked up, because it claims nothing
 * about any other day; for words known only from a quotation, the day they were quoted.
 */

import type { Claim } from '../record/graph/graph.ts';
import { showShortDay } from '../text/show-date.ts';

/** `20 Jun 1843`, `quoted 20 Jun 1843`, `as of 22 Nov 1843`; undefined if no day is known. */
export function whenOf({
  data,
  date,
  speaker,
  evidence,
}: Pick<Claim, 'data' | 'date' | 'speaker' | 'evidence'>): string | undefined {
  if (data.kind === 'outcome') return `as of ${showShortDay(data.asOf)}`;
  if (date === undefined) return undefined;
  const own = evidence.filter((piece) => piece.speaker === speaker);
  const onlyQuoted = own.length > 0 && own.every(({ quotes }) => quotes);
  return `${onlyQuoted ? 'quoted ' : ''}${showShortDay(date)}`;
}
