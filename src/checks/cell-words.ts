/**
 * The words in a cell of the matrix do not depend on words that the cell leaves out: a "yes" is shown with the words of
 * somebody else that it replies to, and words are shown with the "but", "though", "except" or "unless" that follows
 * them.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: "Yes, lazily", carries: [zeroing] }, { message: m2@mail.example, lines: [4, 4], words: zero them lazily, speaker: grace-hopper, carries: [zeroing] }]
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: Yesterday we zeroed, carries: [zeroing] }, { message: m1@mail.example, lines: [3, 3], words: "but not all of it", carries: [zeroing] }]
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: zero lazily, carries: [zeroing] }, { message: m1@mail.example, lines: [4, 4], words: but boot is slow }, { message: m1@mail.example, lines: [4, 5], words: But who knows }, { message: m2@mail.example, lines: [5, 5], words: but not here }]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: "Yes, lazily" }]
 * @report
 *   claims/positions/zero-lazily.mdx:11:12  error  cell-words
 *     Unexpected "Yes, lazily" alone on `zeroing`, expected also the words that it replies to, with `zeroing` in their `carries`
 *     10 |       - 3
 *     11 |     words: Yes, lazily
 *                     ^^^^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: zero lazily, carries: [zeroing] }, { message: m1@mail.example, lines: [3, 3], words: but not all of it }]
 * @report
 *   claims/positions/zero-lazily.mdx:18:12  error  cell-words
 *     Unexpected "but not all of it" outside the cell on `zeroing`, which shows the words before it, expected `zeroing` in its `carries`
 *     17 |       - 3
 *     18 |     words: but not all of it
 *                     ^^^^^^^^^^^^^^^^^
 */

import type { Claim, Evidence } from '../record/graph/graph.ts';
import type { Check, Finding } from './check.ts';

const yes =
  /^(?:(?:fully|completely) )?(?:yes|yeah|right|agreed|exactly|cool|\+\d+|i (?:fully |completely )?agree|that looks good|that's ok)(?![\p{L}\p{N}])/iu;
/** In lower case only, because a new sentence that begins with one of these can be read on its own. */
const continuation = /^(?:but|though|although|except|unless)\b/;

export const cellWords: Check = {
  id: 'cell-words',
  *run({ claims }) {
    for (const claim of claims.values()) {
      for (const row of Object.keys(claim.stances)) yield* yesAlone(claim, row);
      yield* cutOff(claim);
    }
  },
};

/** Whether words begin by agreeing with what somebody else said. */
export function saysYes(words: string): boolean {
  return yes.test(words);
}

function* yesAlone(claim: Claim, row: string): Iterable<Finding> {
  const shown = shownOn(claim, row);
  if (shown.some(({ speaker }) => speaker !== claim.speaker)) return;
  const agreement = shown.find(({ words }) => saysYes(words));
  if (!agreement) return;
  yield {
    place: claim.entry.placeOf(['evidence', claim.evidence.indexOf(agreement), 'words']),
    message: `Unexpected "${agreement.words}" alone on \`${row}\`, expected also the words that it replies to, with \`${row}\` in their \`carries\``,
  };
}

/** The words that the matrix chooses: those that carry the row, or else the speaker's own from the first message. */
function shownOn({ evidence, speaker }: Claim, row: string): readonly Evidence[] {
  const carrying = evidence.filter(({ carries }) => carries?.includes(row));
  if (carrying.length > 0) return carrying;
  const own = evidence.filter((piece) => piece.speaker === speaker);
  return own.filter(({ message }) => message === own[0]?.message);
}

function* cutOff({ evidence, entry }: Claim): Iterable<Finding> {
  for (const [index, { words, carries = [] }] of evidence.entries()) {
    const before = evidence[index - 1];
    const here = evidence[index];
    if (!before || !here || !limits(before, here)) continue;
    for (const row of before.carries ?? []) {
      if (carries.includes(row)) continue;
      yield {
        place: entry.placeOf(['evidence', index, 'words']),
        message: `Unexpected "${words}" outside the cell on \`${row}\`, which shows the words before it, expected \`${row}\` in its \`carries\``,
      };
    }
  }
}

/** Whether words begin with a "but" to the words before them, which say more without it than was said. */
export function limits(before: Evidence, { words, message, speaker, lines }: Evidence): boolean {
  const follows = before.message === message && before.speaker === speaker && lines[0] <= before.lines[1] + 1;
  return follows && continuation.test(words);
}
