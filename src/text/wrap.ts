/** Text at a fixed number of columns, as it is read in mail and in a terminal: wide characters count for two. */

import { widthOf } from './width.ts';
import { type WrapOptions, wrapBy } from './wrap-by.ts';

/** Lines of one paragraph, as `wrapBy` makes them. */
export function wrap(text: string, options: WrapOptions = {}): readonly string[] {
  return wrapBy(widthOf, text, options);
}
