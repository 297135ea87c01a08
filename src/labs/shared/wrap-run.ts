/**
 * Wraps the words about a run to the columns of a mail. They are ours and every character takes one column, so counting is
 * enough; a lab's page then need not load the code for wide characters, whose emoji table alone would delay it by 50 ms.
 */

import { type WrapOptions, wrapBy } from '../../text/wrap-by.ts';

export function wrapRun(text: string, options: WrapOptions = {}): readonly string[] {
  return wrapBy(({ length }) => length, text, options);
}
