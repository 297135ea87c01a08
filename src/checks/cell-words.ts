/**
 * The words in a cell of the matrix do not lean on what the cell leaves out: beside a "yes" stand the words of somebody
 * else that it is said to, and words carry no row without the "but", "though", "except" or "unless" that goes on from them.
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
 *     Unexpected "Yes, lazily" alone on `zeroing`, expected the words that it is said to, which carry `zeroing` too
 *     10 |       - 3
 *     11 |     words: Yes, lazily
 *                     ^^^^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: zero lazily, carries: [zeroing] }, { message: m1@mail.example, lines: [3, 3], words: but not all of it }]
 * @report
 *   claims/positions/zero-lazily.mdx:18:12  error  cell-words
 *     Unexpected "but not all of it" outside the cell on `zeroing`, which shows the words before it, expected `zeroing` among what it carries
 *     17 |       - 3
 *     18 |     words: but not all of it
 *                     ^^^^^^^^^^^^^^^^^
 */

import type { Claim, Evidence } from '../record/graph/graph.ts';
import type { Check, Finding } from './check.ts';

const yes =
  /^(?:(?:fully|completely) )?(?:yes|yeah|right|agreed|exactly|cool|\+\d+|i (?:fully |completely )?agree|that looks good|that's ok)(?![\p{L}\p{N}])/iu;
/** In lower case, for a sentence of its own that begins so stands by itself. */
const goesOn = /^(?:but|though|although|except|unless)\b/;

export const cellWords: Check = {
  id: 'cell-words',
  *run({ claims }) {
    for (const claim of claims.values()) {
      for (const row of Object.keys(claim.stances)) yield* yesAlone(claim, row);
      yield* cutOff(claim);
    }
  },
};

/** Whether words begin with an agreement to what somebody else said. */
export function saysYes(words: string): boolean {
  return yes.test(words);
}

function* yesAlone(claim: Claim, row: string): Iterable<Finding> {
  const shown = shownOn(claim, row);
  if (shown.some(({ speaker }) => speaker !== claim.speaker)) return;
  const said = shown.find(({ words }) => saysYes(words));
  if (!said) return;
  yield {
    place: claim.entry.placeOf(['evidence', claim.evidence.indexOf(said), 'words']),
    message: `Unexpected "${said.words}" alone on \`${row}\`, expected the words that it is said to, which carry \`${row}\` too`,
  };
}

/** As the matrix chooses them: what carries the row, or else what the speaker said in the first of the mails. */
function shownOn({ evidence, speaker }: Claim, row: string): readonly Evidence[] {
  const carrying = evidence.filter(({ carries }) => carries?.includes(row));
  if (carrying.length > 0) return carrying;
  const own = evidence.filter((one) => one.speaker === speaker);
  return own.filter(({ message }) => message === own[0]?.message);
}

function* cutOff({ evidence, entry }: Claim): Iterable<Finding> {
  for (const [index, { words, carries = [] }] of evidence.entries()) {
    const before = evidence[index - 1];
    const here = evidence[index];
    if (!before || !here || !goesOn.test(words) || !followsOn(before, here)) continue;
    for (const row of before.carries ?? []) {
      if (carries.includes(row)) continue;
      yield {
        place: entry.placeOf(['evidence', index, 'words']),
        message: `Unexpected "${words}" outside the cell on \`${row}\`, which shows the words before it, expected \`${row}\` among what it carries`,
      };
    }
  }
}

function followsOn(before: Evidence, here: Evidence): boolean {
  return (
    before.message === here.message && before.speaker === here.speaker && here.lines[0] <= before.lines[1] + 1
  );
}
