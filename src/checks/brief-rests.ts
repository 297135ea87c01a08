/**
 * A short answer has two to five sentences, and each links a claim or a source. Each outcome that it links is in
 * `rests`, so that a pasted answer says what has happened since, and none of these outcomes was looked up after the
 * answer was last checked. What stands beside its first sentence is in `rests`.
 *
 * @example ok
 *   briefs/who-zeroes-pages.mdx
 * @example not-ok
 *   briefs/who-zeroes-pages.mdx
 *     body: "[Nobody](claim:nobody-zeroes) does."
 * @report
 *   briefs/who-zeroes-pages.mdx:2:8  error  brief-rests
 *     Unexpected answer of 1 sentence, expected 2 to 5
 *     1 | ---
 *     2 | title: Zeroing of pages that nobody touches
 *                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   briefs/who-zeroes-pages.mdx
 *     body: "[Nobody](claim:nobody-zeroes) does. That is [all](claim:zero-lazily). It [is](claim:zero-lazily). It [was](claim:zero-lazily). It [was](claim:zero-lazily). It [was](claim:zero-lazily)."
 * @report
 *   briefs/who-zeroes-pages.mdx:2:8  error  brief-rests
 *     Unexpected answer of 6 sentences, expected 2 to 5
 *     1 | ---
 *     2 | title: Zeroing of pages that nobody touches
 *                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   briefs/who-zeroes-pages.mdx
 *     body: "[Nobody](claim:nobody-zeroes) does. That is [well](claim:zero-lazily) known, e.g. to Ada. Nobody asked for more."
 * @report
 *   briefs/who-zeroes-pages.mdx:11:1  error  brief-rests
 *     Unexpected sentence that rests on nothing (`Nobody asked for more.`), expected a link to a claim or a source
 *     10 | ---
 *     11 | [Nobody](claim:nobody-zeroes) does. That is [well](claim:zero-lazily) known, e.g. to Ada. Nobody asked for more.
 *          ^
 * @example ok
 *   briefs/who-zeroes-pages.mdx
 *     rests: [nobody-zeroes, who-zeroes]
 * @example not-ok
 *   briefs/who-zeroes-pages.mdx
 *     body: "[Nobody](claim:nobody-zeroes) does. It was [merged](claim:zeroing-merged)."
 * @report
 *   briefs/who-zeroes-pages.mdx:9:3  error  brief-rests
 *     Unexpected outcome `zeroing-merged` only in the text, expected it in `rests` too
 *     8 | rests:
 *     9 |   - nobody-zeroes
 *           ^^^^^^^^^^^^^^^
 *     help: the mail form takes the later outcomes from `rests`
 * @example ok
 *   briefs/who-zeroes-pages.mdx
 *     rests: [nobody-zeroes, zeroing-merged]
 *     body: "[Nobody](claim:nobody-zeroes) does. It was [merged](claim:zeroing-merged)."
 * @example not-ok
 *   briefs/who-zeroes-pages.mdx
 *     asOf: '2026-01-01'
 *     rests: [nobody-zeroes, zeroing-merged]
 *     body: "[Nobody](claim:nobody-zeroes) does. It was [merged](claim:zeroing-merged)."
 * @report
 *   briefs/who-zeroes-pages.mdx:7:7  error  brief-rests
 *     Unexpected day `2026-01-01` before `zeroing-merged` was looked up (2026-11-22), expected a day on which the answer was checked against it
 *     6 |   - zeroing
 *     7 | asOf: 2026-01-01
 *               ^^^^^^^^^^
 * @example ok
 *   briefs/who-zeroes-pages.mdx
 *     beside: [nobody-zeroes]
 * @example not-ok
 *   briefs/who-zeroes-pages.mdx
 *     beside: [who-zeroes]
 * @report
 *   briefs/who-zeroes-pages.mdx:11:5  error  brief-rests
 *     Unexpected claim `who-zeroes` beside the answer, expected one of `rests`
 *     10 | beside:
 *     11 |   - who-zeroes
 *              ^^^^^^^^^^
 * @example ok
 *   briefs/who-zeroes-pages.mdx
 *     body: "[Nobody](claim:nobody-zeroes) does. See [the book](source:book). It [is](claim:zero-lazily). It [was](claim:zero-lazily).\n\n- It [was](claim:zero-lazily) so."
 * @example ok
 *   briefs/who-zeroes-pages.mdx
 *     body: Pages of size <2 MiB are zeroed late.
 */

import type { Brief, Graph } from '../record/graph/graph.ts';
import { startOfNode } from '../record/graph/links.ts';
import { counted } from '../text/counted.ts';
import type { Check, Finding } from './check.ts';
import { claimsIn, isGrounded, proseOf, sentencesOf } from './texts/prose.ts';

const fewest = 2;
const most = 5;

export const briefRests: Check = {
  id: 'brief-rests',
  *run(graph) {
    for (const brief of graph.briefs.values()) {
      const { entry } = brief;
      if (!entry.body?.tree) continue;
      yield* inSentences(entry);
      yield* inRests(brief, graph);
    }
  },
};

function* inSentences(entry: Brief['entry']): Iterable<Finding> {
  let count = 0;
  for (const prose of proseOf(entry))
    for (const { text, links } of sentencesOf(prose)) {
      count++;
      if (isGrounded({ links, quoted: [] })) continue;
      yield {
        place: startOfNode(entry.file, prose.paragraph),
        message: `Unexpected sentence that rests on nothing (\`${text}\`), expected a link to a claim or a source`,
      };
    }
  if (count < fewest || count > most)
    yield {
      place: entry.placeOf(['title']),
      message: `Unexpected answer of ${counted(count, 'sentence')}, expected ${fewest} to ${most}`,
    };
}

function* inRests({ entry, rests, asOf, beside = [] }: Brief, graph: Graph): Iterable<Finding> {
  for (const [index, id] of beside.entries()) {
    if (rests.includes(id)) continue;
    yield {
      place: entry.placeOf(['beside', index]),
      message: `Unexpected claim \`${id}\` beside the answer, expected one of \`rests\``,
    };
  }
  const linked = new Set(proseOf(entry).flatMap(({ links }) => claimsIn({ links, quoted: [] })));
  for (const id of rests) {
    const { data } = graph.claims.get(id) ?? {};
    if (data?.kind !== 'outcome' || data.asOf <= asOf) continue;
    yield {
      place: entry.placeOf(['asOf']),
      message: `Unexpected day \`${asOf}\` before \`${id}\` was looked up (${data.asOf}), expected a day on which the answer was checked against it`,
    };
  }
  for (const id of linked) {
    if (graph.claims.get(id)?.kind !== 'outcome' || rests.includes(id)) continue;
    yield {
      place: entry.placeOf(['rests']),
      message: `Unexpected outcome \`${id}\` only in the text, expected it in \`rests\` too`,
      help: 'the mail form takes the later outcomes from `rests`',
    };
  }
}
