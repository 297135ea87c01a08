/**
 * No two entries of a kind share an id, nor two messages, not even when the ids differ only in case or in how a letter is
 * composed: on some disks and in some site builders the page of one would silently take the place of the other's.
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
 * @example not-ok
 *   threads/again.yml
 *     title: Sent once more
 *     messages: [{ id: m5@mail.example, from: ada-byron, date: '2024-06-22T09:00:00+00:00', subject: Zeroing, lines: 2, no-claim: names it }, { id: M5@mail.example, from: ada-byron, date: '2024-06-22T10:00:00+00:00', subject: Zeroing, lines: 2, no-claim: names it }, { id: m1@mail.example, from: ada-byron, date: '2024-06-20T08:37:03-07:00', subject: Zeroing, lines: 40 }]
 * @report
 *   threads/again.yml:9:9  error  unique-id
 *     Unexpected message `M5@mail.example`, which differs from `m5@mail.example` only in case, expected ids whose pages are two on every disk
 *     8 |     no-claim: names it
 *     9 |   - id: M5@mail.example
 *                 ^^^^^^^^^^^^^^^
 *     note: first used at threads/again.yml:3:9
 *     help: hold one of them alone, and name the other as a source of kind `message`
 *
 *   threads/zeroing.yml:3:9  error  unique-id
 *     Unexpected second use of message `m1@mail.example`, expected a message to stand in one thread, once
 *     2 | messages:
 *     3 |   - id: m1@mail.example
 *                 ^^^^^^^^^^^^^^^
 *     note: first used at threads/again.yml:15:9
 *     help: remove one of the two
 * @example ok
 *   topics/zero-lazily.mdx
 *     title: Zeroing
 *     summary: Filling.
 *     group: process
 */

import { type Place, startOf } from '../record/corpus/place.ts';
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
    const messages = new Map<string, { readonly id: string; readonly place: Place }>();
    for (const thread of graph.corpus.threads) {
      for (const [index, { id }] of (thread.data?.messages ?? []).entries()) {
        const place = thread.placeOf(['messages', index, 'id']);
        const key = id.normalize('NFC').toLowerCase();
        const earlier = messages.get(key);
        if (!earlier) {
          messages.set(key, { id, place });
          continue;
        }
        const same = earlier.id === id;
        yield {
          place,
          message: same
            ? `Unexpected second use of message \`${id}\`, expected a message to stand in one thread, once`
            : `Unexpected message \`${id}\`, which differs from \`${earlier.id}\` only in case, expected ids whose pages are two on every disk`,
          help: same
            ? 'remove one of the two'
            : 'hold one of them alone, and name the other as a source of kind `message`',
          note: { text: 'first used at', place: earlier.place },
        };
      }
    }
  },
};
