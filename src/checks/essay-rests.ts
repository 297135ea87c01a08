/**
 * An essay (a position or part of an index page) rests on claims in every part: each paragraph and each table row links
 * or quotes one, and `rests` names those of the summary and of each heading that makes a statement, which is one with a
 * verb.
 *
 * @example ok
 *   essays/ada-byron.mdx
 *     body: She would [wait with it](claim:zero-lazily).
 * @example ok
 *   essays/ada-byron.mdx
 *     body: It is <Quote claim="zero-lazily" /> that she asks for.
 * @example ok
 *   essays/ada-byron.mdx
 *     rests: { summary: [zero-lazily], headings: { Zeroing may wait: [zero-lazily] } }
 *     body: "## Zeroing may wait\n\nShe would [put it off](claim:zero-lazily)."
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: She would wait with it.
 * @report
 *   essays/ada-byron.mdx:9:1  error  essay-rests
 *     Unexpected paragraph that rests on no claim, expected a link such as `[words](claim:ID)`
 *     8 | ---
 *     9 | She would wait with it.
 *         ^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     rests: null
 * @report
 *   essays/ada-byron.mdx:3:10  error  essay-rests
 *     Unexpected summary that rests on no claim, expected its claims in `rests.summary`
 *     2 | title: Ada Byron on zeroing
 *     3 | summary: She would zero late.
 *                  ^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: "## Zeroing may wait\n\nShe would [put it off](claim:zero-lazily)."
 * @report
 *   essays/ada-byron.mdx:9:1  error  essay-rests
 *     Unexpected verb `may` in a heading that rests on no claim, expected its claims in `rests.headings`
 *     8 | ---
 *     9 | ## Zeroing may wait
 *         ^^^^^^^^^^^^^^^^^^^
 *     help: write a noun phrase, or list the heading with its claims
 * @example not-ok
 *   essays/ada-byron.mdx
 *     rests: { summary: [zero-lazily], headings: { Zeroing can wait: [zero-lazily] } }
 * @report
 *   essays/ada-byron.mdx:9:5  error  essay-rests
 *     Unexpected heading `Zeroing can wait` in `rests`, expected a heading of the text
 *     8 |   headings:
 *     9 |     Zeroing can wait:
 *             ^^^^^^^^^^^^^^^^
 * @example ok
 *   essays/left-open.mdx
 *     title: Left open
 *     summary: Who zeroes a page is open.
 *     rests: { summary: [who-zeroes], headings: { It is open: [who-zeroes] } }
 *     body: "## It is open\n\nGrace asked [who zeroes it](claim:who-zeroes)."
 *   essays/ada-byron.mdx
 *     body: Pages of size <2 MiB are zeroed late.
 * @example not-ok
 *   essays/left-open.mdx
 *     title: Left open
 *     summary: Who zeroes a page is open.
 *     body: "## It is open\n\nGrace asked who zeroes it."
 * @report
 *   essays/left-open.mdx:3:10  error  essay-rests
 *     Unexpected summary that rests on no claim, expected its claims in `rests.summary`
 *     2 | title: Left open
 *     3 | summary: Who zeroes a page is open.
 *                  ^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   essays/left-open.mdx:5:1  error  essay-rests
 *     Unexpected verb `is` in a heading that rests on no claim, expected its claims in `rests.headings`
 *     4 | ---
 *     5 | ## It is open
 *         ^^^^^^^^^^^^^
 *     help: write a noun phrase, or list the heading with its claims
 *
 *   essays/left-open.mdx:7:1  error  essay-rests
 *     Unexpected paragraph that rests on no claim, expected a link such as `[words](claim:ID)`
 *     6 |
 *     7 | Grace asked who zeroes it.
 *         ^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: "| Who | What |\n| - | - |\n| Ada | [waits](claim:zero-lazily) |\n| Grace | waits |"
 * @report
 *   essays/ada-byron.mdx:12:1  error  essay-rests
 *     Unexpected paragraph that rests on no claim, expected a link such as `[words](claim:ID)`
 *     11 | | Ada | [waits](claim:zero-lazily) |
 *     12 | | Grace | waits |
 *          ^
 */

import type { Heading } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Essay } from '../record/graph/graph.ts';
import { placeOfNode, startOfNode } from '../record/graph/links.ts';
import type { Check, Finding } from './check.ts';
import { isGrounded, proseOf } from './texts/prose.ts';

export const essayRests: Check = {
  id: 'essay-rests',
  *run(graph) {
    for (const essay of graph.essays.values()) {
      const { entry, rests } = essay;
      if (!rests)
        yield {
          place: entry.placeOf(['summary']),
          message: 'Unexpected summary that rests on no claim, expected its claims in `rests.summary`',
        };
      for (const prose of proseOf(entry)) {
        if (isGrounded(prose)) continue;
        yield {
          place: startOfNode(entry.file, prose.paragraph),
          message: 'Unexpected paragraph that rests on no claim, expected a link such as `[words](claim:ID)`',
        };
      }
      yield* headings(essay);
    }
  },
};

function* headings({ entry, rests }: Essay): Iterable<Finding> {
  const listed = Object.keys(rests?.headings ?? {});
  const found = new Map<string, Heading>();
  if (entry.body?.tree)
    visit(entry.body.tree, 'heading', (node: Heading) => void found.set(textOf(node), node));
  for (const [text, node] of found) {
    const word = verb.exec(text)?.[0];
    if (word === undefined || listed.includes(text)) continue;
    yield {
      place: placeOfNode(entry.file, node),
      message: `Unexpected verb \`${word}\` in a heading that rests on no claim, expected its claims in \`rests.headings\``,
      help: 'write a noun phrase, or list the heading with its claims',
    };
  }
  for (const text of listed) {
    if (found.has(text)) continue;
    yield {
      place: entry.placeOfKey(['rests', 'headings', text]),
      message: `Unexpected heading \`${text}\` in \`rests\`, expected a heading of the text`,
    };
  }
}

/** Verbs that make a heading a statement, without forms that are as often nouns or adjectives. */
const verb =
  /\b(?:is|are|was|were|isn't|has|have|had|does|do|did|doesn't|don't|didn't|can|cannot|could|may|might|must|should|would|will|won't|says?|said|asks|asked|thinks|thought|wants|wanted|agrees|agreed|rejects|rejected|accepts|accepted|opposes|opposed|moved|moves|came|became|remains|remained|needs to|stays|stayed|gave|gives|took|takes|made|makes|went|goes|kept|keeps)\b/i;
