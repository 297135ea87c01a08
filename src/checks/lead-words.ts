/**
 * Words that are shown alone where there is no room for all are the speaker's, from the first mail, few enough for a
 * margin, and leave some out, but no "but" that limits them.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: zero lazily, lead: true }, { message: m1@mail.example, lines: [4, 4], words: but boot is slow }]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: zero lazily, lead: true }]
 * @report
 *   claims/positions/zero-lazily.mdx:12:11  error  lead-words
 *     Unexpected `lead` on all of the words, expected it on those that are shown alone
 *     11 |     words: zero lazily
 *     12 |     lead: true
 *                    ^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: zero lazily }, { message: m2@mail.example, lines: [4, 4], words: boot is slow, lead: true }]
 * @report
 *   claims/positions/zero-lazily.mdx:17:11  error  lead-words
 *     Unexpected `lead` on these words, expected it on words of the claim's speaker in the first mail
 *     16 |     words: boot is slow
 *     17 |     lead: true
 *                    ^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: zero lazily, lead: true }, { message: m1@mail.example, lines: [3, 3], words: but not all of it }]
 * @report
 *   claims/positions/zero-lazily.mdx:17:12  error  lead-words
 *     Unexpected "but not all of it" left out after words with `lead`, expected `lead` on both
 *     16 |       - 3
 *     17 |     words: but not all of it
 *                     ^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: zerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozero, lead: true }, { message: m1@mail.example, lines: [4, 4], words: boot is slow }]
 * @report
 *   claims/positions/zero-lazily.mdx:12:11  error  lead-words
 *     Unexpected 204 characters of words with `lead`, expected at most 200
 *     11 |     words: zerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozeroz
 *     12 |     lead: true
 *                    ^^^^
 */

import { limits } from './cell-words.ts';
import type { Check } from './check.ts';

/** Five lines of a margin. */
export const mostLeadCharacters = 200;

export const leadWords: Check = {
  id: 'lead-words',
  *run(graph) {
    for (const { entry, evidence, speaker } of graph.claims.values()) {
      const lead = evidence.filter((piece) => piece.lead);
      const [first] = lead;
      if (!first) continue;
      const own = evidence.filter((piece) => piece.speaker === speaker);
      const shown = own.filter(({ message }) => message === own[0]?.message);
      for (const piece of lead.filter((one) => !shown.includes(one)))
        yield {
          place: entry.placeOf(['evidence', evidence.indexOf(piece), 'lead']),
          message:
            "Unexpected `lead` on these words, expected it on words of the claim's speaker in the first mail",
        };
      if (lead.length === own.length)
        yield {
          place: entry.placeOf(['evidence', evidence.indexOf(first), 'lead']),
          message: 'Unexpected `lead` on all of the words, expected it on those that are shown alone',
        };
      for (const [at, piece] of shown.entries()) {
        const before = shown[at - 1];
        if (!before?.lead || piece.lead || !limits(before, piece)) continue;
        yield {
          place: entry.placeOf(['evidence', evidence.indexOf(piece), 'words']),
          message: `Unexpected "${piece.words}" left out after words with \`lead\`, expected \`lead\` on both`,
        };
      }
      const length = lead.reduce((sum, { words }) => sum + words.length, 0);
      if (length > mostLeadCharacters)
        yield {
          place: entry.placeOf(['evidence', evidence.indexOf(first), 'lead']),
          message: `Unexpected ${length} characters of words with \`lead\`, expected at most ${mostLeadCharacters}`,
        };
    }
  },
};
