/**
 * Every id that an entry or a text points at names an entry of the right kind.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     topics: [zeroing]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     topics: [zeroin]
 * @report
 *   claims/positions/zero-lazily.mdx:5:5  error  reference-exists
 *     Unexpected topic id `zeroin`, expected the id of an existing topic
 *     4 | topics:
 *     5 |   - zeroin
 *             ^^^^^^
 *     help: did you mean `zeroing`?
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     relations: [{ type: supports, to: zeroing }]
 * @report
 *   claims/positions/zero-lazily.mdx:16:9  error  reference-exists
 *     Unexpected claim id `zeroing`, expected the id of an existing claim
 *     15 |   - type: supports
 *     16 |     to: zeroing
 *                  ^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     speaker: ada-lovelace
 * @report
 *   claims/positions/zero-lazily.mdx:3:10  error  reference-exists
 *     Unexpected person id `ada-lovelace`, expected the id of an existing person
 *     2 | title: Pages may be zeroed lazily
 *     3 | speaker: ada-lovelace
 *                  ^^^^^^^^^^^^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: She would [wait](claim:zero-lasily) with it.
 * @report
 *   essays/ada-byron.mdx:9:11  error  reference-exists
 *     Unexpected claim id `zero-lasily`, expected the id of an existing claim
 *     8 | ---
 *     9 | She would [wait](claim:zero-lasily) with it.
 *                   ^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: did you mean `zero-lazily`?
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m9@mail.example, lines: [2, 2], words: zero the pages lazily }]
 * @report
 *   claims/positions/zero-lazily.mdx:7:14  error  reference-exists
 *     Unexpected message id `m9@mail.example`, expected the id of an existing message
 *     6 | evidence:
 *     7 |   - message: m9@mail.example
 *                      ^^^^^^^^^^^^^^^
 */

import { closest } from '../text/closest.ts';
import type { Check } from './check.ts';
import { idsOf, referencesIn } from './references.ts';

export const referenceExists: Check = {
  id: 'reference-exists',
  *run(graph, context) {
    for (const { kind, to, place } of referencesIn(graph, context)) {
      const ids = idsOf(graph, kind);
      if (ids.has(to)) continue;
      const near = closest(to, ids.keys());
      yield {
        place,
        message: `Unexpected ${kind} id \`${to}\`, expected the id of an existing ${kind}`,
        help: near && `did you mean \`${near}\`?`,
      };
    }
  },
};
