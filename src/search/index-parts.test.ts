import { describe, expect, it } from 'vitest';
import { countsOf, inParts, partsWith, placeAmong } from './index-parts.ts';

describe('the parts of the index', () => {
  it('end before they would be too long, and an item that is too long is a part by itself', () => {
    expect(countsOf([3, 4, 2, 9, 50, 1, 1], 10)).toEqual([3, 1, 1, 2]);
    expect(countsOf([], 10)).toEqual([]);
  });

  it('give back each document from where it was put', () => {
    const counts = [3, 1, 2];
    const parts = inParts(['a', 'b', 'c', 'd', 'e', 'f'], counts);
    const found = [0, 1, 2, 3, 4, 5].map((at) => {
      const place = placeAmong(counts, at);
      return place && parts[place.part]?.[place.within];
    });
    expect(found.join('')).toBe('abcdef');
    expect(placeAmong(counts, 6)).toBeUndefined();
  });

  // Parts: ant to pin, pinned to pinning, pins to pint, zoo.
  const firsts = ['ant', 'pinned', 'pins', 'zoo'];

  it.each([
    ['pin', [0]],
    ['pinned', [1]],
    ['pinnacle', [0]],
    ['pint', [2]],
    ['zoom', [3]],
    ['aardvark', []],
  ])('that may contain the word %s are at most one', (word, parts) => {
    expect(partsWith(firsts, word, true)).toEqual(parts);
  });

  it.each([
    ['pin', [0, 1, 2]],
    ['pinn', [0, 1]],
    ['a', [0]],
    ['b', [0]],
    ['z', [2, 3]],
  ])('that may contain words beginning with %s are all found', (letters, parts) => {
    expect(partsWith(firsts, letters, false)).toEqual(parts);
  });
});
