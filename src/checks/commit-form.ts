/**
 * A text cites a commit as 12 hex digits and ("subject"), as kernel developers do.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     body: Done in 3d3a04fad25a ("mm, zero lazily").
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     body: Done in commit 3d3a04f.
 * @report
 *   claims/positions/zero-lazily.mdx:15:16  error  commit-form
 *     Unexpected commit `3d3a04f`, expected 12 hex digits and ("subject")
 *     14 | ---
 *     15 | Done in commit 3d3a04f.
 *                         ^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     body: Done in 3d3a04fad25a6621828518a2abe536142d2c1a7d.
 * @report
 *   claims/positions/zero-lazily.mdx:15:9  error  commit-form
 *     Unexpected commit `3d3a04fad25a6621828518a2abe536142d2c1a7d`, expected 12 hex digits and ("subject")
 *     14 | ---
 *     15 | Done in 3d3a04fad25a6621828518a2abe536142d2c1a7d.
 *                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     body: "See `3d3a04f`, 1234567, deadbeef, v3d3a04f1, a.3d3a04f, 3d3a04f.c and <Card claim=\"zero-lazily\" />; [3d3a04fad25a (“mm, zero”)](claim:zero-lazily)."
 *   topics/pages.mdx
 *     body: Pages of size <2 MiB, 3d3a04f.
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     body: "Done in\n  a long line, then 3d3a04fad25a, and *3d3a04fad25b (mm)*."
 * @report
 *   claims/positions/zero-lazily.mdx:16:21  error  commit-form
 *     Unexpected commit `3d3a04fad25a`, expected 12 hex digits and ("subject")
 *     15 | Done in
 *     16 |   a long line, then 3d3a04fad25a, and *3d3a04fad25b (mm)*.
 *                              ^^^^^^^^^^^^
 *
 *   claims/positions/zero-lazily.mdx:16:40  error  commit-form
 *     Unexpected commit `3d3a04fad25b`, expected 12 hex digits and ("subject")
 *     15 | Done in
 *     16 |   a long line, then 3d3a04fad25a, and *3d3a04fad25b (mm)*.
 *                                                 ^^^^^^^^^^^^
 */

import type { Check } from './check.ts';
import { textEntries } from './entries.ts';
import { placeInText } from './texts/place-in-text.ts';
import { textNodes } from './texts/text-nodes.ts';

const hash = /(?<![\w/.-])(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}(?![\w/@-]|\.\w)/g;

export const commitForm: Check = {
  id: 'commit-form',
  *run(graph) {
    for (const entry of textEntries(graph.corpus)) {
      for (const node of textNodes(entry)) {
        for (const match of node.value.matchAll(hash)) {
          const after = node.value.slice(match.index + match[0].length);
          if (match[0].length === 12 && /^\s+\(["“”]/.test(after)) continue;
          yield {
            place: placeInText(entry, node, match),
            message: `Unexpected commit \`${match[0]}\`, expected 12 hex digits and ("subject")`,
          };
        }
      }
    }
  },
};
