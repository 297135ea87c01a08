/** Tests which files count as mail by their bytes alone, and how others are reported. */

import { Buffer } from 'node:buffer';

import { describe, expect, it } from 'vitest';
import { mboxOf } from '../../../test/support/mail/example-mail.ts';
import { foreignKind } from './foreign-file.ts';
import { MailFault } from './mail-fault.ts';
import { readMail } from './read-mail.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1')));

describe('a file', () => {
  const why = (given: Buffer) => {
    try {
      readMail(given, 'x.eml');
    } catch (cause) {
      return cause instanceof MailFault ? [cause.name, cause.file, cause.message] : cause;
    }
    return undefined;
  };

  it('that is not mail is refused with what it lacks', () => {
    expect(why(bytes('Dear all,\n'))).toEqual([
      'MailFault',
      'x.eml',
      'x.eml: not mail: it begins neither with `From ` (an mbox) nor with a header field',
    ]);
    expect(why(bytes('Dear all,\nFrom: a@x\n\nx'))).toEqual(why(bytes('Dear all,\n')));
    expect(why(bytes('title: tea\n\nx'))).toEqual([
      'MailFault',
      'x.eml',
      'x.eml: not mail: its header has neither From nor Message-ID',
    ]);
    expect(why(bytes('lists.openwall.net\n'))).toEqual([
      'MailFault',
      'x.eml',
      'x.eml: a page of lists.openwall.net that does not show a whole message',
    ]);
    expect(why(bytes('From: Ada <a@x>\n\nx'))).toBeUndefined();
    expect(why(bytes('Message-ID: <a@x>\n\nx'))).toBeUndefined();
    expect(why(bytes(' '.repeat(1024)))).toBeDefined();
  });

  it.each([
    ['BZh9', 'bunzip2'],
    ['\u00fd7zXZ\0', 'unxz'],
    ['(\u00b5/\u00fd', 'unzstd'],
    ['\u001f\u009d', 'uncompress'],
    ['PK\u0003\u0004', 'unzip'],
    ["7z\u00bc\u00af'\u001c", '7z x'],
    ['!BDN', 'readpst'],
    ['\u00d0\u00cf\u0011\u00e0', 'msgconvert'],
    ['%PDF-1.7', 'a PDF'],
    [`${'a'.repeat(257)}ustar`, 'tar xf'],
    ['<!DOCTYPE html>', 'web page'],
    ['\n <?xml version="1.0"?>\n<HTML lang="en">', 'web page'],
  ])('of another type is reported with its type: %j', (start, reported) => {
    expect(() => readMail(bytes(start, '\nx'), 'x')).toThrow(`x: not mail: it is a`);
    expect(() => readMail(bytes(start, '\nx'), 'x')).toThrow(reported);
  });

  it('may begin with 512 characters that show no type', () => {
    expect(foreignKind(bytes(' '.repeat(507), '<html>'))).toMatch(/^it is a web page/);
    expect(foreignKind(bytes(' '.repeat(508), '<html>'))).toBeUndefined();
  });

  it.each(['xBZh9', `${'a'.repeat(256)}ustar`, 'See <html>', '<htmlx'])(
    'of another type is not assumed: %j',
    (start) => {
      expect(() => readMail(bytes(start, '\nx'), 'x')).toThrow('it begins neither with');
    },
  );

  it('of spaces only is an archive without messages', () => {
    expect(readMail(bytes('\r\n \n'), 'x')).toEqual([]);
    expect(readMail(bytes('\u00a0'), 'x')).toEqual([]);
  });

  it('may be in UTF-16 of either byte order, or begin with a byte order mark', () => {
    const text = '\ufeffMessage-ID: <a@x>\n\né\n';
    const little = Buffer.from(text, 'utf16le');
    for (const given of [
      little,
      Buffer.from(little).swap16(),
      Buffer.concat([Buffer.from(little).swap16(), Buffer.from([0])]),
      Buffer.from(text),
    ])
      expect(readMail(given, 'x')[0]?.header.id).toBe('a@x');
  });

  it.each([
    [[0xef, 0x41, 0x42]],
    [[0x41, 0xbb, 0x42]],
    [[0x41, 0x42, 0xbf]],
    [[0xef, 0xbb, 0x41]],
    [[0xff, 0x41]],
    [[0x41, 0xfe]],
    [[0xfe, 0x41]],
    [[0x41, 0xff]],
  ])('needs a complete byte order mark: %j', (start) => {
    expect(() => readMail(bytes(start, 'From: a@x\n\nx'), 'a')).toThrow('not mail');
    expect(() =>
      readMail(bytes(start, [...'From: a@x\n\nx'].flatMap((one) => `\0${one}`).join('')), 'a'),
    ).toThrow('not mail');
  });

  it('of one letter is not mail', () => {
    expect(() => readMail(bytes('x'), 'a')).toThrow('not mail');
    expect(readMail(bytes(' '), 'a')).toEqual([]);
    expect(readMail(bytes(' '.repeat(1023)), 'a')).toEqual([]);
    expect(() => readMail(bytes(' '.repeat(1024)), 'a')).toThrow('not mail');
  });

  it('may begin with empty lines, and end its lines with CR', () => {
    expect(readMail(bytes('\n\r\n\nMessage-ID: <a@x>\n\n'), 'x')[0]?.header.id).toBe('a@x');
    const content = readMail(bytes('Message-ID: <a@x>\r\rone\rtwo'), 'x')[0]?.content;
    expect(content?.kind === 'mail' && content.bytes()).toEqual(bytes('Message-ID: <a@x>\n\none\ntwo'));
  });

  it('reports the line of each message of an mbox, and what the last one lacks', () => {
    const copies = readMail(
      mboxOf([
        { id: 'a@x', body: 'one\n' },
        { id: 'b@x', body: 'two\n' },
      ]).subarray(0, -2),
      'm',
    );
    expect(copies.map(({ source, cut, suspect }) => [source, cut, suspect])).toEqual([
      ['m:2', undefined, undefined],
      ['m:10', 'its last line has no line break', undefined],
    ]);
  });

  it('with a smuggled message says why nothing in it can be proved', () => {
    const text =
      'From mboxrd@z Thu Jan  1 00:00:00 1970\nA: 1\n\none\n\nFrom evil Mon Jun  3 10:00:00 2024\nB: 2\n\ntwo\n';
    expect(readMail(bytes(text), 'm').map(({ suspect }) => suspect)).toEqual([
      undefined,
      'its separator differs from the others in its file: it may be text of the previous message (pass it as a separate file)',
    ]);
  });
});
