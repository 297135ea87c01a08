/**
 * No two entries of a kind share an id, not even when the names differ only in case: on some disks and in some site
 * builders one of them would silently take the other's place.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 * @example not-ok
 *   claims/facts/zero-lazily.mdx
 *     title: Zeroing may wait
 *     topics: [zeroing]
 * @report
 *   claims/positions/zero-lazily.mdx:1:1  error  unique-id
 *     Unexpected second use of id `zero-lazily`, expected ids to be unique
 *     1 | ---
 *         ^
 *     note: first used at claims/facts/zero-lazily.mdx:1:1
 * @example not-ok
 *   people/Ada-Byron.yml
 *     name: Ada Byron
 *     role: writes programs
 * @report
 *   people/ada-byron.yml:1:1  error  unique-id
 *     Unexpected second use of id `ada-byron`, which differs only in case, expected ids to be unique
 *     1 | name: Ada Byron
 *         ^
 *     note: first used at people/Ada-Byron.yml:1:1
 * @example ok
 *   topics/zero-lazily.mdx
 *     title: Zeroing
 *     summary: Filling.
 *     group: process
 */

import { startOf } from '../record/corpus/place.ts';
import type { Check } from './check.ts';
import { allEntries } from './entries.ts';

export const uniqueId: Check = {
  id: 'unique-id',
  *run(graph) {
    const first = new Map<string, { readonly id: string; readonly file: string }>();
    for (const entry of allEntries(graph.corpus)) {
      const key = `${entry.kind} ${entry.id.toLowerCase()}`;
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, entry);
        continue;
      }
      const how = earlier.id === entry.id ? '' : ', which differs only in case';
      yield {
        place: startOf(entry.file),
        message: `Unexpected second use of id \`${entry.id}\`${how}, expected ids to be unique`,
        note: { text: 'first used at', place: startOf(earlier.file) },
      };
    }
  },
};
