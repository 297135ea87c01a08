import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columns } from './columns.ts';
import { padEnd, widthOf } from './width.ts';
import { wrap } from './wrap.ts';

test('a paragraph fills its columns', () => {
  expect(wrap('one two three four five', { width: 10 })).toEqual(['one two', 'three four', 'five']);
});

test('prefixes count as columns, and later lines have a different one', () => {
  expect(wrap('one two three four', { width: 12, first: '[1] ', rest: '    ' })).toEqual([
    '[1] one two',
    '    three',
    '    four',
  ]);
});

test('an address longer than the line is not broken and gets a separate line', () => {
  const url = 'https://lore.kernel.org/all/20240618-exclusive-gup-v1-0-30472a19c5d1@mail.example/';
  expect(wrap(`see ${url} for more`, { width: 30 })).toEqual(['see', url, 'for more']);
});

test('a Message-ID is never broken, so that it can be copied', () => {
  const id = '20240618-exclusive-gup-v1-0-30472a19c5d1@mail.example';
  expect(wrap(`see ${id}`, { width: 53 })).toEqual(['see', id]);
  expect(wrap(`see ${id}`, { width: 40 })).toEqual(['see', id]);
});

test('the number of a note is never broken', () => {
  expect(wrap('/c/some/4af54.txt[20]; then', { width: 19 })).toEqual(['/c/some/4af54.txt', '[20]; then']);
  expect(wrap('/c/some/4af54.txt[20]; then', { width: 21 })).toEqual(['/c/some/4af54.txt[20]', '; then']);
  expect(wrap('/c/some[a]', { width: 9 })).toEqual(['/c/some[a', ']']);
  expect(wrap('[20]', { width: 3 })).toEqual(['[20]']);
});

test('wide characters take two columns and are broken between characters', () => {
  expect(wrap('漢字漢字漢字', { width: 5 })).toEqual(['漢字', '漢字', '漢字']);
  expect(widthOf('漢字')).toBe(4);
  expect(padEnd('漢', 4)).toBe('漢  ');
});

test('a combining mark stays with its letter', () => {
  expect(wrap('e\u0301e\u0301e\u0301', { width: 2 })).toEqual(['e\u0301e\u0301', 'e\u0301']);
});

test('right-to-left words are kept in order', () => {
  expect(wrap('שלום עולם טוב', { width: 9 })).toEqual(['שלום עולם', 'טוב']);
});

test('an empty text has no lines', () => {
  expect(wrap('   ')).toEqual([]);
});

test('no line is wider than the given width, and no character is lost', () => {
  const word = fc.stringMatching(/^[a-z漢字é]{1,30}$/);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.integer({ min: 4, max: 80 }), (words, width) => {
      const lines = wrap(words.join(' '), { width });
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
    }),
  );
});

test('a cell is wrapped within its column', () => {
  expect(
    columns(
      [
        ['CPU0', 'CPU1'],
        ['a long step of it', 'short'],
      ],
      [8, 6],
    ),
  ).toEqual(['CPU0      CPU1', 'a long    short', 'step of', 'it']);
});
