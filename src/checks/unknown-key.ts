/**
 * No entry has a key that its kind does not know: a misspelt key would otherwise be dropped without a word.
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
 *     Unexpected key `kind`, expected it to come from the folder alone
 *     13 |   zeroing: wants
 *     14 | kind: position
 *          ^^^^
 *     help: remove it: the folder says it (positions, requirements, non-goals, questions, answers, proposals, options, corrections, facts, outcomes)
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
            ? `remove it: the folder says it (${Object.values(folderOfKind).join(', ')})`
            : near && near !== key
              ? `did you mean \`${near}\`?`
              : undefined,
        };
      }
    }
  },
};
