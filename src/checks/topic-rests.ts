/**
 * General statements have sources like everything else: every paragraph of a topic links a claim or one of the topic's
 * own sources.
 *
 * @example ok
 *   topics/pages.mdx
 *     body: A page may be [zeroed late](claim:zero-lazily).
 * @example ok
 *   topics/pages.mdx
 *     sources: [{ kind: document, id: book, title: The book of pages, url: 'https://pages.example/', key: book }]
 *     body: A page is the [smallest piece](source:book).
 * @example not-ok
 *   topics/pages.mdx
 *     body: A page is the [smallest piece](topic:zeroing).
 * @report
 *   topics/pages.mdx:6:1  error  topic-rests
 *     Unexpected paragraph that rests on nothing, expected a link to a claim or a source
 *     5 | ---
 *     6 | A page is the [smallest piece](topic:zeroing).
 *         ^
 *     help: write `[words](claim:ID)`, or `[words](source:KEY)` with the source in `sources`
 * @example not-ok
 *   topics/pages.mdx
 *     body: "| Who | What |\n| - | - |\n| Ada | [waits](claim:zero-lazily) |\n| Grace | waits |"
 * @report
 *   topics/pages.mdx:9:1  error  topic-rests
 *     Unexpected paragraph that rests on nothing, expected a link to a claim or a source
 *     8 | | Ada | [waits](claim:zero-lazily) |
 *     9 | | Grace | waits |
 *         ^
 *     help: write `[words](claim:ID)`, or `[words](source:KEY)` with the source in `sources`
 */

import { startOfNode } from '../record/graph/links.ts';
import type { Check } from './check.ts';
import { isGrounded, proseOf } from './texts/prose.ts';

export const topicRests: Check = {
  id: 'topic-rests',
  *run(graph) {
    for (const { entry } of graph.topics.values()) {
      for (const prose of proseOf(entry)) {
        if (isGrounded(prose)) continue;
        yield {
          place: startOfNode(entry.file, prose.paragraph),
          message: 'Unexpected paragraph that rests on nothing, expected a link to a claim or a source',
          help: 'write `[words](claim:ID)`, or `[words](source:KEY)` with the source in `sources`',
        };
      }
    }
  },
};
