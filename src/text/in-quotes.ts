/** Puts a quotation into double quotation marks, for citation forms that have it within a line. */

import { sideBySide } from './side-by-side.ts';

/** In ASCII marks; inner double marks become single, as in print. Quotations after ` : ` or `>` do not need this. */
export function inQuotes(words: string): string {
  return words
    .split(sideBySide)
    .map((one) => `"${one.replaceAll('"', "'")}"`)
    .join(' ');
}
