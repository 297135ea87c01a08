import { expect, it } from 'vitest';
import { closest } from './closest.ts';

const claims = ['jeff-mtime-less-often', 'jeff-write-affects-ctime', 'david-mtime-more-often'];

it('the nearest word is meant, and none of two that are equally near', () => {
  expect(closest('jeff-mtime-less-oftne', claims)).toBe('jeff-mtime-less-often');
  expect(closest('zeros', ['zeroa', 'zerob'])).toBeUndefined();
});

it('where none is near, the only one that the word begins', () => {
  expect(closest('jeff-mtime', claims)).toBe('jeff-mtime-less-often');
  expect(closest('jeff', claims)).toBeUndefined();
  expect(closest('mtime', claims)).toBeUndefined();
  expect(closest('dav', claims)).toBeUndefined();
});
