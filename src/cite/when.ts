/**
 * The day of a claim as a list shows it: of an outcome, the day of looking, for nothing it says is so on another day; of words
 * that are held only in a quotation, the day on which they were quoted.
 */

import type { Claim } from '../record/graph/graph.ts';
import { showShortDay } from '../text/show-date.ts';

/** `20 Jun 1843`, `quoted 20 Jun 1843`, `as of 22 Nov 1843`; undefined where no day is known. */
export function whenOf({
  data,
  date,
  speaker,
  evidence,
}: Pick<Claim, 'data' | 'date' | 'speaker' | 'evidence'>): string | undefined {
  if (data.kind === 'outcome') return `as of ${showShortDay(data.asOf)}`;
  if (date === undefined) return undefined;
  const own = evidence.filter((piece) => piece.speaker === speaker);
  const quoted = own.length > 0 && own.every(({ quotes }) => quotes);
  return `${quoted ? 'quoted ' : ''}${showShortDay(date)}`;
}
