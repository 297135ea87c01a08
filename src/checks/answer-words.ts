/**
 * A "yes" or a "no" means nothing without the words it replies to. So a claim that quotes one also quotes those words
 * of somebody else: its page shows them, and a citation with context includes them.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: "Right, that too" }, { message: m1@mail.example, lines: [1, 1], words: zero them lazily, speaker: grace-hopper, quotes: true }]
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: Nobody should notice }, { message: m1@mail.example, lines: [3, 3], words: no page is lost }]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: pages may be zeroed }, { message: m1@mail.example, lines: [3, 3], words: "No, lazily" }]
 * @report
 *   claims/positions/zero-lazily.mdx:16:12  error  answer-words
 *     Unexpected "No, lazily" alone, expected also the words of somebody else that it replies to
 *     15 |       - 3
 *     16 |     words: No, lazily
 *                     ^^^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: No argument there }]
 * @report
 *   claims/positions/zero-lazily.mdx:11:12  error  answer-words
 *     Unexpected "No argument there" alone, expected also the words of somebody else that it replies to
 *     10 |       - 3
 *     11 |     words: No argument there
 *                     ^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: Nope }]
 * @report
 *   claims/positions/zero-lazily.mdx:11:12  error  answer-words
 *     Unexpected "Nope" alone, expected also the words of somebody else that it replies to
 *     10 |       - 3
 *     11 |     words: Nope
 *                     ^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: Agreed. }]
 * @report
 *   claims/positions/zero-lazily.mdx:11:12  error  answer-words
 *     Unexpected "Agreed." alone, expected also the words of somebody else that it replies to
 *     10 |       - 3
 *     11 |     words: Agreed.
 *                     ^^^^^^^
 */

import { saysYes } from './cell-words.ts';
import type { Check } from './check.ts';

/** Requires punctuation or the end after it, because "no page is lost" replies to nobody. */
const saysNo = /^(?:no(?:pe)?(?:[,.]|$)|no argument)/i;

export const answerWords: Check = {
  id: 'answer-words',
  *run({ claims }) {
    for (const { speaker, evidence, entry } of claims.values()) {
      if (evidence.some((piece) => piece.speaker !== speaker)) continue;
      const at = evidence.findIndex(({ words }) => saysYes(words) || saysNo.test(words));
      if (at < 0) continue;
      yield {
        place: entry.placeOf(['evidence', at, 'words']),
        message: `Unexpected "${evidence[at]?.words}" alone, expected also the words of somebody else that it replies to`,
      };
    }
  },
};
