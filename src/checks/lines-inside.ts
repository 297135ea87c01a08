/**
 * The cited lines exist in the message.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: zero the pages lazily }]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 300], words: zero the pages lazily }]
 * @report
 *   claims/positions/zero-lazily.mdx:9:7  error  lines-inside
 *     Unexpected line `300`, expected at most `40`, the last line of the message
 *     8 |     lines:
 *     9 |       - 2
 *               ^^^
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [40, 40], words: a }, { message: m9@mail.example, lines: [1, 400], words: a }]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [1, 2], words: a }, { message: m1@mail.example, lines: [41, 41], words: a }]
 * @report
 *   claims/positions/zero-lazily.mdx:14:7  error  lines-inside
 *     Unexpected line `41`, expected at most `40`, the last line of the message
 *     13 |     lines:
 *     14 |       - 41
 *                ^^^^
 */

import { evidenceOwners } from '../record/graph/evidence-owners.ts';
import type { Check } from './check.ts';

export const linesInside: Check = {
  id: 'lines-inside',
  *run(graph) {
    for (const { entry, evidence } of evidenceOwners(graph)) {
      for (const [index, { message, lines }] of evidence.entries()) {
        const count = graph.messages.get(message)?.lines;
        if (count === undefined || lines[1] <= count) continue;
        yield {
          place: entry.placeOf(['evidence', index, 'lines']),
          message: `Unexpected line \`${lines[1]}\`, expected at most \`${count}\`, the last line of the message`,
        };
      }
    }
  },
};
