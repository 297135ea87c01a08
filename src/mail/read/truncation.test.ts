/** Tests recognizing a missing end of a copy. */

import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { truncation } from './truncation.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1')));

describe('the missing end of a copy', () => {
  it.each([
    ['a: b', false, 'the header has no end (no empty line after it)'],
    [
      'Content-Type: multipart/mixed; boundary=b\n\n--b\n',
      false,
      'the closing boundary of its parts is missing',
    ],
    ['Content-Type: MULTIPART/mixed; boundary = "a b"\n\n--a b--', false, undefined],
    [
      'Content-Type: multipart/mixed; BOUNDARY=b\n\n--b\n',
      false,
      'the closing boundary of its parts is missing',
    ],
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
