/**
 * Every file in the content folder is in the place of its kind; a file elsewhere would never be read.
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
 *     help: a claim belongs in one of `claims/positions`, `claims/requirements`, `claims/non-goals`, `claims/questions`, `claims/answers`, `claims/proposals`, `claims/options`, `claims/corrections`, `claims/facts`, `claims/outcomes`
 * @example not-ok
 *   claims/positions/zero-late.md
 *     title: Zero late
 * @report
 *   claims/positions/zero-late.md:1:1  error  known-place
 *     Unexpected file `zero-late.md`, expected only files of a known kind in this folder
 *     1 | title: Zero late
 *         ^
 *     help: the file name of a claim ends in `.mdx`
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
 *     help: put it directly in `claims/positions`, not in a folder below
 *
 *   notes.txt:1:1  error  known-place
 *     Unexpected file `notes.txt`, expected only files of a known kind in this folder
 *     1 | A note.
 *         ^
 */

import { startOf } from '../record/corpus/place.ts';
import { folderOfKind } from '../record/schema/kinds.ts';
import type { Check } from './check.ts';

export const knownPlace: Check = {
  id: 'known-place',
  *run(graph) {
    for (const file of graph.corpus.strays) {
      yield {
        place: startOf(file),
        message: `Unexpected file \`${file.split('/').at(-1)}\`, expected only files of a known kind in this folder`,
        help: placeForClaim(file),
      };
    }
  },
};

const folders: readonly string[] = Object.values(folderOfKind);

function placeForClaim(file: string): string | undefined {
  const [, folder = '', name = ''] = /(?:^|\/)claims\/(?:([^/]+)\/)?(.+)$/.exec(file) ?? [];
  if (name === '') return undefined;
  if (!folders.includes(folder))
    return `a claim belongs in one of ${folders.map((known) => `\`claims/${known}\``).join(', ')}`;
  if (name.includes('/')) return `put it directly in \`claims/${folder}\`, not in a folder below`;
  return name.endsWith('.mdx') ? undefined : 'the file name of a claim ends in `.mdx`';
}
