/** Tests where a message of an mbox ends and the next begins. */

import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { isMbox, rawMessages, splitMbox, unquoteFrom } from './split-mbox.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1')));

describe('an mbox', () => {
  const ends = 'From a@x Mon Jun  3 10:00:00 2024\n';
  const texts = (text: string) =>
    splitMbox(bytes(text)).map((raw) => [raw.line, raw.bytes.toString('latin1'), raw.isStrange]);

  it('is recognized by its first line', () => {
    expect(isMbox(bytes(ends))).toBe(true);
    expect(isMbox(bytes('From\r\nSubject: x\n'))).toBe(true);
    expect(isMbox(bytes('From\nno field\n'))).toBe(false);
    expect(isMbox(bytes('From: a@x\n'))).toBe(false);
    expect(isMbox(bytes('From : a@x\n'))).toBe(false);
    expect(isMbox(bytes('x\nFrom\nSubject: x\n'))).toBe(false);
  });

  it('is split at each separator above a header field', () => {
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

  it('with bare separators is split only above usual fields', () => {
    expect(
      texts('From \nA: 1\n\none\nFrom \nNote: x\nFrom \nsubject: 2\n\ntwo\n').map(([line]) => line),
    ).toEqual([2, 8]);
    expect(texts('From \nA: 1\n\none\nFar From\nSubject: 2\n\ntwo\n')).toHaveLength(1);
    expect(texts(`${ends}A: 1\n\none\nFrom \nSubject: 2\n\ntwo\n`)).toHaveLength(1);
  });

  it('of public-inbox reports every separator of another form', () => {
    const usual = 'From mboxrd@z Thu Jan  1 00:00:00 1970\n';
    expect(
      texts(`${usual}A: 1\n\none\n\n${ends}B: 2\n\ntwo\n\n${usual}C: 3\n\n`).map(
        ([, , isStrange]) => isStrange,
      ),
    ).toEqual([false, true, false]);
    expect(texts(`${ends}A: 1\n\none\n\n${usual}B: 2\n\n`).map(([, , isStrange]) => isStrange)).toEqual([
      false,
      false,
    ]);
  });

  it('drops the blank line before a separator, LF or CRLF, but not the end of a header', () => {
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

  it('uses a Content-Length that ends at a separator or the end of the file, blank lines aside', () => {
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

  it('gives the same messages in pieces of any length, and when read again', () => {
    const inner = `one\n\n${ends}B: 2\n\n`;
    const files = [
      `${ends}A: 1\n\none\n\nFrom here on\n${ends}B: 2\n\n>From two\n\n${ends}C: 3\n\n`,
      `${ends}Content-Length: ${inner.length}\n\n${inner}\n${ends}C: 3\n\nthree`,
      `${ends}Content-Length: 999\n\n${inner}`,
      `From mboxrd@z x 10:00\nA: 1\n\na\n\n${ends}B: 2\n\nb\n`,
      `From\r\nSubject: x\n\nFrom\nSubject: y\n\ny\n`,
      `\ntext\n${ends}A: 1\n\na\n${ends}B: 2\n`,
      'no mail\n',
    ].map((text) => bytes(text));
    for (const file of files) {
      const whole = splitMbox(file).map(({ readAgain, ...raw }) => raw);
      for (let length = 1; length <= file.length; length++) {
        const read = (from: number, to: number) => Buffer.from(file.subarray(from, to));
        const pieces = [...rawMessages({ size: file.length, read }, length)];
        expect(pieces.map(({ readAgain, ...raw }) => raw)).toEqual(whole);
        expect(pieces.map(({ readAgain }) => readAgain())).toEqual(whole.map((raw) => raw.bytes));
      }
    }
  });

  it('is never read whole if its messages are small', () => {
    const file = bytes(`${ends}A: 1\n\n${'one\n'.repeat(20)}\n`.repeat(500));
    let most = 0;
    let all = 0;
    const read = (from: number, to: number) => {
      most = Math.max(most, to - from);
      all += to - from;
      return file.subarray(from, to);
    };
    expect([...rawMessages({ size: file.length, read }, 1000)]).toHaveLength(500);
    expect(most).toBe(1000);
    expect(all).toBeLessThan(1.3 * file.length);
  });

  it('loses one `>` on lines that begin with `>From `', () => {
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
