import { describe, expect, it } from 'vitest';
import { shareOf } from './support/extent.ts';

describe('a share of the work', () => {
  const items = ['a', 'b', 'c', 'd', 'e'];

  it('is all of it where none is asked for', () => {
    expect(shareOf(items, undefined)).toEqual(items);
  });

  it('is disjoint from the others, and together they are everything', () => {
    const shares = ['1/3', '2/3', '3/3'].flatMap((share) => shareOf(items, share));
    expect(shares.toSorted()).toEqual(items);
  });

  it.each(['0/3', '4/3', 'all', '2'])('%s is refused', (share) => {
    expect(() => shareOf(items, share)).toThrow('expected one such as 2/4');
  });
});
