import { expect, test } from 'vitest';
import { hasWord } from './has-word.ts';

test.each([
  ['Ada: zero each page late', true],
  ['Ada’s view of pages', true],
  ['As Ada understood it, pages are zeroed late', true],
  ['Pages could wait, suspects Ada', true],
  ['Adamant pages', false],
  ['pages_Ada', false],
  ['Grace zeroes pages', false],
  ['', false],
])('a title contains the name of its speaker as a word: %s', (title, named) => {
  expect(hasWord(title, 'Ada')).toBe(named);
});
