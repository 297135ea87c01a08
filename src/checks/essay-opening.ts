/**
 * The page of a position opens with words of its person: each item of `opening` is a claim of that person on which the
 * summary rests, and chooses fragments of the person's own words from one message.
 *
 * @example ok
 *   essays/ada-byron.mdx
 *     opening: [{ claim: zero-lazily, words: [zero the pages] }]
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: zero the pages }, { message: m1@mail.example, lines: [3, 3], words: lazily }]
 *   essays/ada-byron.mdx
 *     opening: [{ claim: zero-lazily }]
 * @example not-ok
 *   essays/ada-byron.mdx
 *     opening: [{ claim: nobody-zeroes }]
 * @report
 *   essays/ada-byron.mdx:9:12  error  essay-opening
 *     Unexpected claim `nobody-zeroes` that the summary does not rest on, expected one of `rests.summary`
 *     8 | opening:
 *     9 |   - claim: nobody-zeroes
 *                    ^^^^^^^^^^^^^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     rests: { summary: [zero-lazily, who-zeroes] }
 *     opening: [{ claim: who-zeroes }]
 * @report
 *   essays/ada-byron.mdx:10:12  error  essay-opening
 *     Unexpected claim `who-zeroes` of somebody else, expected one of `ada-byron`
 *      9 | opening:
 *     10 |   - claim: who-zeroes
 *                     ^^^^^^^^^^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     opening: [{ claim: zero-lazily, words: [not at boot] }]
 * @report
 *   essays/ada-byron.mdx:9:12  error  essay-opening
 *     Unexpected words `not at boot`, expected words of a fragment of `zero-lazily`
 *     8 | opening:
 *     9 |   - claim: zero-lazily
 *                    ^^^^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: zero the pages lazily }, { message: m2@mail.example, lines: [5, 5], words: who zeroes it, speaker: grace-hopper }]
 *   essays/ada-byron.mdx
 *     opening: [{ claim: zero-lazily, words: [who zeroes] }]
 * @report
 *   essays/ada-byron.mdx:9:12  error  essay-opening
 *     Unexpected words `who zeroes` of somebody else, expected words of `ada-byron`
 *     8 | opening:
 *     9 |   - claim: zero-lazily
 *                    ^^^^^^^^^^^
 */

import type { Claim, Essay } from '../record/graph/graph.ts';
import type { Check } from './check.ts';
import { chosenWordsFault } from './chosen-words.ts';

export const essayOpening: Check = {
  id: 'essay-opening',
  *run({ claims, essays }) {
    for (const essay of essays.values())
      for (const [index, { claim: id, words }] of (essay.opening ?? []).entries()) {
        const claim = claims.get(id);
        const message = claim && fault(essay, claim, words);
        if (message !== undefined) yield { place: essay.entry.placeOf(['opening', index, 'claim']), message };
      }
  },
};

function fault(
  { person, rests }: Essay,
  claim: Claim,
  words: readonly string[] | undefined,
): string | undefined {
  if (!rests?.summary.includes(claim.id))
    return `Unexpected claim \`${claim.id}\` that the summary does not rest on, expected one of \`rests.summary\``;
  if (claim.speaker !== person)
    return `Unexpected claim \`${claim.id}\` of somebody else, expected one of \`${person}\``;
  const others = words?.find((part) =>
    claim.evidence.some((piece) => piece.words.includes(part) && piece.speaker !== person),
  );
  if (others !== undefined)
    return `Unexpected words \`${others}\` of somebody else, expected words of \`${person}\``;
  return chosenWordsFault(claim, words);
}
