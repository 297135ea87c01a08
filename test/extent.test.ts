import { describe, expect, it } from 'vitest';
import { all, everyOf, sampleOf, sampleOfEach, seedFrom, shareOf } from './support/extent.ts';

describe('a part of the work', () => {
  const items = ['a', 'b', 'c', 'd', 'e'];

  it('is everything by default', () => {
    expect(shareOf(items, undefined)).toEqual(items);
  });

  it('is disjoint from the other parts, and together they are everything', () => {
    const shares = ['1/3', '2/3', '3/3'].flatMap((share) => shareOf(items, share));
    expect(shares.toSorted()).toEqual(items);
  });

  it.each(['0/3', '4/3', 'all', '2'])('%s is refused', (share) => {
    expect(() => shareOf(items, share)).toThrow('expected one such as 2/4');
  });
});

describe('a sample', () => {
  const items = Array.from({ length: 40 }, (_, index) => index);

  it.skipIf(all)('depends only on the seed, and keeps the order of the items', () => {
    expect(sampleOf(items, 5, 3, 7)).toEqual(sampleOf(items, 5, 3, 7));
    expect(sampleOf(items, 5, 3, 8)).not.toEqual(sampleOf(items, 5, 3, 7));
    expect(sampleOf(items, 5, 3, 7)).toHaveLength(5);
    expect(sampleOf(items, 5, 3, 7)).toEqual(sampleOf(items, 5, 3, 7).toSorted((a, b) => a - b));
  });

  it.skipIf(all)('leaves nothing out permanently', () => {
    const seeds = Array.from({ length: 120 }, (_, index) => index + 1);
    const seen = new Set(seeds.flatMap((seed) => sampleOf(items, 5, 1, seed)));
    expect(seen.size).toBe(items.length);
  });

  it.skipIf(all)('of one in N covers every item exactly once over N seeds', () => {
    const parts = [0, 1, 2].map((shift) => everyOf(items, 3, shift));
    expect(parts.flat().toSorted((a, b) => a - b)).toEqual(items);
    expect(parts.map(({ length }) => length).toSorted()).toEqual([13, 13, 14]);
  });

  it.skipIf(all)('has at least one item of each kind', () => {
    const some = sampleOfEach(items, 6, (item) => (item === 7 ? 'seven' : item < 20 ? 'few' : 'more'));
    expect(some).toContain(7);
    expect([some.filter((item) => item < 20).length, some.length]).toEqual([5, 9]);
  });

  it.each(['0', '-1', 'x', '1.5', '', '20261129411'])('of seed `%s` is refused', (text) => {
    expect(() => seedFrom(text)).toThrow('expected a whole number from 1 to 9999999999');
  });

  it('is the first by default, and a seed may be as long as a date with a number', () => {
    expect([seedFrom(undefined), seedFrom('7'), seedFrom('2026112941')]).toEqual([1, 7, 2026112941]);
  });
});
