import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { headerLength } from './header-length.ts';

it('a header ends with its first empty line, whatever the line ends', () => {
  const letters = ['a', '\n', '\r'];
  const texts = (length: number): readonly string[] =>
    length === 0 ? [''] : texts(length - 1).flatMap((text) => letters.map((letter) => text + letter));
  for (const text of Array.from({ length: 8 }, (_, length) => texts(length)).flat()) {
    const end = text.startsWith('\n') ? 1 : /\n\r?\n/.exec(text);
    const expected = typeof end === 'number' ? end : end ? end.index + end[0].length : undefined;
    expect(headerLength(Buffer.from(text)), JSON.stringify(text)).toBe(expected);
  }
});
