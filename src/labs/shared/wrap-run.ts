/**
 * What is said of a run, at the columns of a mail. Its words are ours and every character of them takes one column, so
 * counting does; a page of a lab then need not load what knows wide characters, whose table of emoji alone would hold
 * it up for 50 ms.
 */

import { type WrapOptions, wrapBy } from '../../text/wrap-by.ts';

export function wrapRun(text: string, options: WrapOptions = {}): readonly string[] {
  return wrapBy(({ length }) => length, text, options);
}
