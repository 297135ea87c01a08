/**
 * A link that names pieces of a claim's evidence, `[words](claim:ID#2)`, names words of the speaker that exist, with the
 * "but" that limits them, and few enough for a margin, which shows them first.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: zero lazily, lead: true }, { message: m1@mail.example, lines: [3, 3], words: slowly }, { message: m1@mail.example, lines: [4, 4], words: but not all of it }]
 *   essays/ada-byron.mdx
 *     body: "She would do it [slowly, and not all of it](claim:zero-lazily#2,3), [lazily](claim:zero-lazily#1)."
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: "She would do it [some time](claim:zero-lazily#2) and [not at all](claim:not-lazily#1,2)."
 * @report
 *   essays/ada-byron.mdx:9:17  error  named-words
 *     Unexpected `#2`, expected the number of a piece of evidence of `zero-lazily`, which has 1
 *     8 | ---
 *     9 | She would do it [some time](claim:zero-lazily#2) and [not at all](claim:not-lazily#1,2).
 *                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:9:54  error  named-words
 *     Unexpected `#2`, "who zeroes it", expected words of the speaker of `not-lazily`
 *     8 | ---
 *     9 | She would do it [some time](claim:zero-lazily#2) and [not at all](claim:not-lazily#1,2).
 *                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: zero lazily }, { message: m1@mail.example, lines: [3, 3], words: but not all of it }]
 *   essays/ada-byron.mdx
 *     body: "She would do it [all lazily](claim:zero-lazily#1)."
 * @report
 *   essays/ada-byron.mdx:9:17  error  named-words
 *     Unexpected "but not all of it" left out after `#1`, expected `#1,2`
 *     8 | ---
 *     9 | She would do it [all lazily](claim:zero-lazily#1).
 *                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: zerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozerozero }, { message: m1@mail.example, lines: [3, 3], words: slowly }]
 *   essays/ada-byron.mdx
 *     body: "She would do it [all lazily](claim:zero-lazily#1)."
 * @report
 *   essays/ada-byron.mdx:9:17  error  named-words
 *     Unexpected 204 characters of words, expected at most 200
 *     8 | ---
 *     9 | She would do it [all lazily](claim:zero-lazily#1).
 *                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */

import type { Claim } from '../record/graph/graph.ts';
import { linksIn } from '../record/graph/links.ts';
import { limits } from './cell-words.ts';
import type { Check } from './check.ts';
import { textEntries } from './entries.ts';
import { mostLeadCharacters } from './lead-words.ts';

export const namedWords: Check = {
  id: 'named-words',
  *run(graph) {
    for (const entry of textEntries(graph.corpus)) {
      for (const { target, place } of linksIn(entry)) {
        if (!('named' in target) || target.named === undefined) continue;
        const claim = graph.claims.get(target.id);
        if (!claim) continue;
        for (const message of faultsOf(claim, target.named)) yield { place, message };
      }
    }
  },
};

function* faultsOf(claim: Claim, named: readonly number[]): Iterable<string> {
  const { id, evidence, speaker } = claim;
  const isOwn = evidence.some((piece) => piece.speaker === speaker);
  for (const number of named) {
    const piece = evidence[number - 1];
    const next = evidence[number];
    if (!piece)
      yield `Unexpected \`#${number}\`, expected the number of a piece of evidence of \`${id}\`, which has ${evidence.length}`;
    else if (isOwn && piece.speaker !== speaker)
      yield `Unexpected \`#${number}\`, "${piece.words}", expected words of the speaker of \`${id}\``;
    else if (next && !named.includes(number + 1) && limits(piece, next))
      yield `Unexpected "${next.words}" left out after \`#${number}\`, expected \`#${number},${number + 1}\``;
  }
  const length = named.reduce((sum, number) => sum + (evidence[number - 1]?.words.length ?? 0), 0);
  if (length > mostLeadCharacters)
    yield `Unexpected ${length} characters of words, expected at most ${mostLeadCharacters}`;
}
