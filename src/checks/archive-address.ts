/**
 * Every message can be read somewhere: if the archive of its thread has no address pattern for Message-IDs, the
 * message has its own `url`. Where the archive has one, a message has no `url`, since all links to the mail would lead
 * there instead.
 *
 * @example ok
 *   debates/zeroing.yml
 *     title: Zeroing
 *     question: Should pages be zeroed lazily?
 *     summary: Whether pages are zeroed late.
 *     answer: [They are.]
 *     rests: [zero-lazily]
 *     threads: [zeroing]
 *     archive: marc
 *     status: []
 * @example not-ok
 *   threads/zeroing.yml
 *     replace: ["messages:\n  - id: m1@mail.example\n", "archive: openwall\nmessages:\n  - id: m1@mail.example\n    url: https://lists.example/2024/06/20/1\n"]
 * @report
 *   threads/zeroing.yml:10:9  error  archive-address
 *     Unexpected message without a `url`, expected one, since lists.openwall.net has no address pattern for Message-IDs
 *      9 |     lines: 40
 *     10 |   - id: m2@mail.example
 *                  ^^^^^^^^^^^^^^^
 *     help: add `url:` with the address of the message in the archive
 *
 *   threads/zeroing.yml:16:9  error  archive-address
 *     Unexpected message without a `url`, expected one, since lists.openwall.net has no address pattern for Message-IDs
 *     15 |     lines: 30
 *     16 |   - id: m3@mail.example
 *                  ^^^^^^^^^^^^^^^
 *     help: add `url:` with the address of the message in the archive
 *
 *   threads/zeroing.yml:22:9  error  archive-address
 *     Unexpected message without a `url`, expected one, since lists.openwall.net has no address pattern for Message-IDs
 *     21 |     lines: 20
 *     22 |   - id: m4@mail.example
 *                  ^^^^^^^^^^^^^^^
 *     help: add `url:` with the address of the message in the archive
 * @example not-ok
 *   threads/zeroing.yml
 *     replace: ["    lines: 40\n", "    lines: 40\n    url: https://evil.example/\n"]
 * @report
 *   threads/zeroing.yml:8:10  error  archive-address
 *     Unexpected `url` of a message, expected none, since its id already gives its address on lore
 *     7 |     lines: 40
 *     8 |     url: https://evil.example/
 *                  ^^^^^^^^^^^^^^^^^^^^^
 *     help: remove it, or give the thread another `archive`
 */

import { archiveOf, archiveUrl } from '../record/graph/archived.ts';
import type { Check } from './check.ts';

export const archiveAddress: Check = {
  id: 'archive-address',
  *run(graph) {
    for (const { data, placeOf } of graph.corpus.threads) {
      for (const [index, { id, url }] of (data?.messages ?? []).entries()) {
        const { name, message: pattern } = archiveOf(graph, id);
        if (url !== undefined && pattern !== undefined)
          yield {
            place: placeOf(['messages', index, 'url']),
            message: `Unexpected \`url\` of a message, expected none, since its id already gives its address on ${name}`,
            help: 'remove it, or give the thread another `archive`',
          };
        if (archiveUrl(graph, id) !== undefined) continue;
        yield {
          place: placeOf(['messages', index, 'id']),
          message: `Unexpected message without a \`url\`, expected one, since ${name} has no address pattern for Message-IDs`,
          help: 'add `url:` with the address of the message in the archive',
        };
      }
    }
  },
};
