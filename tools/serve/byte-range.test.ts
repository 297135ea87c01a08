import { expect, it } from 'vitest';
import { partOf } from './byte-range.ts';

it.each([
  ['bytes=0-99', { start: 0, end: 99 }],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=5-', { start: 5, end: 199 }],
  ['bytes=199-', { start: 199, end: 199 }],
  ['bytes=100-5000', { start: 100, end: 199 }],
  ['bytes=-20', { start: 180, end: 199 }],
  ['bytes=-5000', { start: 0, end: 199 }],
  [' bytes=7-7 ', { start: 7, end: 7 }],
  ['bytes=200-', 'beyond'],
  ['bytes=200-300', 'beyond'],
  ['bytes=-0', 'beyond'],
  ['bytes=9-8', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=0-1,4-5', 'whole'],
  ['lines=0-1', 'whole'],
  ['bytes=a-b', 'whole'],
  ['', 'whole'],
  [undefined, 'whole'],
])('of 200 bytes, `%s` is %j', (header, part) => {
  expect(partOf(header, 200)).toEqual(part);
});

it('in an empty file, every range is beyond the end', () => {
  expect(partOf('bytes=0-', 0)).toBe('beyond');
  expect(partOf('bytes=-1', 0)).toBe('beyond');
});
