import { expect, test } from 'vitest';
import { beginsWithName } from './begins-with-name.ts';

test.each([
  ['Ada: zero each page late', true],
  ['Ada’s view of pages', true],
  ['Ada wants it', true],
  ['Adamant pages', false],
  ['Grace answers Ada', false],
  ['', false],
])('a title names its speaker itself: %s', (title, named) => {
  expect(beginsWithName(title, 'Ada')).toBe(named);
});
