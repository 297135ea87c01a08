/**
 * Every file in the content folder stands where its kind belongs; a file elsewhere would never be read.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 * @example not-ok
 *   claims/opinions/zero-later.mdx
 *     title: Zero later
 * @report
 *   claims/opinions/zero-later.mdx:1:1  error  known-place
 *     Unexpected file `zero-later.mdx`, expected only files of a known kind in this folder
 *     1 | ---
 *         ^
 * @example not-ok
 *   claims/positions/more/zero-late.mdx
 *     title: Zero late
 *   notes.txt
 *     text: A note.
 * @report
 *   claims/positions/more/zero-late.mdx:1:1  error  known-place
 *     Unexpected file `zero-late.mdx`, expected only files of a known kind in this folder
 *     1 | ---
 *         ^
 *
 *   notes.txt:1:1  error  known-place
 *     Unexpected file `notes.txt`, expected only files of a known kind in this folder
 *     1 | A note.
 *         ^
 */

import { startOf } from '../record/corpus/place.ts';
import type { Check } from './check.ts';

export const knownPlace: Check = {
  id: 'known-place',
  *run(graph) {
    for (const file of graph.corpus.strays) {
      yield {
        place: startOf(file),
        message: `Unexpected file \`${file.split('/').at(-1)}\`, expected only files of a known kind in this folder`,
      };
    }
  },
};
