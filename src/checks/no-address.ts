/**
 * No mail address is shown anywhere but inside Message-IDs and their links.
 *
 * @example ok
 *   essays/ada-byron.mdx
 *     body: She [wrote it](message:m1@mail.example) on the [list](claim:zero-lazily).
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: Write to ada@mail.example about [it](claim:zero-lazily).
 * @report
 *   essays/ada-byron.mdx:9:10  error  no-address
 *     Unexpected mail address `ada@mail.example`, expected addresses only inside Message-IDs
 *     8 | ---
 *     9 | Write to ada@mail.example about [it](claim:zero-lazily).
 *                  ^^^^^^^^^^^^^^^^
 * @example not-ok
 *   people/ada-byron.yml
 *     role: reads mail at ada@mail.example
 * @report
 *   people/ada-byron.yml:4:21  error  no-address
 *     Unexpected mail address `ada@mail.example`, expected addresses only inside Message-IDs
 *     3 |   - A. A. Byron
 *     4 | role: reads mail at ada@mail.example
 *                             ^^^^^^^^^^^^^^^^
 */

import type { Check } from './check.ts';
import { allEntries } from './entries.ts';

const address = /[A-Za-z0-9._%+=-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+/g;
/** What a Message-ID may begin with and an address that is meant for people does not: a slash, most of all. */
const beginning = /[\w!#$%&*+/=?^`{|}~.-]*$/;
const before = /(message:|https?:\/\/\S*|(^|\s)(id|message|in-reply-to):\s*['"]?<?)$/;

export const noAddress: Check = {
  id: 'no-address',
  *run(graph) {
    for (const entry of allEntries(graph.corpus)) {
      for (const [index, line] of entry.source.split('\n').entries()) {
        for (const match of line.matchAll(address)) {
          const column = match.index;
          const start = column - (beginning.exec(line.slice(0, column))?.[0].length ?? 0);
          const isId = [column, start].some(
            (at) => graph.messages.has(line.slice(at, column) + match[0]) || before.test(line.slice(0, at)),
          );
          if (isId || isSourceId(line)) continue;
          yield {
            place: { file: entry.file, line: index + 1, column: column + 1, length: match[0].length },
            message: `Unexpected mail address \`${match[0]}\`, expected addresses only inside Message-IDs`,
          };
        }
      }
    }
  },
};

/** A source outside the threads gives its Message-ID after `seenIn`, `id` or in an address. */
function isSourceId(line: string): boolean {
  return /^\s*(- )?(seenIn|id|url|title):/.test(line) || /^\s*-?\s*\{.*(message|id):/.test(line);
}
