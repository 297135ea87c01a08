/**
 * Saying that a person was silent on a requirement is itself a statement: it names rows of the matrix on which the
 * person takes no stance, and lists the messages that were read for it. These are all messages of that person in the
 * record, and all messages of others from which a claim of that person takes quoted words.
 *
 * @example ok
 *   people/ada-byron.yml
 *     silences: [{ on: [speed], read: [m1@mail.example, m3@mail.example] }]
 *   topics/speed.mdx
 *     title: Speed
 *     summary: How long it takes.
 *     group: process
 *     row: { order: 2, requirement: Boot stays fast }
 * @example not-ok
 *   people/ada-byron.yml
 *     silences: [{ on: [pages], read: [m1@mail.example, m3@mail.example] }]
 * @report
 *   people/ada-byron.yml:7:9  error  silence-read
 *     Unexpected topic `pages` without a `row`, expected a row of the matrix
 *     6 |   - on:
 *     7 |       - pages
 *                 ^^^^^
 * @example not-ok
 *   people/ada-byron.yml
 *     silences: [{ on: [zeroing], read: [m1@mail.example, m3@mail.example] }]
 * @report
 *   people/ada-byron.yml:7:9  error  silence-read
 *     Unexpected silence on `zeroing`, where `zero-lazily` takes a stance, expected one or the other
 *     6 |   - on:
 *     7 |       - zeroing
 *                 ^^^^^^^
 *     note: the stance is at claims/positions/zero-lazily.mdx:10:3
 * @example not-ok
 *   people/grace-hopper.yml
 *     silences: [{ on: [zeroing], read: [m2@mail.example, m1@mail.example] }]
 * @report
 *   people/grace-hopper.yml:5:9  error  silence-read
 *     Unexpected silence on `zeroing`, where `who-zeroes` takes a stance, expected one or the other
 *     4 |   - on:
 *     5 |       - zeroing
 *                 ^^^^^^^
 *     note: the stance is at claims/questions/who-zeroes.mdx:12:3
 *
 *   people/grace-hopper.yml:6:5  error  silence-read
 *     Unexpected silence without `m4@mail.example`, expected all messages of `grace-hopper` in the record to be read
 *     5 |       - zeroing
 *     6 |     read:
 *             ^^^^
 *
 *   people/grace-hopper.yml:8:9  error  silence-read
 *     Unexpected message `m1@mail.example` of `ada-byron`, expected only messages of `grace-hopper`
 *     7 |       - m2@mail.example
 *     8 |       - m1@mail.example
 *                 ^^^^^^^^^^^^^^^
 * @example not-ok
 *   people/grace-hopper.yml
 *     silences:
 *       - { on: [zeroing, zeroing], read: [m2@mail.example, m4@mail.example, m4@mail.example] }
 * @report
 *   people/grace-hopper.yml:5:9  error  silence-read
 *     Unexpected silence on `zeroing`, where `who-zeroes` takes a stance, expected one or the other
 *     4 |   - on:
 *     5 |       - zeroing
 *                 ^^^^^^^
 *     note: the stance is at claims/questions/who-zeroes.mdx:12:3
 *
 *   people/grace-hopper.yml:6:9  error  silence-read
 *     Unexpected second silence on `zeroing`, expected each row once
 *     5 |       - zeroing
 *     6 |       - zeroing
 *                 ^^^^^^^
 *
 *   people/grace-hopper.yml:6:9  error  silence-read
 *     Unexpected silence on `zeroing`, where `who-zeroes` takes a stance, expected one or the other
 *     5 |       - zeroing
 *     6 |       - zeroing
 *                 ^^^^^^^
 *     note: the stance is at claims/questions/who-zeroes.mdx:12:3
 *
 *   people/grace-hopper.yml:10:9  error  silence-read
 *     Unexpected second `m4@mail.example`, expected each message once
 *      9 |       - m4@mail.example
 *     10 |       - m4@mail.example
 *                  ^^^^^^^^^^^^^^^
 * @example not-ok
 *   people/grace-hopper.yml
 *     silences: [{ on: [pages], read: [m1@mail.example] }]
 * @report
 *   people/grace-hopper.yml:5:9  error  silence-read
 *     Unexpected topic `pages` without a `row`, expected a row of the matrix
 *     4 |   - on:
 *     5 |       - pages
 *                 ^^^^^
 *
 *   people/grace-hopper.yml:6:5  error  silence-read
 *     Unexpected silence without `m2@mail.example`, `m4@mail.example`, expected all messages of `grace-hopper` in the record to be read
 *     5 |       - pages
 *     6 |     read:
 *             ^^^^
 *
 *   people/grace-hopper.yml:7:9  error  silence-read
 *     Unexpected message `m1@mail.example` of `ada-byron`, expected only messages of `grace-hopper`
 *     6 |     read:
 *     7 |       - m1@mail.example
 *                 ^^^^^^^^^^^^^^^
 * @example ok
 *   people/grace-hopper.yml
 *     silences: [{ on: [speed], read: [m2@mail.example, m4@mail.example, m9@mail.example] }]
 *   threads/zeroing.yml
 *     replace: ["from: ada-byron\n", "from: grace-hopper\n    author: ada-byron\n"]
 * @example ok
 *   people/grace-hopper.yml
 *     silences: [{ on: [speed], read: [m1@mail.example, m2@mail.example, m4@mail.example] }]
 *   threads/zeroing.yml
 *     replace: ["from: ada-byron\n", "from: ada-byron\n    author: grace-hopper\n"]
 * @example not-ok
 *   people/grace-hopper.yml
 *     silences: [{ on: [speed], read: [m2@mail.example, m4@mail.example] }]
 *   claims/questions/who-zeroes.mdx
 *     evidence: [{ message: m3@mail.example, lines: [2, 2], words: who zeroes the pages, quotes: true }]
 * @report
 *   people/grace-hopper.yml:6:5  error  silence-read
 *     Unexpected silence without `m3@mail.example`, which quotes words of `grace-hopper` cited in the record, expected this message to be read too
 *     5 |       - speed
 *     6 |     read:
 *             ^^^^
 * @example ok
 *   people/grace-hopper.yml
 *     silences: [{ on: [speed], read: [m2@mail.example, m4@mail.example, m3@mail.example] }]
 *   claims/questions/who-zeroes.mdx
 *     evidence: [{ message: m3@mail.example, lines: [2, 2], words: who zeroes the pages, quotes: true }]
 */

import type { Graph, Person } from '../record/graph/graph.ts';
import { writerOf } from '../record/graph/writer-of.ts';
import type { Check, Finding } from './check.ts';
import { rowOnly } from './row-cells.ts';

export const silenceRead: Check = {
  id: 'silence-read',
  *run(graph) {
    for (const person of graph.people.values()) {
      const seen = new Set<string>();
      for (const index of (person.silences ?? []).keys()) {
        yield* rows(graph, person, index, seen);
        yield* messages(graph, person, index);
      }
    }
  },
};

function* rows(graph: Graph, person: Person, index: number, seen: Set<string>): Iterable<Finding> {
  for (const [at, row] of (person.silences?.[index]?.on ?? []).entries()) {
    const place = person.entry.placeOf(['silences', index, 'on', at]);
    yield* rowOnly(graph, row, place);
    if (seen.has(row))
      yield { place, message: `Unexpected second silence on \`${row}\`, expected each row once` };
    seen.add(row);
    const claim = [...graph.claims.values()].find(
      ({ speaker, stances }) => speaker === person.id && row in stances,
    );
    if (claim)
      yield {
        place,
        message: `Unexpected silence on \`${row}\`, where \`${claim.id}\` takes a stance, expected one or the other`,
        note: { text: 'the stance is at', place: claim.entry.placeOfKey(['stances', row]) },
      };
  }
}

function* messages(graph: Graph, person: Person, index: number): Iterable<Finding> {
  const read = person.silences?.[index]?.read ?? [];
  const own = [...graph.messages.values()].filter((message) => writerOf(message) === person.id);
  const quoting = quotedIn(graph, person);
  const missing = own.filter(({ id }) => !read.includes(id)).map(({ id }) => `\`${id}\``);
  const unread = quoting.filter((id) => !read.includes(id)).map((id) => `\`${id}\``);
  if (missing.length > 0)
    yield {
      place: person.entry.placeOfKey(['silences', index, 'read']),
      message: `Unexpected silence without ${missing.join(', ')}, expected all messages of \`${person.id}\` in the record to be read`,
    };
  if (unread.length > 0)
    yield {
      place: person.entry.placeOfKey(['silences', index, 'read']),
      message: `Unexpected silence without ${unread.join(', ')}, which quotes words of \`${person.id}\` cited in the record, expected this message to be read too`,
    };
  for (const [at, id] of read.entries()) {
    const place = person.entry.placeOf(['silences', index, 'read', at]);
    const message = graph.messages.get(id);
    if (message && message.from !== person.id && message.author !== person.id && !quoting.includes(id))
      yield {
        place,
        message: `Unexpected message \`${id}\` of \`${message.from}\`, expected only messages of \`${person.id}\``,
      };
    if (read.indexOf(id) < at)
      yield { place, message: `Unexpected second \`${id}\`, expected each message once` };
  }
}

/** Messages of others from which claims of this person take quoted words. */
function quotedIn(graph: Graph, person: Person): readonly string[] {
  const own = [...graph.claims.values()].filter(({ speaker }) => speaker === person.id);
  const quoting = own
    .flatMap(({ data }) => data.evidence ?? [])
    .filter(({ quotes, speaker }) => quotes && (speaker ?? person.id) === person.id)
    .map(({ message }) => message)
    .filter((id) => graph.messages.get(id)?.from !== person.id);
  return [...new Set(quoting)];
}
