/**
 * No two entries of a kind and no two messages share an id, even if the ids differ only in case or in how a letter is
 * composed: on some file systems and in some site builders the page of one would silently replace the other's. No list
 * repeats an item, except the pages in a picture.
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
 *     Unexpected message `M5@mail.example`, which differs from `m5@mail.example` only in case, expected ids with distinct pages on every file system
 *     8 |     no-claim: names it
 *     9 |   - id: M5@mail.example
 *                 ^^^^^^^^^^^^^^^
 *     note: first used at threads/again.yml:3:9
 *     help: keep only one of them, and list the other as a source of kind `message`
 *
 *   threads/zeroing.yml:3:9  error  unique-id
 *     Unexpected second use of message `m1@mail.example`, expected a message in one thread only, once
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
 * @example not-ok
 *   people/ada-byron.yml
 *     names: [A. A. Byron, Ada B., A. A. Byron]
 *   claims/outcomes/zeroing-merged.mdx
 *     sources: [{ kind: document, id: a, title: A, url: 'https://a.example/' }, { kind: document, id: a, title: B, url: 'https://b.example/' }]
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 2], words: zero }]
 * @report
 *   claims/outcomes/zeroing-merged.mdx:14:5  error  unique-id
 *     Unexpected second `a` in `sources`, expected each once
 *     13 |     url: https://a.example/
 *     14 |   - kind: document
 *              ^^^^^^^^^^^^^^
 *     note: first named at claims/outcomes/zeroing-merged.mdx:10:5
 *     help: remove one of the two
 *
 *   people/ada-byron.yml:5:5  error  unique-id
 *     Unexpected second `A. A. Byron` in `names`, expected each once
 *     4 |   - Ada B.
 *     5 |   - A. A. Byron
 *             ^^^^^^^^^^^
 *     note: first named at people/ada-byron.yml:3:5
 *     help: remove one of the two
 */

import type { Entry, Path } from '../record/corpus/entry.ts';
import { type Place, startOf } from '../record/corpus/place.ts';
import type { Check, Finding } from './check.ts';
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
    for (const entry of allEntries(graph.corpus)) yield* repeatedItems(entry, entry.raw, []);
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
            ? `Unexpected second use of message \`${id}\`, expected a message in one thread only, once`
            : `Unexpected message \`${id}\`, which differs from \`${earlier.id}\` only in case, expected ids with distinct pages on every file system`,
          help: same
            ? 'remove one of the two'
            : 'keep only one of them, and list the other as a source of kind `message`',
          note: { text: 'first used at', place: earlier.place },
        };
      }
    }
  },
};

function* repeatedItems(
  entry: Pick<Entry<unknown>, 'placeOf'>,
  value: unknown,
  path: Path,
): Iterable<Finding> {
  if (typeof value !== 'object' || value === null) return;
  const seen = new Map<string, Path>();
  for (const [step, child] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(step) : step];
    yield* repeatedItems(entry, child, at);
    const name = Array.isArray(value) && !mayRepeat.has(String(path.at(-1))) ? nameIn(child) : undefined;
    if (name === undefined) continue;
    const earlier = seen.get(name);
    if (!earlier) seen.set(name, at);
    else
      yield {
        place: entry.placeOf(at),
        message: `Unexpected second \`${name}\` in \`${path.filter((key) => typeof key === 'string').join('.')}\`, expected each once`,
        help: 'remove one of the two',
        note: { text: 'first named at', place: entry.placeOf(earlier) },
      };
  }
}

/** Lists that may repeat an item: pages that look alike, and the lines of a one-line range. */
const mayRepeat = new Set(['pages', 'lines']);

/** The name of an item, which its list must not repeat. */
function nameIn(item: unknown): string | undefined {
  if (typeof item === 'string') return item;
  if (typeof item !== 'object' || item === null) return undefined;
  const { id, term } = item as { readonly id?: unknown; readonly term?: unknown };
  const name = id ?? term;
  return typeof name === 'string' ? name : undefined;
}
