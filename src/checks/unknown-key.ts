/**
 * No entry has a key that its kind does not know: a misspelled key would otherwise be silently dropped.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     speeker: ada-byron
 * @report
 *   claims/positions/zero-lazily.mdx:14:1  error  unknown-key
 *     Unexpected key `speeker`, expected only keys of this kind of entry
 *     13 |   zeroing: wants
 *     14 | speeker: ada-byron
 *          ^^^^^^^
 *     help: did you mean `speaker`?
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     kind: position
 * @report
 *   claims/positions/zero-lazily.mdx:14:1  error  unknown-key
 *     Unexpected key `kind`, expected only the folder to give it
 *     13 |   zeroing: wants
 *     14 | kind: position
 *          ^^^^
 *     help: remove it: the folder gives it (positions, requirements, non-goals, questions, answers, proposals, options, corrections, facts, outcomes)
 * @example not-ok
 *   people/ada-byron.yml
 *     nam: Ada
 *   topics/pages.mdx
 *     grup: design
 *     row: { oder: 1 }
 *   essays/ada-byron.mdx
 *     persn: ada-byron
 *   briefs/who-zeroes-pages.mdx
 *     questoin: Who?
 *   threads/zeroing.yml
 *     replace: ['title:', 'titel:']
 *   claims/questions/who-zeroes.mdx
 *     asked: [ada-byron]
 *     something: else
 * @report
 *   briefs/who-zeroes-pages.mdx:10:1  error  unknown-key
 *     Unexpected key `questoin`, expected only keys of this kind of entry
 *      9 |   - nobody-zeroes
 *     10 | questoin: Who?
 *          ^^^^^^^^
 *     help: did you mean `question`?
 *
 *   claims/questions/who-zeroes.mdx:17:1  error  unknown-key
 *     Unexpected key `asked`, expected only keys of this kind of entry
 *     16 |   zeroing: asks
 *     17 | asked:
 *          ^^^^^
 *     help: did you mean `askedOf`?
 *
 *   claims/questions/who-zeroes.mdx:19:1  error  unknown-key
 *     Unexpected key `something`, expected only keys of this kind of entry
 *     18 |   - ada-byron
 *     19 | something: else
 *          ^^^^^^^^^
 *
 *   essays/ada-byron.mdx:8:1  error  unknown-key
 *     Unexpected key `persn`, expected only keys of this kind of entry
 *     7 |     - zero-lazily
 *     8 | persn: ada-byron
 *         ^^^^^
 *     help: did you mean `person`?
 *
 *   people/ada-byron.yml:5:1  error  unknown-key
 *     Unexpected key `nam`, expected only keys of this kind of entry
 *     4 | role: keeps the pages
 *     5 | nam: Ada
 *         ^^^
 *     help: did you mean `name`?
 *
 *   threads/zeroing.yml:1:1  error  unknown-key
 *     Unexpected key `titel`, expected only keys of this kind of entry
 *     1 | titel: Should pages be zeroed lazily?
 *         ^^^^^
 *     help: did you mean `title`?
 *
 *   topics/pages.mdx:5:1  error  unknown-key
 *     Unexpected key `grup`, expected only keys of this kind of entry
 *     4 | group: mechanism
 *     5 | grup: design
 *         ^^^^
 *     help: did you mean `group`?
 *
 *   topics/pages.mdx:7:3  error  unknown-key
 *     Unexpected key `row.oder`, expected only keys of this kind of entry
 *     6 | row:
 *     7 |   oder: 1
 *           ^^^^
 */

import { folderOfKind } from '../record/schema/kinds.ts';
import { closest } from '../text/closest.ts';
import type { Check } from './check.ts';
import { allEntries } from './entries.ts';
import { keysOfKind } from './keys-of-kind.ts';

export const unknownKey: Check = {
  id: 'unknown-key',
  *run(graph) {
    for (const entry of allEntries(graph.corpus)) {
      for (const fault of entry.faults) {
        if (!fault.unknownKey) continue;
        const key = String(fault.path.at(-1));
        const near = fault.path.length === 1 ? closest(key, keysOfKind(entry)) : undefined;
        const fromFolder = entry.kind === 'claim' && key === 'kind';
        yield {
          place: entry.placeOfKey(fault.path),
          message: fault.message,
          help: fromFolder
            ? `remove it: the folder gives it (${Object.values(folderOfKind).join(', ')})`
            : near && near !== key
              ? `did you mean \`${near}\`?`
              : undefined,
        };
      }
    }
  },
};
