/** Tests decoding bytes in each charset that occurs in mail, and encoded words of a header. */

import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { decodeCharset } from './decode-charset.ts';
import { decodeUtf7 } from './decode-utf7.ts';
import { decodeWords } from './decode-words.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1')));

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

  it('of Japanese mail is recognized by each of its escapes if ASCII was declared', () => {
    for (const shift of ['\u001b$B', '\u001b$@'])
      expect(decodeCharset(bytes(`${shift}F|\u001b(B`), 'us-ascii')).toBe('日');
    expect(decodeCharset(bytes('\u001b(J\\'), 'us-ascii')).toBe('\\');
  });

  it('of Japanese mail is told by both of its shifts, where another was declared', () => {
    const day = bytes('a \u001b$BF|\u001b(B');
    for (const charset of ['utf-8', 'ISO-8859-1', 'windows-1252', 'cp50220'])
      expect(decodeCharset(day, charset)).toBe('a 日');
    expect(decodeCharset(bytes('\u001b$BF|'), 'utf-8')).toBe('\u001b$BF|');
    expect(decodeCharset(bytes('\u001b$BF|\u001b(B', [0xc3, 0xa9]), 'utf-8')).toBe('\u001b$BF|\u001b(Bé');
    expect(decodeCharset(day, 'koi8-r')).toBe('a \u001b$BF|\u001b(B');
  });

  it('of UTF-7 decodes base64 after a plus and leaves the rest', () => {
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
  ])('is recognized by its whole name only: %s', (charset, given, text) => {
    expect(decodeCharset(bytes(given), charset)).toBe(text);
    for (const other of [`q${charset}`, `${charset}q`])
      expect(decodeCharset(bytes(given), other), other).toBe(given);
  });

  it('of Japanese mail has many names with one beginning', () => {
    const given = bytes('\u001b$BF|\u001b(B');
    for (const charset of ['iso-2022-jp', 'csISO2022JP', 'x-iso-2022-jp', 'iso-2022-jp-2'])
      expect(decodeCharset(given, charset), charset).toBe('日');
    expect(decodeCharset(given, 'qiso-2022-jp')).not.toBe('日');
  });

  it('of an encoded word may be in upper or lower case', () => {
    expect(decodeWords('=?UTF-7?q?a=2BAPY-_b?= c')).toBe('aö b c');
    expect(decodeWords('=?utf-7?b?YStBUFkt?=')).toBe('aö');
    expect(decodeWords('=?utf-7?q?=2BAPY-_=2bAPY-?=')).toBe('ö ö');
    expect(decodeWords('=?utf-7*de?Q?a+APY-?=')).toBe('aö');
    expect(decodeWords('=?HZ-GB-2312?B?fntWUE5Efn0=?=')).toBe('中文');
    expect(decodeWords('=?iso-2022-kr?B?GyQpQw5HUTFbDw==?=')).toBe('한글');
    expect(decodeWords('=?iso-8859-1?Q?=E9?= =?utf-8?Q?=C3=A9?=')).toBe('éé');
  });

  it('of consecutive encoded words decodes them without the spaces of the fold', () => {
    const day = '=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=';
    expect(decodeWords(`${day}\n ${day} =?utf-8?q?a?= ${day} b`)).toBe('日本日本a日本 b');
    expect(decodeWords('=?utf-7?q?+APY-?= =?UTF-7?Q?+APY-?=\t=?utf-7?b?K0FQWS0=?=')).toBe('ööö');
    // One letter, split between its bytes.
    expect(decodeWords('=?utf-8?B?ww==?=\n =?UTF-8?B?hWRuZQ==?=')).toBe('Ådne');
    expect(decodeWords('=?utf-8?Q?=C3?= =?utf-8?B?hWRuZQ==?= =?utf-8?q?_B?=')).toBe('Ådne B');
    expect(decodeWords('=?iso-2022-jp?B?GyRCQEQbKEI=?= =?iso-2022-jp?B?GyRCTFobKEI=?=')).toBe('青木');
    expect(decodeWords('a =?utf-7?q?+APY-?= b? =?utf-7?q?+APY-?=')).toBe('a ö b? ö');
  });
});
