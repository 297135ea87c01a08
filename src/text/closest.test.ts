import { expect, it } from 'vitest';
import { closest } from './closest.ts';

const claims = ['jeff-mtime-less-often', 'jeff-write-affects-ctime', 'david-mtime-more-often'];

it('suggests the nearest word, and none if two are equally near', () => {
  expect(closest('jeff-mtime-less-oftne', claims)).toBe('jeff-mtime-less-often');
  expect(closest('zeros', ['zeroa', 'zerob'])).toBeUndefined();
});

it('suggests the only candidate that begins with the word, if none is near', () => {
  expect(closest('jeff-mtime', claims)).toBe('jeff-mtime-less-often');
  expect(closest('jeff', claims)).toBeUndefined();
  expect(closest('mtime', claims)).toBeUndefined();
  expect(closest('dav', claims)).toBeUndefined();
});
