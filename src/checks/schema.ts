/**
 * Every entry has the shape of its kind: required keys, types, closed lists, lengths.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     title: A title that goes on and on until it no longer fits the subject line of a mail
 * @report
 *   claims/positions/zero-lazily.mdx:2:8  error  schema
 *     Unexpected `A title that goes on and on until it no longer fits the s...` in `title`, expected at most 72 characters; it has 78
 *     1 | ---
 *     2 | title: A title that goes on and on until it no longer fits the subject line of a mail
 *                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   claims/questions/who-zeroes.mdx
 *     state: perhaps
 * @report
 *   claims/questions/who-zeroes.mdx:6:8  error  schema
 *     Unexpected `perhaps` in `state`, expected one of `answered`, `partly-answered`, `not-answered`
 *     5 |   - zeroing
 *     6 | state: perhaps
 *                ^^^^^^^
 * @example not-ok
 *   people/ada-byron.yml
 *     name: null
 * @report
 *   people/ada-byron.yml:1:1  error  schema
 *     Unexpected absence of `name`, expected text
 *     1 | names:
 *         ^
 * @example not-ok
 *   redirects.yml
 *     text: "- { from: zero-late, to: Zero Lazily, reason: renamed }\n"
 * @report
 *   redirects.yml:1:26  error  schema
 *     Unexpected `Zero Lazily` in `0.to`, expected lower-case words joined by single hyphens, such as `zero-lazily`
 *     1 | - { from: zero-late, to: Zero Lazily, reason: renamed }
 *                                  ^^^^^^^^^^^
 *     help: did you mean `zero-lazily`?
 * @example not-ok
 *   claims/questions/who-zeroes.mdx
 *     state: answerd
 *     speeker: ada-byron
 *   claims/positions/zero-lazily.mdx
 *     text: "---\ntitle: 'a\n---\nText.\n"
 * @report
 *   claims/positions/zero-lazily.mdx:3:1  error  schema
 *     Unexpected YAML: Missing closing 'quote, expected well-formed YAML
 *     2 | title: 'a
 *     3 | ---
 *         ^
 *
 *   claims/questions/who-zeroes.mdx:6:8  error  schema
 *     Unexpected `answerd` in `state`, expected one of `answered`, `partly-answered`, `not-answered`
 *     5 |   - zeroing
 *     6 | state: answerd
 *                ^^^^^^^
 *     help: did you mean `answered`?
 * @example not-ok
 *   threads/zeroing.yml
 *     text: "title: Zeroing\nmessages:\n  - { id: ../m1@mail.example, from: ada-byron, date: '2024-06-20', subject: a }\n"
 * @report
 *   threads/zeroing.yml:3:11  error  schema
 *     Unexpected `../m1@mail.example` in `messages.0.id`, expected a Message-ID that can be the path of a page
 *     2 | messages:
 *     3 |   - { id: ../m1@mail.example, from: ada-byron, date: '2024-06-20', subject: a }
 *                   ^^^^^^^^^^^^^^^^^^
 *
 *   threads/zeroing.yml:3:54  error  schema
 *     Unexpected `2024-06-20` in `messages.0.date`, expected a date with time and offset, such as `2024-06-20T08:37:03-07:00`
 *     2 | messages:
 *     3 |   - { id: ../m1@mail.example, from: ada-byron, date: '2024-06-20', subject: a }
 *                                                              ^^^^^^^^^^^^
 */

import type { Entry } from '../record/corpus/entry.ts';
import { didYouMean } from '../text/closest.ts';
import type { Check } from './check.ts';
import { allEntries } from './entries.ts';

export const schema: Check = {
  id: 'schema',
  *run(graph) {
    for (const entry of allEntries(graph.corpus)) yield* faults(entry);
    if (graph.corpus.redirects) yield* faults(graph.corpus.redirects);
  },
};

function* faults(entry: Pick<Entry<unknown>, 'faults' | 'placeOf' | 'placeOfKey'>) {
  for (const fault of entry.faults) {
    if (fault.unknownKey) continue;
    yield {
      place: fault.atKey ? entry.placeOfKey(fault.path) : entry.placeOf(fault.path),
      message: fault.message,
      help: fault.found === undefined ? undefined : didYouMean(fault.found, fault.allowed),
    };
  }
}
