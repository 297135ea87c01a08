/** Tests which of the cited lines contain the words. */

import { expect, it } from 'vitest';
import { ownLines } from '../../mail/attribution/ownership.ts';
import { locate } from './locate.ts';

const where = (words: string, ...lines: readonly string[]) =>
  locate(ownLines(lines, { sender: 'Ada Boyle' }), words).map((match) => match.map(({ number }) => number));

it('a match covers the lines that contain a part of the words, and no other', () => {
  const lines = ['a kettle is', '', '> not b', 'an urn'];
  expect(where('a', ...lines)).toEqual([[1]]);
  expect(where('is', ...lines)).toEqual([[1]]);
  expect(where('is not', ...lines)).toEqual([[1, 3]]);
  expect(where('b', ...lines)).toEqual([[3]]);
  expect(where('is not b an', ...lines)).toEqual([[1, 3, 4]]);
  expect(where('urn', ...lines)).toEqual([[4]]);
});

it('words may occur several times, or not at all', () => {
  expect(where('a', 'a a', 'a')).toEqual([[1], [1], [2]]);
  expect(where('a', 'an urn', '')).toEqual([]);
  expect(where('a')).toEqual([]);
});
