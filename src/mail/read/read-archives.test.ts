/** Tests reading files and folders of mail: what is read, skipped with a warning, or refused. */

import { Buffer } from 'node:buffer';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { mboxOf, rawMail } from '../../../test/support/mail/example-mail.ts';
import { ArchiveFault, readArchives } from './read-archives.ts';
import { splitMbox } from './split-mbox.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1')));

const dir = mkdtempSync(join(tmpdir(), 'mail-'));

afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('paths of mail', () => {
  it('may be files and folders; other files in folders are skipped with a warning', () => {
    mkdirSync(join(dir, 'in', 'b'), { recursive: true });
    writeFileSync(join(dir, 'in', 'b', 'two.eml'), rawMail({ id: 'two@x', body: 'x\n' }));
    writeFileSync(join(dir, 'in', 'z.eml'), bytes('Message-ID: <z@x>\nFrom: a'));
    writeFileSync(join(dir, 'in', 'a.txt'), 'no mail\n');
    writeFileSync(join(dir, 'in', '.hidden'), 'no mail\n');
    writeFileSync(join(dir, 'one.eml'), rawMail({ id: 'one@x', body: 'x\n' }));
    const { copies, warnings } = readArchives([join(dir, 'one.eml'), join(dir, 'in')]);
    expect(copies.map(({ header, source }) => [header.id, source])).toEqual([
      ['one@x', 'one.eml'],
      ['two@x', 'two.eml'],
      ['z@x', 'z.eml'],
    ]);
    expect(warnings).toEqual([
      'a.txt: not mail: it begins neither with `From ` (an mbox) nor with a header field; skipped',
      'z.eml: seems to be cut short: the header has no end (no empty line after it)',
    ]);
  });

  it('may be as large as all mail of a list: no body stays in memory, and a changed file is reported', () => {
    const large = join(dir, 'large.mbox');
    const mail = (id: string) =>
      Buffer.from(mboxOf([{ id, body: `${'tea and more tea\n'.repeat(2 ** 21)}` }]));
    writeFileSync(large, Buffer.concat([mail('one@x'), mail('two@x')]));
    const { copies } = readArchives([large]);
    expect(copies.map(({ header, source, cut }) => [header.id, source, cut])).toEqual([
      ['one@x', 'large.mbox:2', undefined],
      ['two@x', expect.stringMatching(/^large.mbox:\d+$/), undefined],
    ]);
    const [one] = copies;
    if (one?.content.kind !== 'mail') throw new Error('no mail');
    const { bytes: bytesOf } = one.content;
    expect(bytesOf().buffer).not.toBe(bytesOf().buffer);
    expect(bytesOf().equals(splitMbox(mail('one@x'))[0]?.bytes ?? Buffer.alloc(0))).toBe(true);
    utimesSync(large, 1, 1);
    expect(() => bytesOf()).toThrow(
      new ArchiveFault(`${large}: cannot be read (it changed while it was being read)`),
    );
  });

  it('may be many small files, whose bodies do not stay in memory either', () => {
    const folder = join(dir, 'small');
    mkdirSync(folder);
    const mails = { id: 'one@x', body: '>From here on, tea\n' };
    writeFileSync(join(folder, 'a.mbox'), mboxOf([mails, { id: 'two@x', body: 'tea\n' }]));
    writeFileSync(join(folder, 'b.eml'), bytes('\r\nSubject : a\r\n', rawMail(mails).toString('latin1')));
    writeFileSync(join(folder, 'c.eml'), bytes('From: a@x\rMessage-ID: <c@x>\r\r>From tea\r'));
    writeFileSync(join(folder, 'd.eml.gz'), gzipSync(rawMail(mails)));
    const { copies } = readArchives([folder]);
    for (const { content, source } of copies)
      if (content.kind === 'mail') expect(content.bytes(), source).not.toBe(content.bytes());
    expect(
      copies.map(({ content }) => content.kind === 'mail' && content.bytes().toString().slice(-20)),
    ).toEqual([
      expect.stringContaining('>From here on, tea\n'),
      expect.stringContaining('\n\ntea\n'),
      expect.stringContaining('\n\nFrom here on, tea\n'),
      expect.stringContaining('\n\nFrom tea\n'),
      expect.stringContaining('\n\nFrom here on, tea\n'),
    ]);
    utimesSync(join(folder, 'b.eml'), 1, 1);
    const changed = copies[2]?.content;
    expect(() => changed?.kind === 'mail' && changed.bytes()).toThrow(ArchiveFault);
  });

  it('that are not mail or do not exist are refused if they were named', () => {
    const none = join(dir, 'none');
    expect(() => readArchives([none])).toThrow(new ArchiveFault(`${none}: no such file or folder`));
    expect(() => readArchives([join(dir, 'in', 'a.txt')])).toThrow(/^a\.txt: not mail/);
    expect(() => readArchives([join(dir, 'in', 'a.txt')])).toThrow(ArchiveFault);
  });

  it('in other compressed formats are refused with the command to unpack them', () => {
    writeFileSync(join(dir, 'a.Z'), Buffer.from([0x1f, 0x9d, 0x90]));
    expect(() => readArchives([join(dir, 'a.Z')])).toThrow(
      'it is a compressed file: unpack it first (uncompress)',
    );
  });

  it('that are not mail are all reported at once', () => {
    const none = join(dir, 'none');
    writeFileSync(join(dir, 'b.txt'), '<html>');
    expect(() => readArchives([none, join(dir, 'in', 'a.txt'), join(dir, 'in'), join(dir, 'b.txt')])).toThrow(
      new RegExp(`^${none}: no such file or folder\na\\.txt: not mail: .*\nb\\.txt: not mail: .*$`),
    );
  });

  it('may be a folder with a damaged file, which is skipped', () => {
    mkdirSync(join(dir, 'damaged'));
    writeFileSync(join(dir, 'damaged', 'one.eml'), rawMail({ id: 'one@x', body: 'x\n' }));
    writeFileSync(join(dir, 'damaged', 'two.gz'), Buffer.from([0x1f, 0x8b, 8]));
    const { copies, warnings } = readArchives([join(dir, 'damaged')]);
    expect(copies).toHaveLength(1);
    expect(warnings).toEqual([expect.stringMatching(/two\.gz: cannot be read \(.*\); skipped$/)]);
  });
});
