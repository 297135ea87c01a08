import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from './highlight.ts';

test('the joined pieces are the code, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '/', '*', "'", '`', '"', '\\', '\n', ' ', '1', 'if ') }),
      (code) => {
        expect(
          piecesOf(code)
            .map(({ text }) => text)
            .join(''),
        ).toBe(code);
      },
    ),
    { seed: 6 },
  );
});

test('comments, strings, words and numbers are distinguished', () => {
  const kinds = piecesOf("const a = 'if'; // 12\n").filter(({ kind }) => kind !== 'plain');
  expect(kinds).toEqual([
    { text: 'const', kind: 'word' },
    { text: "'if'", kind: 'string' },
    { text: '// 12', kind: 'comment' },
  ]);
});
