/** Tests which part of a message is its body, and how its bytes become lines. */

import { Buffer } from 'node:buffer';

import { describe, expect, it } from 'vitest';
import { rawMail } from '../../../test/support/mail/example-mail.ts';
import { messageOf } from './archive.ts';
import { linesOf } from './decode-body.ts';
import { readMail } from './read-mail.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1')));

describe('the lines of a text', () => {
  it('end at LF, CRLF or CR alone, and the last break starts no line', () => {
    expect(linesOf('a\r\nb\n\nc\n')).toEqual(['a', 'b', '', 'c']);
    expect(linesOf('a\rb\r')).toEqual(['a', 'b']);
    expect(linesOf('a\rb\nc')).toEqual(['a\rb', 'c']);
    expect(linesOf('')).toEqual([]);
    expect(linesOf('\n')).toEqual(['']);
  });
});

describe('a base64 body', () => {
  const words = Buffer.from('Boil it, and then wait until it sings.\n').toString('base64');
  const text = async (body: string) => {
    const mail = `From: b@x.example\nContent-Transfer-Encoding: base64\n\n${body}`;
    const [copy] = readMail(Buffer.from(mail), 'a');
    const message = copy && (await messageOf(copy));
    return [...(message?.lines ?? []), ...(message?.notes ?? []), ...(copy?.cut ? [copy.cut] : [])];
  };
  const boiled = 'Boil it, and then wait until it sings.';

  it('ends where plain lines follow, which are counted and omitted', async () => {
    expect(await text(`${words}\n`)).toEqual([boiled]);
    expect(await text(`${words}\n\n_____\nkettle mailing list\n`)).toEqual([
      boiled,
      '2 plain lines beside its base64 text not read',
    ]);
    expect((await text(`${words}\n_____\n\n \nlist\n`)).at(-1)).toMatch(/^2 plain lines/);
    expect(await text(`${words}\r\n-- \r\n`)).toEqual([
      boiled,
      '1 plain line beside its base64 text not read',
    ]);
    expect(await text('Qm9p\nbA==\n\n-- \nunsubscribe\n')).toEqual([
      'Boil',
      '2 plain lines beside its base64 text not read',
    ]);
  });

  it('continues after stray characters, and may consist of several texts', async () => {
    expect(await text(`${words}\n*\n${words}\n`)).toEqual([boiled, boiled]);
    expect(await text('Qg==\nbw==\n')).toEqual(['Bo']);
    expect((await text('Boil it, now!\n\nAnd wait!\n')).join()).not.toMatch(/not read/);
    expect(await text(`${words.slice(0, 44)}!\n${words.slice(44)}\n`)).toEqual([boiled]);
    expect(await text(`${words.slice(0, 44)}!${words.slice(44)}!\n`)).toEqual([boiled]);
    expect(await text('Qg==\nb2lsCiEh\n')).toEqual(['Boil', '!!']);
  });

  it('ends at its `=` if a word of base64 letters follows', async () => {
    const note = '1 plain line beside its base64 text not read';
    expect(await text('Qm9pbA==\n\nkettles\n')).toEqual(['Boil', note]);
    expect(await text('Qm9pbA==\nList2\n')).toEqual(['Boil', note]);
    expect(await text('Qm9pbA==\nList2=\n')).toEqual(['Boil', note]);
  });

  it('begins where plain lines end', async () => {
    expect(await text(`This list is for kettles.\n\n${words}\n`)).toEqual([
      boiled,
      '1 plain line beside its base64 text not read',
    ]);
  });

  it('that is cut short is reported, even with a footer', async () => {
    expect((await text(`${words.slice(0, -3)}\n_____\nlist\n`)).at(-1)).toBe(
      'its base64 body ends inside a group',
    );
  });
});

it('a text in an unknown charset has a note', async () => {
  const notesOf = async (body: string) => {
    const [copy] = readMail(Buffer.from(`From: b@x.example\n\n${body}\n`, 'latin1'), 'a');
    return copy && (await messageOf(copy)).notes;
  };
  const note = ['text in an unknown charset is left undecoded'];
  expect(await notesOf('\u001b$)AVP')).toEqual(note);
  expect(await notesOf('x\u000eVP\u000f')).toEqual(note);
  expect(await notesOf('\u001b[31mred')).toEqual([]);
  const [copy] = readMail(
    Buffer.from('From: b@x.example\nContent-Type: text/plain; charset=johab\n\n\u00ffx\n', 'latin1'),
    'a',
  );
  expect(copy && (await messageOf(copy)).notes).toEqual([
    'some of its bytes are invalid in the charset that it declares',
  ]);
});

const noText = 'it has no plain text: nothing in it can be proved';

describe('an attached mail', () => {
  const part = 'Content-Type: message/rfc822\n\nFrom: Ben <b@x>\nContent-Type: text/plain\n\nIt leaks.\n';
  const read = async (...parts: readonly string[]) => {
    const mail = `From: a@x\nContent-Type: multipart/mixed; boundary=B\n\n${parts.map((text) => `--B\n${text}\n`).join('')}--B--\n`;
    const [copy] = readMail(bytes(mail), 'a');
    const message = copy && (await messageOf(copy));
    return [message?.lines, message?.notes];
  };

  it('is neither the body nor counted as an omitted part', async () => {
    expect(await read(part)).toEqual([[], [noText]]);
    expect(await read('Content-Type: text/plain\n\nSee below.', part)).toEqual([['See below.'], []]);
    expect(await read(part, 'Content-Type: text/plain\n\nSee above.')).toEqual([['See above.'], []]);
  });
});

describe('a body of several parts', () => {
  const lines = async (...parts: readonly string[]) => {
    const body = `${parts.map((part) => `--q\n${part}\n`).join('')}--q--\n`;
    const [copy] = readMail(rawMail({ fields: ['Content-Type: multipart/mixed; boundary=q'], body }), 'x');
    const message = copy && (await messageOf(copy));
    return [message?.lines, message?.notes, message?.flowed];
  };
  const text = (words: string) => `Content-Type: text/plain\n\n${words}`;

  it('is the first text, with the number of parts that are not read', async () => {
    expect(await lines(text('one'))).toEqual([['one'], [], false]);
    expect(await lines(text('one'), text('two'))).toEqual([
      ['one'],
      ['1 later text part is not read'],
      false,
    ]);
    expect(await lines(text('one'), text('two'), text('three'))).toEqual([
      ['one'],
      ['2 later text parts are not read'],
      false,
    ]);
    expect(await lines('Content-Type: text/plain; format=flowed\n\none')).toEqual([['one'], [], true]);
  });

  it('that has no text has a note', async () => {
    expect(await lines('Content-Type: text/html\n\n<p>')).toEqual([[], [noText], false]);
  });

  it('is not a text added below HTML, but may be an alternative to it', async () => {
    const html = 'Content-Type: text/html\n\n<p>one</p>';
    const alternative = (...parts: readonly string[]) =>
      [
        'Content-Type: multipart/alternative; boundary=c\n',
        ...parts.map((part) => `--c\n${part}`),
        '--c--',
      ].join('\n');
    expect(await lines(html, text('two'))).toEqual([[], [noText], false]);
    expect(await lines(alternative(html), text('two'))).toEqual([[], [noText], false]);
    expect(await lines(alternative(html, text('one')), text('two'))).toEqual([
      ['one'],
      ['1 later text part is not read'],
      false,
    ]);
    expect(await lines(alternative(text('one'), html))).toEqual([['one'], [], false]);
    expect(await lines('Content-Type: text/html; name=a.html\n\n<p>', text('one'))).toEqual([
      ['one'],
      [],
      false,
    ]);
  });

  it('is never a file, whether declared an attachment or only named', async () => {
    expect(
      await lines('Content-Type: text/plain\nContent-Disposition: attachment\n\nlog', text('one')),
    ).toEqual([['one'], [], false]);
    expect(await lines('Content-Type: text/plain; name=a.txt\n\nlog', text('one'))).toEqual([
      ['one'],
      [],
      false,
    ]);
    expect(await lines('Content-Type: text/plain\nContent-Disposition: inline\n\none')).toEqual([
      ['one'],
      [],
      false,
    ]);
  });
});
