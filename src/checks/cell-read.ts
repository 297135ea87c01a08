/**
 * An empty cell of the matrix says nothing, not even that the person was silent. So each person who wrote mail in the
 * record has, on each row, a stance, a reason for none, or a silence that somebody checked; an empty cell is a warning.
 *
 * @example ok
 *   people/grace-hopper.yml
 *     silences: [{ on: [speed], read: [m2@mail.example, m4@mail.example] }]
 *   people/ada-byron.yml
 *     silences: [{ on: [speed], read: [m1@mail.example, m3@mail.example] }]
 *   topics/speed.mdx
 *     title: Speed
 *     summary: How long it takes.
 *     group: process
 *     row: { order: 2, requirement: Boot stays fast }
 * @example ok
 *   people/li-xiao.yml
 *     name: Li Xiao
 *     role: wrote nothing that is held
 * @example not-ok
 *   people/grace-hopper.yml
 *     silences: [{ on: [speed], read: [m2@mail.example, m4@mail.example] }]
 *   topics/speed.mdx
 *     title: Speed
 *     summary: How long it takes.
 *     group: process
 *     row: { order: 2, requirement: Boot stays fast }
 *   topics/size.mdx
 *     title: Size
 *     summary: How much it takes.
 *     group: process
 *     row: { order: 3, requirement: Memory stays free }
 *   topics/order.mdx
 *     title: Order
 *     summary: What comes first.
 *     group: process
 *     row: { order: 4, requirement: Pages come in order }
 *   claims/positions/zero-lazily.mdx
 *     none: { size: It speaks of time. }
 * @report
 *   people/ada-byron.yml:1:1  warning  cell-read
 *     Unexpected empty cell of `ada-byron` on `order`, `speed`, expected a stance, a reason for none, or a silence
 *     1 | name: Ada Byron
 *         ^^^^
 *     help: read all messages of that person for it and list them under `silences`, or write the claim
 *
 *   people/grace-hopper.yml:1:1  warning  cell-read
 *     Unexpected empty cell of `grace-hopper` on `order`, `size`, expected a stance, a reason for none, or a silence
 *     1 | name: Grace Hopper
 *         ^^^^
 *     help: read all messages of that person for it and list them under `silences`, or write the claim
 */

import { writerOf } from '../record/graph/writer-of.ts';
import type { Check } from './check.ts';

export const cellRead: Check = {
  id: 'cell-read',
  *run({ people, topics, claims, messages }) {
    const rows = [...topics.values()].filter(({ row }) => row).map(({ id }) => id);
    const writers = new Set([...messages.values()].map(writerOf));
    const filled = new Map<string, Set<string>>();
    const fill = (person: string, ids: readonly string[]) =>
      filled.set(person, new Set([...(filled.get(person) ?? []), ...ids]));
    for (const { speaker, stances, none } of claims.values())
      if (speaker !== undefined) fill(speaker, [...Object.keys(stances), ...Object.keys(none)]);
    for (const { id, silences } of people.values())
      fill(
        id,
        (silences ?? []).flatMap(({ on }) => on),
      );
    for (const person of people.values()) {
      if (!writers.has(person.id)) continue;
      const empty = rows.filter((row) => !filled.get(person.id)?.has(row)).map((row) => `\`${row}\``);
      if (empty.length === 0) continue;
      yield {
        place: person.entry.placeOfKey(['name']),
        message: `Unexpected empty cell of \`${person.id}\` on ${empty.join(', ')}, expected a stance, a reason for none, or a silence`,
        help: 'read all messages of that person for it and list them under `silences`, or write the claim',
        awaits: 'look',
      };
    }
  },
};
