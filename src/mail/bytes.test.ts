/** From bytes to messages: what counts as mail, where one ends, and what its header and text say. */

import { Buffer } from 'node:buffer';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mboxOf, rawMail } from '../../test/support/mail/example-mail.ts';
import { buildArchive, messageOf } from './archive.ts';
import { linesOf } from './decode-body.ts';
import { decodeCharset } from './decode-charset.ts';
import { decodeUtf7 } from './decode-utf7.ts';
import { decodeWords } from './decode-words.ts';
import { foreignKind } from './foreign-file.ts';
import { headerLength } from './header-length.ts';
import { identifyPage } from './identify-page.ts';
import { MailFault } from './mail-fault.ts';
import { findIds, isMessageId, readMessageId } from './message-id.ts';
import { withOneContentType } from './one-content-type.ts';
import { isOpenwallPage, readOpenwallPage } from './openwall-page.ts';
import { mailboxes, parseHeader } from './parse-header.ts';
import { plainName } from './person-name.ts';
import { personSlug } from './person-slug.ts';
import { ArchiveFault, readArchives } from './read-archives.ts';
import { readMail } from './read-mail.ts';
import { senderName } from './sender-name.ts';
import { parseSentDate } from './sent-date.ts';
import { isMbox, splitMbox, unquoteFrom } from './split-mbox.ts';
import { truncation } from './truncation.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1')));

describe('the end of a header', () => {
  it('is the first empty line, of either kind', () => {
    expect(headerLength(bytes('a: b\n\nc'))).toBe(6);
    expect(headerLength(bytes('a: b\r\n\r\nc\n\n'))).toBe(8);
    expect(headerLength(bytes('a: b\n\nc\n\r\n'))).toBe(6);
    expect(headerLength(bytes('\na'))).toBe(1);
    expect(headerLength(bytes('a: b\n'))).toBeUndefined();
  });
});

describe('the lines of a text', () => {
  it('end at LF, CRLF, or CR alone, and a last break starts none', () => {
    expect(linesOf('a\r\nb\n\nc\n')).toEqual(['a', 'b', '', 'c']);
    expect(linesOf('a\rb\r')).toEqual(['a', 'b']);
    expect(linesOf('a\rb\nc')).toEqual(['a\rb', 'c']);
    expect(linesOf('')).toEqual([]);
    expect(linesOf('\n')).toEqual(['']);
  });
});

describe('a charset', () => {
  it.each([
    [' Windows-1252 ', [0x93], '“'],
    ['', [0xe9], 'é'],
    [undefined, [0xc3, 0xa9], 'é'],
    ['US-ASCII', [0x93], '“'],
    ['x-unknown', [0xc3, 0xa9], 'é'],
    ['default', [0xc3, 0xa9], 'é'],
    ['8bit', [0xc3, 0xa9], 'é'],
    ['utf-8', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['iso-8859-1', [0xc3, 0xa9], 'Ã©'],
    ['utf-8', [0xe9], '\ufffd'],
    ['big5', [0xe4, 0xbd, 0xa0, 0xe5, 0xa5, 0xbd], '你好'],
    ['x-gbk', [0xe4, 0xbd, 0xa0, 0xe5, 0xa5, 0xbd], '你好'],
    ['gb2312', [0xc3, 0xa9], '茅'],
    ['unicode-1-1-utf-7', [0x61, 0x2b, 0x2d], 'a+'],
    ['utf7', [0x2b, 0x41, 0x4f, 0x6b, 0x2d], 'é'],
    ['iso-8859-1', [0xe4, 0xb8, 0xad, 0xe6, 0x96, 0x87], 'ä¸\u00adæ–‡'],
    ['xbig5', [0xe4, 0xbd, 0xa0, 0xe5, 0xa5, 0xbd], '你好'],
    ['utf-7x', [0x2b, 0x41, 0x4f, 0x6b, 0x2d], '+AOk-'],
    ['xutf-7', [0x2b, 0x41, 0x4f, 0x6b, 0x2d], '+AOk-'],
    ['x-ascii', [0xe9], '\ufffd'],
    ['asciix', [0xe9], '\ufffd'],
    ['ansi_x3.4-1968', [0xe9], 'é'],
    ['unknown-8bit', [0xe9], 'é'],
    ['xdefault', [0xe9], '\ufffd'],
    ['defaults', [0xe9], '\ufffd'],
    ['x8bit', [0xe9], '\ufffd'],
    ['8bits', [0xe9], '\ufffd'],
  ] as const)('%s', (charset, given, text) => {
    expect(decodeCharset(Buffer.from(given), charset)).toBe(text);
  });

  it('of Japanese mail is told by each of its escapes, where ASCII was declared', () => {
    for (const shift of ['\u001b$B', '\u001b$@'])
      expect(decodeCharset(bytes(`${shift}F|\u001b(B`), 'us-ascii')).toBe('日');
    expect(decodeCharset(bytes('\u001b(J\\'), 'us-ascii')).toBe('\\');
    expect(decodeCharset(bytes('\u001b$BF|\u001b(B'), 'utf-8')).toBe('\u001b$BF|\u001b(B');
  });

  it('of UTF-7 takes base64 behind a plus, and leaves what is none', () => {
    expect(decodeUtf7('1 +- 2 + 3 +AOk-t+AOk.')).toBe('1 + 2 + 3 ét\u00e9.');
    expect(decodeUtf7('+AOkA')).toBe('é');
  });

  it.each([
    ['hz-gb-2312', 'a ~{VPND~} ~~ b', 'a 中文 ~ b'],
    ['HZ', 'a ~\nb ~\r\nc', 'a b c'],
    ['hz', '~{VP', '中'],
    ['hz', '~{VP~}~{ND~}x~}', '中文x~}'],
    ['iso-2022-kr', '\u001b$)C\u000eGQ1[\u000f ok \u000e@V\u000f.', '한글 ok 있.'],
    ['csISO2022KR', '\u000eGQ\nx', '한\nx'],
    ['iso2022kr', '\u000eGQ 1[', '한 글'],
    ['us-ascii', '\u001b$)C\u000eGQ\u000f', '한'],
    ['us-ascii', '~{VPND~}', '~{VPND~}'],
    ['khz', '~{VPND~}', '~{VPND~}'],
    ['us-ascii', '\u000eGQ\u000f', '\u000eGQ\u000f'],
    ['utf-8', '\u001b$)CGQ', '\u001b$)CGQ'],
  ])('of seven bits, %s, shifts to letters and back: %j', (charset, given, text) => {
    expect(decodeCharset(bytes(given), charset)).toBe(text);
  });

  it.each([
    ['iso-2022-kr', '\u000eGQ\u000f', '한'],
    ['hz', '~{VP~}', '中'],
    ['hz-gb-2312', '~{VP~}', '中'],
    ['utf-7', '+AOk-', 'é'],
    ['us-ascii', '\u001b$)C\u000eGQ\u000f', '한'],
    ['default', '\u001b$)C\u000eGQ\u000f', '한'],
    ['8bit', '\u001b$)C\u000eGQ\u000f', '한'],
  ])('is known by its whole name: %s', (charset, given, text) => {
    expect(decodeCharset(bytes(given), charset)).toBe(text);
    for (const other of [`q${charset}`, `${charset}q`])
      expect(decodeCharset(bytes(given), other), other).toBe(given);
  });

  it('of Japanese mail has many names that begin alike', () => {
    const given = bytes('\u001b$BF|\u001b(B');
    for (const charset of ['iso-2022-jp', 'csISO2022JP', 'x-iso-2022-jp', 'iso-2022-jp-2'])
      expect(decodeCharset(given, charset), charset).toBe('日');
    expect(decodeCharset(given, 'qiso-2022-jp')).not.toBe('日');
  });

  it('of an encoded word is decoded in any case of its letters', () => {
    expect(decodeWords('=?UTF-7?q?a=2BAPY-_b?= c')).toBe('aö b c');
    expect(decodeWords('=?utf-7?b?YStBUFkt?=')).toBe('aö');
    expect(decodeWords('=?utf-7?q?=2BAPY-_=2bAPY-?=')).toBe('ö ö');
    expect(decodeWords('=?utf-7*de?Q?a+APY-?=')).toBe('aö');
    expect(decodeWords('=?HZ-GB-2312?B?fntWUE5Efn0=?=')).toBe('中文');
    expect(decodeWords('=?iso-2022-kr?B?GyQpQw5HUTFbDw==?=')).toBe('한글');
    expect(decodeWords('=?iso-8859-1?Q?=E9?= =?utf-8?Q?=C3=A9?=')).toBe('éé');
  });

  it('of encoded words that follow each other is joined without the blanks of the fold', () => {
    const day = '=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=';
    expect(decodeWords(`${day}\n ${day} =?utf-8?q?a?= ${day} b`)).toBe('日本日本a日本 b');
    expect(decodeWords('=?utf-7?q?+APY-?= =?UTF-7?Q?+APY-?=\t=?utf-7?b?K0FQWS0=?=')).toBe('ööö');
    // One letter, cut between its bytes.
    expect(decodeWords('=?utf-8?B?ww==?=\n =?UTF-8?B?hWRuZQ==?=')).toBe('Ådne');
    expect(decodeWords('=?utf-8?Q?=C3?= =?utf-8?B?hWRuZQ==?= =?utf-8?q?_B?=')).toBe('Ådne B');
    expect(decodeWords('=?iso-2022-jp?B?GyRCQEQbKEI=?= =?iso-2022-jp?B?GyRCTFobKEI=?=')).toBe('青木');
    expect(decodeWords('a =?utf-7?q?+APY-?= b? =?utf-7?q?+APY-?=')).toBe('a ö b? ö');
  });
});

describe('a date', () => {
  it('has each month of a year, whole or short', () => {
    const names = 'Jan feb March APR May June Jul August Sept Oct november Dec'.split(' ');
    expect(names.map((name) => parseSentDate(`3 ${name} 2024 10:00 +0000`)?.text.slice(0, 7))).toEqual(
      names.map((_, at) => `2024-${String(at + 1).padStart(2, '0')}`),
    );
  });

  it.each([
    ['Fri,21 Jun 2024 9:03 +0100', '2024-06-21T09:03:00+01:00'],
    ['21-June-2024 09:23:41.5 -07:30', '2024-06-21T09:23:41-07:30'],
    ['1 Jan 49 00:00 UT', '2049-01-01T00:00:00+00:00'],
    ['1 Jan 50 00:00 UTC', '1950-01-01T00:00:00+00:00'],
    ['1 Jan 100 00:00', '2000-01-01T00:00:00+00:00'],
    ['1 Dec 2024 00:00 EST', '2024-12-01T00:00:00-05:00'],
    ['1 Dec 2024 00:00 cst', '2024-12-01T00:00:00-06:00'],
    ['1 Dec 2024 00:00 CDT', '2024-12-01T00:00:00-05:00'],
    ['1 Dec 2024 00:00 MST', '2024-12-01T00:00:00-07:00'],
    ['1 Dec 2024 00:00 MDT', '2024-12-01T00:00:00-06:00'],
    ['1 Dec 2024 00:00 PST', '2024-12-01T00:00:00-08:00'],
    ['1 Dec 2024 00:00 PDT', '2024-12-01T00:00:00-07:00'],
    ['1 Dec 2024 00:00 CEST', '2024-12-01T00:00:00+02:00'],
    ['1 Dec 2024 00:00 AEST', '2024-12-01T00:00:00+10:00'],
    ['1 Dec 2024 00:00 acst', '2024-12-01T00:00:00+09:30'],
    ['1 Dec 2024 00:00 NST', '2024-12-01T00:00:00-03:30'],
    ['1 Dec 2024 00:00 IST', '2024-12-01T00:00:00+00:00'],
    ['1 Dec 2024 00:00 GMT +0200', '2024-12-01T00:00:00+02:00'],
    ['1 Dec 2024 (a Sunday) 00:00 +0200 (CEST)', '2024-12-01T00:00:00+02:00'],
    ['1 Dec 2024 10.20.30 +0200', '2024-12-01T10:20:30+02:00'],
    ['1 Dec 2024 24:00:00', undefined],
    ['Sun Dec 1 10:00:00 2024 +0200', '2024-12-01T10:00:00+02:00'],
    ['December 1, 2024 at 1:00 PM -0500', '2024-12-01T13:00:00-05:00'],
    ['Sun, Dec 1, 2024 10:00', '2024-12-01T10:00:00+00:00'],
    ['2024/12/01 10:00:00 +0200', '2024-12-01T10:00:00+02:00'],
    ['1 Jun 2024 12:00 pm', '2024-06-01T12:00:00+00:00'],
    ['1 Jun 2024 1:00 P.M.', '2024-06-01T13:00:00+00:00'],
    ['1 Jun 2024 12:59 a.m.', '2024-06-01T00:59:00+00:00'],
    ['1 Jun 2024 0:30 AM', undefined],
    ['1 Jun 2024 13:30 PM', undefined],
    ['1 Jun 2024 24:30', undefined],
    ['2024-13-01T00:00:00Z', undefined],
    ['2024-00-01T00:00:00Z', undefined],
    ['2024-02-29 00:00', '2024-02-29T00:00:00+00:00'],
    ['2023-02-29 00:00', undefined],
    ['Jan 5 10:00:00 2024', '2024-01-05T10:00:00+00:00'],
    ['Fri, Jan 5 10:00:00 +0200 2024', '2024-01-05T10:00:00+02:00'],
    ['on 1 Jun 2024 10:00', '2024-06-01T10:00:00+00:00'],
    ['it was on 1 Jun 2024 10:00', undefined],
    ['x2024-06-01 10:00', undefined],
    [`${' '.repeat(183)}1 Jun 2024 10:00`, '2024-06-01T10:00:00+00:00'],
    [`${' '.repeat(185)}1 Jun 2024 10:00`, undefined],
  ])('%s', (field, text) => {
    const found = parseSentDate(field);
    expect(found?.text).toBe(text);
    expect(found?.instant).toBe(text && Date.parse(text));
  });
});

describe('a Message-ID', () => {
  it.each([
    ['msgid: <a@x>', 'a@x'],
    ['MID:a@x', 'a@x'],
    ['IN-REPLY-TO : a@x', 'a@x'],
    ['<a b@x>', undefined],
    ['<a\n b@x>', 'ab@x'],
    ['<a\nb@x>', 'ab@x'],
    ['<a\n b\n c@x>', 'abc@x'],
    ['<a+b://c@x>', 'a+b://c@x'],
    ['a%2Fb@x', 'a%2Fb@x'],
    ['a%2Fb%40x', 'a/b@x'],
    ['%zz@x', '%zz@x'],
    ['%zz', undefined],
    ['HTTPS://WWW.Lore.Kernel.org//all/a@x', 'a@x'],
    ['ftp://lore.kernel.org/all/a@x', undefined],
    ['see lore.kernel.org/all/a@x', undefined],
    ['x<a@x>', undefined],
    ['https://lore.kernel.org/a@x/R', 'a@x'],
    ['https://lore.kernel.org/all/a@x/s/', 'a@x'],
    ['https://lore.kernel.org/all/a@x/d', 'a@x'],
    ['https://lore.kernel.org/all/a@x/t.atom', 'a@x'],
    ['https://lore.kernel.org/all/a@x/t.mbox', 'a@x'],
    ['https://lore.kernel.org/all/a@x?q=b@y', 'a@x'],
    ['https://lore.kernel.org/all/a@x/x', 'a@x/x'],
    ['https://lore.kernel.org/all/t', undefined],
    ['https://msgid.link/a@x/t', 'a@x'],
    ['https://msgid.link/a/b@x', 'a/b@x'],
    ['https://lkml.kernel.org/r/a/b@x', 'a/b@x'],
    ['https://patch.msgid.link//a@x', 'a@x'],
    [`${'a'.repeat(1998)}@x`, `${'a'.repeat(1998)}@x`],
    [`${'a'.repeat(1998)}@xy`, `${'a'.repeat(1998)}@x`],
  ])('%j', (text, id) => {
    expect(readMessageId(text)).toBe(id);
  });

  it('is in brackets as a whole or not at all', () => {
    expect(readMessageId('<https://lore.kernel.org/all/a@x/>')).toBe('a@x');
    expect(readMessageId('<https://lore.kernel.org/all/a@x/>y')).toBeUndefined();
    expect(readMessageId('y<https://lore.kernel.org/all/a@x/>')).toBeUndefined();
    expect(readMessageId('<a@x>y')).toBeUndefined();
  });

  it('has one `@`, no blanks and no brackets', () => {
    expect(isMessageId('a@x')).toBe(true);
    for (const text of ['a', 'a@', '@x', 'a@b@x', 'a b@x', '<a@x>', 'a@x y'])
      expect(isMessageId(text)).toBe(false);
  });

  it('is found in each link of a text, in any case, without the mark behind it', () => {
    expect(
      findIds(
        'HTTPS://LORE.kernel.org/all/a@x/]. (http://msgid.link/b@x), https://patch.msgid.link/c@x"; https://lkml.kernel.org/r/d@x',
      ),
    ).toEqual(['a@x', 'b@x', 'c@x', 'd@x']);
    expect(findIds('lore.kernel.org/all/a@x https://lore.kernel.org/all/')).toEqual([]);
  });
});

describe('the people of a From field', () => {
  it.each([
    ['Ada  Boyle <a@x>', [{ name: 'Ada Boyle', address: 'a@x' }]],
    ['=?utf-8?B?ww==?= =?utf-8?B?hWRuZSwgQg==?= <a@x>', [{ name: 'Ådne, B', address: 'a@x' }]],
    ['a@x', [{ name: '', address: 'a@x' }]],
    ['ada at mail.example', [{ name: '', address: 'ada at mail.example' }]],
    [' ada at mail.example (Ada\n Boyle) ', [{ name: 'Ada Boyle', address: 'ada at mail.example' }]],
    ['Ada', [{ name: 'Ada', address: '' }]],
    [
      'Carr, Ben <b@x>, Cleo <c@x>',
      [
        { name: 'Carr, Ben', address: 'b@x' },
        { name: 'Cleo', address: 'c@x' },
      ],
    ],
    [
      'Ada <a@x>, Ben',
      [
        { name: 'Ada', address: 'a@x' },
        { name: 'Ben', address: '' },
      ],
    ],
    [
      'Carr, Ben',
      [
        { name: 'Carr', address: '' },
        { name: 'Ben', address: '' },
      ],
    ],
    ['Ada B ada at mail.example', [{ name: 'Ada B ada at mail.example', address: '' }]],
    ['Ada at <a@x>', [{ name: 'Ada at', address: 'a@x' }]],
    [
      '"" <>, Ben <b@x>',
      [
        { name: '', address: '' },
        { name: 'Ben', address: 'b@x' },
      ],
    ],
    ['', []],
  ])('%s', (from, people) => {
    expect(mailboxes(from)).toEqual(people);
  });
});

describe('a header', () => {
  const header = (...fields: readonly string[]) => parseHeader(bytes(`${fields.join('\n')}\n\n`));

  it('has nothing of what it does not say', () => {
    expect(header('X-Kettle: on')).toEqual({
      id: undefined,
      from: [],
      date: undefined,
      subject: '',
      inReplyTo: undefined,
      listId: undefined,
    });
  });

  it('takes an id that stands without brackets, and the first of several', () => {
    expect(header('Message-ID: a@x').id).toBe('a@x');
    expect(header('Message-ID: a b@x').id).toBe('ab@x');
    expect(header('Message-ID: <a b c@x>').id).toBe('abc@x');
    expect(header('Message-ID: <> <a@x> <b@x>').id).toBe('a@x');
    expect(header('Message-ID: tea').id).toBeUndefined();
    expect(header('Message-ID: a@b@x').id).toBeUndefined();
    expect(header('In-Reply-To: Your mail of <a@x>', 'References: <b@x>').inReplyTo).toBe('a@x');
  });

  it('is in the charset that it declares, be it in its first field', () => {
    const [koi8] = parseHeader(
      Buffer.concat([
        bytes('Content-Type: text/plain; charset=koi8-r\nFrom: '),
        bytes([0xf0, 0xd2, 0xc9]),
        bytes(' <b@x>\n\n'),
      ]),
    ).from;
    expect(koi8?.name).toBe('При');
    const [loud] = parseHeader(
      bytes('content-type: text/plain; CHARSET=koi8-r\nFrom: ', [0xf0, 0xd2, 0xc9], ' <b@x>\n\n'),
    ).from;
    expect(loud?.name).toBe('При');
  });

  it('is Japanese by either escape, where nothing else is in it', () => {
    expect(header('From: \u001b$@$3$s\u001b(B <b@x>').from[0]?.name).toBe('こん');
    expect(header('From: \u001b$B$3$s\u001b(B <b@x>').from[0]?.name).toBe('こん');
    expect(
      header('Content-Type: text/plain; charset=utf-8', 'From: \u001b$B$3$s\u001b(B <b@x>').from[0]?.name,
    ).toBe('こん');
    const mixed = Buffer.from('From: Béa <b@x>\nSubject: \u001b$B$3$s\u001b(B\n\n');
    expect(parseHeader(mixed).from[0]?.name).toBe('Béa');
    expect(parseHeader(mixed).subject).not.toBe('こん');
  });

  it('reads 10000 characters of a field', () => {
    expect(header(`Subject: ${'a'.repeat(10_001)}`).subject).toHaveLength(10_000);
    expect(header('From: Ada <a@x>', `From: ${'b'.repeat(10_001)}`).from[1]?.name.length).toBeLessThan(
      10_000,
    );
  });

  it('folds blanks in the subject and the list, and has no empty list', () => {
    const read = header('Subject: =?utf-8?q?a__b?=\n  c ', 'List-Id:  All  Kettles  of\n <k.x> ');
    expect([read.subject, read.listId]).toEqual(['a b c', 'All Kettles of <k.x>']);
    expect(header('List-Id: ').listId).toBeUndefined();
    expect(header('Subject: =?utf-8?q?_a_?=').subject).toBe('a');
  });

  it('believes of a hidden id only that reference which begins the same', () => {
    const hidden = '20-abcdef@public.gmane.org';
    expect(header(`In-Reply-To: <${hidden}>`, 'References: <20@x> <21@x>').inReplyTo).toBe('20@x');
    expect(header(`In-Reply-To: <${hidden}>`, 'References: <200@x>').inReplyTo).toBe(hidden);
    expect(header(`In-Reply-To: <20-abcde@public.gmane.org>`, 'References: <20@x>').inReplyTo).toBe(
      '20-abcde@public.gmane.org',
    );
    expect(header('In-Reply-To: <20@y>', 'References: <20@x>').inReplyTo).toBe('20@y');
  });
});

describe('the sender', () => {
  const from = (name: string, address: string, listId?: string) =>
    senderName({ from: [{ name, address }], listId });

  it('is who stands before "via" where From has the list’s address, and the list is named', () => {
    expect(from('Ben via K', 'K@Lists.x', 'k.lists.x')).toBe('Ben');
    expect(from('Ben via kettles', 'k@lists.x', 'All Kettles <k.lists.x> ')).toBe('Ben');
    expect(from("'Ben' via 'k@lists.x'", 'k@lists.x', '<k.lists.x>')).toBe('Ben');
    expect(from('Ben via Tea', 'k@lists.x', '<k.lists.x>')).toBe('Ben via Tea');
    expect(from('Ben via K', 'other@lists.x', '<k.lists.x>')).toBe('Ben via K');
    expect(from('Ben via K', 'k', 'k.undefined')).toBe('Ben via K');
    expect(from('Ben via K', 'k@lists.x', 'the K list <K.Lists.X> ')).toBe('Ben');
    expect(from('Ben via K', 'k@lists.x', 'k.lists.x')).toBe('Ben');
    expect(from("'Ben' via 'K@Lists.X'", 'K@Lists.x', '<k.lists.x>')).toBe('Ben');
    expect(from("Ben via Ada's", 'k@lists.x', "Ada's list <k.lists.x>")).toBe('Ben');
    expect(from("Ben via 'K'", 'k@lists.x', 'K <k.lists.x>')).toBe('Ben');
    expect(from('Ben via K', 'k@lists.x', '<k.lists.x> x')).toBe('Ben via K');
    expect(from('Ben via K', 'k@lists.x')).toBe('Ben via K');
  });

  it('is nobody without a name', () => {
    expect(from('', 'a@x')).toBeUndefined();
    expect(senderName({ from: [], listId: undefined })).toBeUndefined();
  });

  it('has a plain name and an id made of it', () => {
    expect(plainName(`'Ben  Carr'`)).toBe('Ben Carr');
    expect(plainName(`"Ben Carr'`)).toBe(`"Ben Carr'`);
    expect(plainName('" Carr, Ben "')).toBe('Ben Carr');
    expect(plainName('Cafe\u0301')).toBe('Café');
    expect(personSlug('--Ben  (Carr)--')).toBe('ben-carr');
    expect(personSlug('王 小')).toBe('u738b-u20-u5c0f');
    expect(personSlug('BÉNÉ É')).toBe('bene-e');
    for (const name of ['Ben "Carr"', '"Ben" Carr']) expect(plainName(name)).toBe(name);
  });
});

describe('a message with one Content-Type', () => {
  const asIs = (text: string) => withOneContentType(bytes(text)).toString('latin1');

  it('is left alone where it has none, or one that is known', () => {
    for (const text of [
      'a: b\n\nc',
      'X-Content-Type: text\n\nc',
      'Content-Type: text/html\n\nc',
      'Content-Type: textual\n\nc',
      'a: b',
    ])
      expect(asIs(text)).toBe(text);
  });

  it('has `text` made whole, and the field whose boundary occurs chosen', () => {
    expect(asIs('content-type : TEXT; x=y\na: b\n\nc')).toBe('content-type : text/plain; x=y\na: b\n\nc');
    expect(asIs('Content-Type: Text/Plain charset=x\n\nc')).toBe('Content-Type: Text/Plain; charset=x\n\nc');
    expect(asIs('Content-Type: text/plain\n x=y\n\nc')).toBe('Content-Type: text/plain;\n x=y\n\nc');
    expect(asIs('Content-Type: text/plain x\n\nc')).toBe('Content-Type: text/plain x\n\nc');
    expect(asIs('X-Content-Type: text\nContent-Type: text\n\nc')).toBe(
      'X-Content-Type: text\nContent-Type: text/plain\n\nc',
    );
    expect(asIs('a: b\nContent-Type: text\n\nc')).toBe('a: b\nContent-Type: text/plain\n\nc');
    const two = (body: string) =>
      `Content-Type: multipart/mixed;\n boundary="a b"\nx: y\nContent-Type: multipart/mixed; BOUNDARY=c; z\n\n${body}`;
    expect(asIs(two('\n--c\n'))).toBe('x: y\nContent-Type: multipart/mixed; BOUNDARY=c; z\n\n\n--c\n');
    expect(asIs(two('\n--a b\n'))).toBe('Content-Type: multipart/mixed;\n boundary="a b"\nx: y\n\n\n--a b\n');
    expect(asIs(two('x'))).toBe('Content-Type: multipart/mixed;\n boundary="a b"\nx: y\n\nx');
    expect(asIs('Content-Type: text\nContent-Type: text\n')).toBe(
      'Content-Type: text/plain\nContent-Type: text/plain\n',
    );
  });
});

describe('an mbox', () => {
  const ends = 'From a@x Mon Jun  3 10:00:00 2024\n';
  const texts = (text: string) =>
    splitMbox(bytes(text)).map((raw) => [raw.line, raw.bytes.toString('latin1'), raw.strange]);

  it('is told by its first line', () => {
    expect(isMbox(bytes(ends))).toBe(true);
    expect(isMbox(bytes('From\r\nSubject: x\n'))).toBe(true);
    expect(isMbox(bytes('From\nno field\n'))).toBe(false);
    expect(isMbox(bytes('From: a@x\n'))).toBe(false);
    expect(isMbox(bytes('From : a@x\n'))).toBe(false);
    expect(isMbox(bytes('x\nFrom\nSubject: x\n'))).toBe(false);
  });

  it('is split where a separator stands above a header field', () => {
    expect(texts(`${ends}A: 1\n\none\n\n${ends}B: 2\n\ntwo\n`)).toEqual([
      [2, 'A: 1\n\none\n', false],
      [7, 'B: 2\n\ntwo\n', false],
    ]);
    for (const line of [
      'From here on\n',
      'From a@x\ntext\n',
      `X${ends}B: 2\n`,
      'From now 3 it is\nB: 2\n',
      `From a ${'x'.repeat(487)} 10:00\nB: 2\n`,
    ])
      expect(texts(`${ends}A: 1\n\n${line}`)).toHaveLength(1);
    for (const line of [
      'From  Thu Jun 20 10:00:00 2024\nB: 2\n',
      'From a@x\nB: 2\n',
      'From ada at x.example  Mon Jun  3 10:00:00 2024\nB: 2\n',
      `From a ${'x'.repeat(486)} 10:00\nB: 2\n`,
    ])
      expect(texts(`${ends}A: 1\n\n${line}`)).toHaveLength(2);
  });

  it('with bare separators has them above usual fields alone', () => {
    expect(
      texts('From \nA: 1\n\none\nFrom \nNote: x\nFrom \nsubject: 2\n\ntwo\n').map(([line]) => line),
    ).toEqual([2, 8]);
    expect(texts(`${ends}A: 1\n\none\nFrom \nSubject: 2\n\ntwo\n`)).toHaveLength(1);
  });

  it('of public-inbox finds each other separator strange', () => {
    const usual = 'From mboxrd@z Thu Jan  1 00:00:00 1970\n';
    expect(
      texts(`${usual}A: 1\n\none\n\n${ends}B: 2\n\ntwo\n\n${usual}C: 3\n\n`).map(([, , strange]) => strange),
    ).toEqual([false, true, false]);
    expect(texts(`${ends}A: 1\n\none\n\n${usual}B: 2\n\n`).map(([, , strange]) => strange)).toEqual([
      false,
      false,
    ]);
  });

  it('drops the blank line before a separator, of either kind, and none of a header', () => {
    const dos = (text: string) => text.replaceAll('\n', '\r\n');
    expect(texts(dos(`${ends}A: 1\n\none\n\n${ends}B: 2\n\n\n`)).map(([, text]) => text)).toEqual([
      dos('A: 1\n\none\n'),
      dos('B: 2\n\n'),
    ]);
    expect(texts(`${ends}A: 1\n\n${ends}B: 2\n\none`).map(([, text]) => text)).toEqual([
      'A: 1\n\n',
      'B: 2\n\none',
    ]);
  });

  it('believes a Content-Length up to a separator or the end, blank lines between', () => {
    const inner = `one\n\n${ends}B: 2\n\n`;
    const first = (length: number) => `${ends}content-length : ${length}\n\n${inner}`;
    expect(texts(first(inner.length))).toHaveLength(1);
    expect(texts(`${first(inner.length)}\n${ends}C: 3\n\n`)).toHaveLength(2);
    expect(texts(`${first(inner.length)}\n\n${ends}C: 3\n\n`)).toHaveLength(2);
    expect(texts(`${first(inner.length)}\n\n\n${ends}C: 3\n\n`)).toHaveLength(3);
    expect(texts(`${first(inner.length - 1)}x`)).toHaveLength(2);
    expect(texts(first(3))).toHaveLength(2);
    const long = (length: number) =>
      first(inner.length).replace(
        'content',
        (name) => `X: ${'x'.repeat(length - 18 - name.length)}\n${name}`,
      );
    const header = (length: number) => long(length).indexOf('\n\n') + 2 - ends.length;
    expect(header(100_000)).toBe(100_000);
    expect(texts(long(100_000))).toHaveLength(1);
    expect(texts(long(100_001))).toHaveLength(2);
    expect(texts(first(inner.length).replace('content', 'x-content'))).toHaveLength(2);
    expect(texts(first(inner.length).replace('\n\n', ' x\n\n'))).toHaveLength(2);
  });

  it('has one `>` taken off lines that begin with `>From `', () => {
    const text = 'a\n>From b\n>>From c\n> From d\n>From: e\nx >From f\nFrom g\n';
    expect(unquoteFrom(bytes(text), 'all').toString()).toBe(
      'a\nFrom b\n>From c\n> From d\n>From: e\nx >From f\nFrom g\n',
    );
    expect(unquoteFrom(bytes(text), 'once').toString()).toBe(
      'a\nFrom b\n>>From c\n> From d\n>From: e\nx >From f\nFrom g\n',
    );
    expect(unquoteFrom(bytes('>From b'), 'once').toString()).toBe('From b');
  });
});

describe('a file', () => {
  const why = (given: Buffer) => {
    try {
      readMail(given, 'x.eml');
    } catch (cause) {
      return cause instanceof MailFault ? [cause.name, cause.file, cause.message] : cause;
    }
    return undefined;
  };

  it('that is no mail is refused by what it lacks', () => {
    expect(why(bytes('Dear all,\n'))).toEqual([
      'MailFault',
      'x.eml',
      'x.eml: not mail: it begins neither with `From ` (an mbox) nor with a header field',
    ]);
    expect(why(bytes('Dear all,\nFrom: a@x\n\nx'))).toEqual(why(bytes('Dear all,\n')));
    expect(why(bytes('title: tea\n\nx'))).toEqual([
      'MailFault',
      'x.eml',
      'x.eml: not mail: its first lines hold neither From nor Message-ID',
    ]);
    expect(why(bytes('lists.openwall.net\n'))).toEqual([
      'MailFault',
      'x.eml',
      'x.eml: a page of lists.openwall.net, but not one that shows a whole message',
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
  ])('that is something else is called by its name: %j', (start, told) => {
    expect(() => readMail(bytes(start, '\nx'), 'x')).toThrow(`x: not mail: it is a`);
    expect(() => readMail(bytes(start, '\nx'), 'x')).toThrow(told);
  });

  it('may begin with 512 characters that tell nothing', () => {
    expect(foreignKind(bytes(' '.repeat(507), '<html>'))).toMatch(/^it is a web page/);
    expect(foreignKind(bytes(' '.repeat(508), '<html>'))).toBeUndefined();
  });

  it.each(['xBZh9', `${'a'.repeat(256)}ustar`, 'See <html>', '<htmlx'])('%j is not', (start) => {
    expect(() => readMail(bytes(start, '\nx'), 'x')).toThrow('it begins neither with');
  });

  it('of blanks alone is an archive without messages', () => {
    expect(readMail(bytes('\r\n \n'), 'x')).toEqual([]);
    expect(readMail(bytes('\u00a0'), 'x')).toEqual([]);
  });

  it('may be in UTF-16 of either order, or begin with a mark', () => {
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
  ])('begins with a whole mark or with none: %j', (start) => {
    expect(() => readMail(bytes(start, 'From: a@x\n\nx'), 'a')).toThrow('not mail');
    expect(() =>
      readMail(bytes(start, [...'From: a@x\n\nx'].flatMap((one) => `\0${one}`).join('')), 'a'),
    ).toThrow('not mail');
  });

  it('of one letter is no mail', () => {
    expect(() => readMail(bytes('x'), 'a')).toThrow('not mail');
    expect(readMail(bytes(' '), 'a')).toEqual([]);
    expect(readMail(bytes(' '.repeat(1023)), 'a')).toEqual([]);
    expect(() => readMail(bytes(' '.repeat(1024)), 'a')).toThrow('not mail');
  });

  it('may begin with empty lines, and end its lines with CR', () => {
    expect(readMail(bytes('\n\r\n\nMessage-ID: <a@x>\n\n'), 'x')[0]?.header.id).toBe('a@x');
    expect(readMail(bytes('Message-ID: <a@x>\r\rone\rtwo'), 'x')[0]?.content).toMatchObject({
      bytes: bytes('Message-ID: <a@x>\n\none\ntwo'),
    });
  });

  it('gives each message of an mbox its line, and the last what is missing', () => {
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

  it('of a smuggled message says why nothing of it is proved', () => {
    const text =
      'From mboxrd@z Thu Jan  1 00:00:00 1970\nA: 1\n\none\n\nFrom evil Mon Jun  3 10:00:00 2024\nB: 2\n\ntwo\n';
    expect(readMail(bytes(text), 'm').map(({ suspect }) => suspect)).toEqual([
      undefined,
      'its separator is not like the others of its file: it may be text of the message before (give it as a file of its own)',
    ]);
  });
});

describe('what is missing at the end of a copy', () => {
  it.each([
    ['a: b', false, 'the header has no end (no empty line after it)'],
    [
      'Content-Type: multipart/mixed; boundary=b\n\n--b\n',
      false,
      'the closing boundary of its parts is missing',
    ],
    ['Content-Type: MULTIPART/mixed; boundary = "a b"\n\n--a b--', false, undefined],
    ['Content-Type: multipart/mixed; boundary=b; x\n\n--b\n--b--', false, undefined],
    [
      'Content-Type: multipart/mixed; boundary=b\n\n--undefined--',
      false,
      'the closing boundary of its parts is missing',
    ],
    [
      'Content-Type: MULTIPART/mixed; boundary=b\n\n--b\n',
      false,
      'the closing boundary of its parts is missing',
    ],
    ['Content-Type: text/plain; boundary=b\n\n--b\n', false, undefined],
    ['Content-Type: text/plain; a=multipart/b; boundary=b\n\n--b\n', false, undefined],
    ['Content-Type: multipart/mixed\n\nx', false, undefined],
    ['Content-Transfer-Encoding: BASE64\n\nYWJj\nZA==\n', false, undefined],
    ['Content-Transfer-Encoding: base64\n\nYWJjZ\n', false, 'its base64 body ends inside a group'],
    ['Content-Transfer-Encoding: 8bit\n\nYWJjZ\n', false, undefined],
    [
      'Content-Transfer-Encoding: quoted-printable\n\na=\r\n',
      false,
      'its last line is continued, but nothing follows',
    ],
    [
      'Content-Transfer-Encoding: quoted-printable\n\na=',
      false,
      'its last line is continued, but nothing follows',
    ],
    ['Content-Transfer-Encoding: quoted-printable\n\na=\nb', false, undefined],
    ['Content-Transfer-Encoding: Base64\n\nYWJjZ\n', false, 'its base64 body ends inside a group'],
    ['Content-Transfer-Encoding: 7bit\n\na=', false, undefined],
    ['a: b\n\nx', true, 'its last line has no line break'],
    ['a: b\n\nx', false, undefined],
    ['a: b\n\n', true, undefined],
  ])('%j', (text, last, missing) => {
    expect(truncation(bytes(text), last)).toBe(missing);
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

  it('ends where plain lines follow, which are counted and left out', async () => {
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

  it('goes on behind stray characters, and may be of several texts', async () => {
    expect(await text(`${words}\n*\n${words}\n`)).toEqual([boiled, boiled]);
    expect(await text('Qg==\nbw==\n')).toEqual(['Bo']);
    expect((await text('Boil it, now!\n\nAnd wait!\n')).join()).not.toMatch(/not read/);
    expect(await text(`${words.slice(0, 44)}!\n${words.slice(44)}\n`)).toEqual([boiled]);
    expect(await text(`${words.slice(0, 44)}!${words.slice(44)}!\n`)).toEqual([boiled]);
    expect(await text('Qg==\nb2lsCiEh\n')).toEqual(['Boil', '!!']);
  });

  it('ends at its `=` where a word follows that has the letters of base64', async () => {
    const note = '1 plain line beside its base64 text not read';
    expect(await text('Qm9pbA==\n\nkettles\n')).toEqual(['Boil', note]);
    expect(await text('Qm9pbA==\nList2\n')).toEqual(['Boil', note]);
  });

  it('begins where plain lines end', async () => {
    expect(await text(`This list is for kettles.\n\n${words}\n`)).toEqual([
      boiled,
      '1 plain line beside its base64 text not read',
    ]);
  });

  it('that is cut short is said, with a footer too', async () => {
    expect((await text(`${words.slice(0, -3)}\n_____\nlist\n`)).at(-1)).toBe(
      'its base64 body ends inside a group',
    );
  });
});

it('a text in a charset that is not known says so', async () => {
  const notesOf = async (body: string) => {
    const [copy] = readMail(Buffer.from(`From: b@x.example\n\n${body}\n`, 'latin1'), 'a');
    return copy && (await messageOf(copy)).notes;
  };
  const note = ['letters in a charset that is not known stand as they came'];
  expect(await notesOf('\u001b$)AVP')).toEqual(note);
  expect(await notesOf('x\u000eVP\u000f')).toEqual(note);
  expect(await notesOf('\u001b[31mred')).toEqual([]);
  const [copy] = readMail(
    Buffer.from('From: b@x.example\nContent-Type: text/plain; charset=johab\n\n\u00ffx\n', 'latin1'),
    'a',
  );
  expect(copy && (await messageOf(copy)).notes).toEqual([
    'some of its bytes are no letters of the charset that it names',
  ]);
});

const noText = 'it has no plain text: nothing of it can be proved';

describe('a mail that is attached', () => {
  const part = 'Content-Type: message/rfc822\n\nFrom: Ben <b@x>\nContent-Type: text/plain\n\nIt leaks.\n';
  const read = async (...parts: readonly string[]) => {
    const mail = `From: a@x\nContent-Type: multipart/mixed; boundary=B\n\n${parts.map((one) => `--B\n${one}\n`).join('')}--B--\n`;
    const [copy] = readMail(bytes(mail), 'a');
    const message = copy && (await messageOf(copy));
    return [message?.lines, message?.notes];
  };

  it('is neither the body nor a part that is not read', async () => {
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

  it('is the first text, and says how many are not read', async () => {
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

  it('that has no text says so', async () => {
    expect(await lines('Content-Type: text/html\n\n<p>')).toEqual([[], [noText], false]);
  });

  it('is no file, whether it is called an attachment or has a name', async () => {
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

const pageText = (fields: readonly string[], body: readonly string[]) =>
  ['lists.openwall.net', '[<prev] [next>] x', ...fields, '', ...body, 'Powered by Openwall GNU'].join('\n');
const fields = ['Date: Mon, 3 Jun 2024 10:00:00 +0200', 'From: Ada Boyle <a@...>', 'Subject: Kettle'];

describe('a page of a web archive', () => {
  it('is told by its first words', () => {
    expect(isOpenwallPage(bytes('lists.openwall.net x'))).toBe(true);
    expect(isOpenwallPage(bytes('x\nOpen Source and information security mailing list archives'))).toBe(true);
    expect(isOpenwallPage(bytes('see lists.openwall.net'))).toBe(false);
    expect(isOpenwallPage(bytes('x Open Source and information security mailing list archives'))).toBe(false);
  });

  it('holds the message between its navigation and its footer', () => {
    const [copy] = readMail(bytes(pageText(fields, ['one', '', ''])), 'p.txt');
    expect(copy).toEqual({
      header: copy?.content.kind === 'page' ? copy.content.page : undefined,
      source: 'p.txt',
      content: {
        kind: 'page',
        page: {
          id: undefined,
          from: [{ name: 'Ada Boyle', address: 'a@...' }],
          date: { text: '2024-06-03T10:00:00+02:00', instant: Date.parse('2024-06-03T10:00:00+02:00') },
          subject: 'Kettle',
          inReplyTo: undefined,
          listId: undefined,
          kind: 'page',
          source: 'p.txt',
          recipients: [],
          lines: ['one', ''],
          flowed: false,
          notes: [],
          suspect: undefined,
        },
      },
      cut: undefined,
      suspect: undefined,
    });
    for (const body of [['one'], ['It was Powered by Openwall', 'one']])
      expect(readMail(bytes(pageText(fields, body)), 'p')[0]?.content).toMatchObject({
        page: { lines: body },
      });
  });

  it.each([
    ['no navigation', pageText(fields, ['x']).replace('[<prev]', '<prev]')],
    ['no body', pageText(fields, ['x']).replace('\n\n', '\n')],
    ['no footer', pageText(fields, ['x']).replace('Powered', 'Unpowered')],
    ['no date', pageText(fields.slice(1), ['x'])],
    ['no sender', pageText([fields[0] ?? '', fields[2] ?? ''], ['x'])],
  ])('is refused with %s', (_, text) => {
    expect(() => readMail(bytes(text), 'p')).toThrow('not one that shows a whole message');
  });

  it('is known by its sender, its second and its subject, all three and once', () => {
    const [copy] = readMail(bytes(pageText(fields, ['one'])), 'p');
    const page = copy?.content.kind === 'page' ? copy.content.page : undefined;
    const known = { id: 'k1@x', names: ['Ada Boyle'], date: '2024-06-03T08:00:00Z', subject: ' Kettle ' };
    const found = (...all: readonly (typeof known)[]) => page && identifyPage(page, all);
    expect(found(known)).toBe('k1@x');
    expect(found(known, { ...known, id: 'k2@x' })).toBeUndefined();
    expect(found({ ...known, subject: 'Tea' })).toBeUndefined();
    expect(found({ ...known, names: ['Ben Carr'] })).toBeUndefined();
    expect(found({ ...known, date: '2024-06-03T08:00:01Z' })).toBeUndefined();
    expect(found({ ...known, date: '2024-06-03T08:00:01Z' }, known)).toBe('k1@x');
    expect(
      page && identifyPage({ ...page, subject: 'Kettle \n on  it' }, [{ ...known, subject: 'Kettle on it' }]),
    ).toBe('k1@x');
  });

  it('is known by any of several senders', () => {
    const [copy] = readMail(bytes(pageText(fields, ['one'])), 'p');
    const page = copy?.content.kind === 'page' ? copy.content.page : undefined;
    const from = [{ name: 'Cleo Dunn', address: '' }, ...(page?.from ?? [])];
    const known = { id: 'k1@x', names: ['Ada Boyle'], date: '2024-06-03T08:00:00Z', subject: 'Kettle' };
    expect(page && identifyPage({ ...page, from }, [known])).toBe('k1@x');
  });

  it('is read below its navigation, be that its first line', () => {
    const page = (...above: readonly string[]) =>
      readOpenwallPage(
        bytes([...above, '[<prev] [next>] x', ...fields, '', 'one', 'Powered by blists'].join('\n')),
        'p',
      );
    expect(page()?.lines).toEqual(['one']);
    expect(page('Subject: x', 'y')?.subject).toBe('Kettle');
    expect(page('Subject: x')?.subject).toBe('Kettle');
    expect(page('see [<prev] [next>]', '', 'x')?.subject).toBe('Kettle');
  });

  it('counts only where there is no mail', async () => {
    const copies = [
      ...readMail(bytes(pageText(fields, ['masked'])), 'p'),
      ...readMail(rawMail({ body: 'whole\n' }), 'm'),
    ];
    const both = buildArchive(copies, () => 'k1@mail.example');
    expect([both.size, both.ids, [...both.senders]]).toEqual([2, ['k1@mail.example'], ['Ada Boyle']]);
    expect(both.headers('k1@mail.example')).toHaveLength(2);
    expect((await both.messages('k1@mail.example')).map(({ lines }) => lines)).toEqual([['whole']]);
    const alone = buildArchive(copies.slice(0, 1), () => 'k1@mail.example');
    expect((await alone.messages('k1@mail.example')).map(({ id, lines }) => [id, lines])).toEqual([
      ['k1@mail.example', ['masked']],
    ]);
    expect(buildArchive(copies).ids).toEqual(['k1@mail.example']);
    expect(buildArchive(copies.slice(0, 1)).ids).toEqual([]);
    expect(both.headers('x@x')).toEqual([]);
    expect(await both.messages('x@x')).toEqual([]);
    expect(both.messages('x@x')).toBe(both.messages('x@x'));
  });

  it('does not make copies one that have the same text from two senders', async () => {
    const two = buildArchive([
      ...readMail(rawMail({ body: 'x\n' }), 'a'),
      ...readMail(rawMail({ body: 'x\n', from: 'Ben Carr <b@x>' }), 'b'),
    ]);
    expect((await two.messages('k1@mail.example')).map(({ source }) => source)).toEqual(['a', 'b']);
  });
});

const dir = mkdtempSync(join(tmpdir(), 'mail-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('paths of mail', () => {
  it('may be files and folders, of which what is no mail is passed over and said', () => {
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
      'a.txt: not mail: it begins neither with `From ` (an mbox) nor with a header field; passed over',
      'z.eml: seems cut short: the header has no end (no empty line after it)',
    ]);
  });

  it('that are no mail, or are not there, are refused where they were named', () => {
    const none = join(dir, 'none');
    expect(() => readArchives([none])).toThrow(new ArchiveFault(`${none}: no such file or folder`));
    expect(() => readArchives([join(dir, 'in', 'a.txt')])).toThrow(/^a\.txt: not mail/);
    expect(() => readArchives([join(dir, 'in', 'a.txt')])).toThrow(ArchiveFault);
  });

  it('that are compressed otherwise are told how to unpack', () => {
    writeFileSync(join(dir, 'a.Z'), Buffer.from([0x1f, 0x9d, 0x90]));
    expect(() => readArchives([join(dir, 'a.Z')])).toThrow(
      'it is a compressed file: unpack it first (uncompress)',
    );
  });

  it('that are no mail are named all at once', () => {
    const none = join(dir, 'none');
    writeFileSync(join(dir, 'b.txt'), '<html>');
    expect(() => readArchives([none, join(dir, 'in', 'a.txt'), join(dir, 'in'), join(dir, 'b.txt')])).toThrow(
      new RegExp(`^${none}: no such file or folder\na\\.txt: not mail: .*\nb\\.txt: not mail: .*$`),
    );
  });

  it('may be a folder with a damaged file in it, which is passed over', () => {
    mkdirSync(join(dir, 'damaged'));
    writeFileSync(join(dir, 'damaged', 'one.eml'), rawMail({ id: 'one@x', body: 'x\n' }));
    writeFileSync(join(dir, 'damaged', 'two.gz'), Buffer.from([0x1f, 0x8b, 8]));
    const { copies, warnings } = readArchives([join(dir, 'damaged')]);
    expect(copies).toHaveLength(1);
    expect(warnings).toEqual([expect.stringMatching(/two\.gz: cannot be read \(.*\); passed over$/)]);
  });
});
