/**
 * A "yes" or a "no" says nothing without what it is said to. So a claim that quotes one of its speaker quotes words of
 * somebody else too, those that it answers: they stand on its page, and go along where it is cited with context.
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
 *     Unexpected "No, lazily" alone, expected the words of somebody else that it is said to
 *     15 |       - 3
 *     16 |     words: No, lazily
 *                     ^^^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: No argument there }]
 * @report
 *   claims/positions/zero-lazily.mdx:11:12  error  answer-words
 *     Unexpected "No argument there" alone, expected the words of somebody else that it is said to
 *     10 |       - 3
 *     11 |     words: No argument there
 *                     ^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: Nope }]
 * @report
 *   claims/positions/zero-lazily.mdx:11:12  error  answer-words
 *     Unexpected "Nope" alone, expected the words of somebody else that it is said to
 *     10 |       - 3
 *     11 |     words: Nope
 *                     ^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: Agreed. }]
 * @report
 *   claims/positions/zero-lazily.mdx:11:12  error  answer-words
 *     Unexpected "Agreed." alone, expected the words of somebody else that it is said to
 *     10 |       - 3
 *     11 |     words: Agreed.
 *                     ^^^^^^^
 */

import { saysYes } from './cell-words.ts';
import type { Check } from './check.ts';

/** With a stop behind it, for "no page is lost" answers nobody. */
const saysNo = /^(?:no(?:pe)?(?:[,.]|$)|no argument)/i;

export const answerWords: Check = {
  id: 'answer-words',
  *run({ claims }) {
    for (const { speaker, evidence, entry } of claims.values()) {
      if (evidence.some((one) => one.speaker !== speaker)) continue;
      const at = evidence.findIndex(({ words }) => saysYes(words) || saysNo.test(words));
      if (at < 0) continue;
      yield {
        place: entry.placeOf(['evidence', at, 'words']),
        message: `Unexpected "${evidence[at]?.words}" alone, expected the words of somebody else that it is said to`,
      };
    }
  },
};
