/** Tests messages that declare their type several times or wrongly. */

import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { withOneContentType } from './one-content-type.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1')));

describe('a message with one Content-Type', () => {
  const asIs = (text: string) => withOneContentType(bytes(text)).toString('latin1');

  it('is unchanged if it has none, or a known one', () => {
    for (const text of [
      'a: b\n\nc',
      'X-Content-Type: text\n\nc',
      'Content-Type: text/html\n\nc',
      'Content-Type: textual\n\nc',
      'a: b',
    ])
      expect(asIs(text)).toBe(text);
  });

  it('gets `text` completed, and keeps the field whose boundary occurs', () => {
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
