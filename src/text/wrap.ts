/** Wraps text at a fixed number of columns of mail or a terminal, where wide characters count as two. */

import { widthOf } from './width.ts';
import { type WrapOptions, wrapBy } from './wrap-by.ts';

/** The lines of one paragraph, as from `wrapBy`. */
export function wrap(text: string, options: WrapOptions = {}): readonly string[] {
  return wrapBy(widthOf, text, options);
}
