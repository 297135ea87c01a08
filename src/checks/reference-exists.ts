/**
 * Every id that an entry or a text points at names an entry of the right kind.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     topics: [zeroing]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     topics: [zeroin]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     relations: [{ type: supports, to: zeroing }]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     speaker: ada-lovelace
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: She would [wait](claim:zero-lasily) with it.
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m9@mail.example, lines: [2, 2], words: zero the pages lazily }]
 */

import { closest } from '../text/closest.ts';
import type { Check } from './check.ts';
import { idsOf, referencesIn } from './references.ts';

export const referenceExists: Check = {
  id: 'reference-exists',
  *run(graph, surroundings) {
    for (const { kind, to, place } of referencesIn(graph, surroundings)) {
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
