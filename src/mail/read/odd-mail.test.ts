/** Tests reading mail that breaks the rules or is in old forms. */

import { Buffer } from 'node:buffer';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { messageOf } from './archive.ts';
import { mailboxes } from './parse-header.ts';
import { ArchiveFault, readArchives } from './read-archives.ts';
import { readMail } from './read-mail.ts';
import { parseSentDate } from './sent-date.ts';

const head = 'From: Ben Carr <ben@mail.example>\nMessage-ID: <a@mail.example>\n';
const bodyOf = async (text: string | Buffer) => {
  const [copy] = readMail(Buffer.from(text), 'a.eml');
  return copy && (await messageOf(copy)).lines;
};
const folder = mkdtempSync(join(tmpdir(), 'odd-mail-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a digest', () => {
  const digest = (part: string) =>
    `${head}Content-Type: multipart/digest; boundary="B"\n\n--B\n${part}\n--B--\n`;

  it('contains other people’s mail, unless a part declares another type', async () => {
    expect(await bodyOf(digest('\nFrom: Cleo Dunn <c@mail.example>\n\nIt leaks.'))).toEqual([]);
  });

  it('may contain a text of its sender', async () => {
    expect(await bodyOf(digest('Content-Type: text/plain\n\nThree mails follow.'))).toEqual([
      'Three mails follow.',
    ]);
  });
});

describe('unencoded letters in a header', () => {
  const koi8 = Buffer.from([0xf0, 0xd2, 0xc9]);

  it('are in the charset of the text', () => {
    const mail = Buffer.concat([
      Buffer.from('From: '),
      koi8,
      Buffer.from(' <b@mail.example>\nContent-Type: text/plain;\n charset="koi8-r"\n\nx\n'),
    ]);
    expect(readMail(mail, 'a')[0]?.header.from[0]?.name).toBe('При');
  });

  it('are UTF-8 if they are valid UTF-8', () => {
    const mail = Buffer.from('From: Béa <b@mail.example>\nContent-Type: text/plain; charset=koi8-r\n\nx\n');
    expect(readMail(mail, 'a')[0]?.header.from[0]?.name).toBe('Béa');
  });

  it('are Japanese if they contain its escape sequence', () => {
    const mail = Buffer.from('From: \u001b$B$3$s\u001b(B <b@mail.example>\nSubject: x\n\nx\n');
    expect(readMail(mail, 'a')[0]?.header.from[0]?.name).toBe('こん');
  });
});

it.each([
  ['Ben Carr (the (nested) one) <b@mail.example>', 'Ben Carr'],
  ['b@mail.example (Ben (the) Carr)', 'Ben the Carr'],
])('a nested comment ends with the outer one: %s', (from, name) => {
  expect(mailboxes(from)[0]?.name).toBe(name);
});

it.each([
  ['Thu, 20 Jun 2024 12:00:00 GMT+02:00', '2024-06-20T12:00:00+02:00'],
  ['Thu, 20 Jun 2024 12:00:00 UTC+0200', '2024-06-20T12:00:00+02:00'],
  ['Thu, 20 Jun 2024 12:00:00 GMT', '2024-06-20T12:00:00+00:00'],
  ['Thu, 20 Jun 2024 12:00:00 XYZ', '2024-06-20T12:00:00+00:00'],
])('the zone of %s', (field, text) => {
  expect(parseSentDate(field)?.text).toBe(text);
});

describe('a compressed archive', () => {
  it('is read without unpacking it first', () => {
    const file = join(folder, 't.mbox.gz');
    writeFileSync(file, gzipSync(`From a@mail.example Thu Jun 20 12:00:00 2024\n${head}\nx\n`));
    expect(readArchives([file]).copies).toHaveLength(1);
  });

  it('that is damaged is named', () => {
    const file = join(folder, 'cut.gz');
    writeFileSync(file, gzipSync(head).subarray(0, 20));
    expect(() => readArchives([file])).toThrow(ArchiveFault);
    expect(() => readArchives([file])).toThrow(/cut\.gz: cannot be read/);
  });
});
