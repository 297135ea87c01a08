/**
 * Checks the message of 21 June 2024 09:23:41 +0100 line by line (docs/contract.md, Whose words): five levels, three
 * people, ` : ` quotations at two of them. Needs the mail: set ARCHIVE to its folder.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OwnedLine } from '../src/mail/attribution/owned-line.ts';
import { ownLines } from '../src/mail/attribution/ownership.ts';
import { resolveRequotes } from '../src/mail/attribution/requote-authors.ts';
import { authorIndex } from '../src/mail/author-index.ts';
import { type Archive, buildArchive } from '../src/mail/read/archive.ts';
import { identifyPage } from '../src/mail/read/identify-page.ts';
import { readMail } from '../src/mail/read/read-mail.ts';

const folder = process.env['ARCHIVE'];
const id = 'CA+EHjTxvOyCqWRMTS3mXHznQtAJzDJLgqdS0Er2GA9FGdxd1vA@mail.gmail.com';

const fuad = 'Fuad Tabba';
const sean = 'Sean Christopherson';
const jason = 'Jason Gunthorpe';

/** First and last line, depth, owner; `:` marks ` : ` blocks. Blank lines between them are left out. */
const expected: readonly (readonly [number, number, string, string])[] = [
  [1, 1, '0', 'sender'],
  [3, 3, '0', 'attribution'],
  [5, 5, '1', 'attribution'],
  [6, 6, '2', fuad],
  [8, 8, '2', 'attribution'],
  [10, 10, '3', 'attribution'],
  [12, 18, '4', fuad],
  [20, 30, '3', jason],
  [32, 37, '2', fuad],
  [39, 41, '1', sean],
  [43, 44, '0', 'sender'],
  // The middle line of the three has lost its marker; only the link below names the source.
  [46, 48, '0:', sean],
  [50, 50, '0', 'sender'],
  [52, 58, '1', sean],
  [60, 63, '1:', sean],
  // Depth 4 returns with no attribution line near it.
  [64, 66, '4', fuad],
  [68, 69, '3', jason],
  [71, 72, '2', fuad],
  [74, 77, '1', sean],
  [79, 90, '0', 'sender'],
  [92, 93, '1:', sean],
  [95, 100, '0', 'sender'],
  [102, 106, '1:', sean],
  [108, 109, '1', sean],
  [111, 113, '1:', sean],
  [115, 115, '0', 'sender'],
  [117, 124, '1', sean],
  [126, 128, '0', 'sender'],
  [130, 132, '1', sean],
  [134, 136, '1:', sean],
  [138, 139, '1', sean],
  [141, 145, '0', 'sender'],
];

function archiveIn(path: string): Archive {
  const copies = readdirSync(path).flatMap((file) => readMail(readFileSync(join(path, file)), file));
  const known = copies.flatMap(({ header }) =>
    header.id && header.date
      ? [
          {
            id: header.id,
            names: header.from.map(({ name }) => name),
            date: header.date.text,
            subject: header.subject,
          },
        ]
      : [],
  );
  return buildArchive(copies, (page) => identifyPage(page, known));
}

function spans(lines: readonly OwnedLine[]): readonly (readonly [number, string, string])[] {
  return lines.flatMap(({ number, depth, reQuoted, blank, owner }) => {
    if (blank) return [];
    const who = 'name' in owner ? owner.name : owner.kind === 'nobody' ? owner.why : owner.kind;
    return [[number, `${depth}${reQuoted ? ':' : ''}`, who] as const];
  });
}

describe.skipIf(!folder)('the message of 21 June (needs ARCHIVE)', () => {
  let archive: Archive = buildArchive([]);
  beforeAll(() => {
    archive = archiveIn(folder ?? '');
  });
  const expectedByLine = new Map(
    expected.flatMap(([first, last, depth, who]) =>
      Array.from({ length: last - first + 1 }, (_, step) => [first + step, [depth, who]] as const),
    ),
  );

  it('has an owner for each of its lines', async () => {
    const [message, second] = await archive.messages(id);
    expect(second).toBeUndefined();
    expect(message?.lines).toHaveLength(145);
    const owned = await resolveRequotes(ownLines(message?.lines ?? []), authorIndex(archive), id);
    const found = spans(owned);
    expect(found.length).toBeGreaterThan(100);
    for (const [number, depth, who] of found)
      expect([number, depth, who]).toEqual([number, ...(expectedByLine.get(number) ?? [])]);
  });

  it('reads the same from the web archive’s page, which masks addresses', async () => {
    const pages = readdirSync(folder ?? '').filter((file) => file.endsWith('.txt'));
    const [copy] = pages.flatMap((file) => readMail(readFileSync(join(folder ?? '', file)), file));
    const page = copy?.content.kind === 'page' ? copy.content.page : undefined;
    const owned = await resolveRequotes(ownLines(page?.lines ?? []), authorIndex(archive), id);
    for (const [number, depth, who] of spans(owned))
      expect([number, depth, who]).toEqual([number, ...(expectedByLine.get(number) ?? [])]);
    expect(owned).toHaveLength(145);
  });
});

describe.skipIf(!folder)('the whole archive (needs ARCHIVE)', () => {
  it('is parsed without faults, each message with a sender, a date and a body', async () => {
    const archive = archiveIn(folder ?? '');
    expect(archive.ids).toHaveLength(80);
    for (const message of archive.ids) {
      const [copy, second] = await archive.messages(message);
      expect(copy?.lines.length).toBeGreaterThan(0);
      expect(copy?.from).toHaveLength(1);
      expect(copy?.date).toBeDefined();
      expect(copy?.lines.join('\n')).not.toContain('\uFFFD');
      expect(second).toBeUndefined();
    }
  });
});
