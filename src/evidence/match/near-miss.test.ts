import { describe, expect, it } from 'vitest';
import type { OwnedLine } from '../../mail/attribution/owned-line.ts';
import { locate } from './locate.ts';
import { nearMiss } from './near-miss.ts';

const body = [
  'The kettle boils water,',
  '',
  '> and it whistles   when',
  '> it is hot.',
  'The kettle boils no tea.',
];

describe('a near miss', () => {
  it('is the exact words elsewhere, with the lines they span', () => {
    expect(nearMiss(body, 'boils water', [5, 5])).toBe('"boils water," (line 1)');
    expect(nearMiss(body, 'whistles when it is', [1, 1])).toBe('"whistles when it is" (lines 3-4)');
    expect(nearMiss(['a b', '', '>', 'c d'], 'b c', [1, 1])).toBe('"b c" (lines 1-4)');
    expect(nearMiss(body, 'The kettle', [5, 5])).toBe('"The kettle" (line 1)');
  });

  it('is the nearest match in the cited lines, then anywhere', () => {
    expect(nearMiss(body, 'The kettle boil', [5, 5])).toBe('"The kettle boils" (line 5)');
    expect(nearMiss(body, 'The kettle boil', [2, 4])).toBe('"The kettle boils" (line 1)');
    expect(nearMiss(body, 'it whistled when', [3, 4])).toBe('"it whistles when" (line 3)');
    expect(nearMiss(body, 'itwhistles when', [3, 4])).toBe('"it whistles when" (line 3)');
    expect(nearMiss(body, 'it whist les when', [3, 4])).toBe('"it whistles when" (line 3)');
  });

  it('ignores capitals', () => {
    expect(nearMiss(['Yes.'], 'yes', [1, 1])).toBe('"Yes." (line 1)');
    expect(nearMiss(['It is HOT now.'], 'it is hot now', [1, 1])).toBe('"It is HOT now." (line 1)');
  });

  it('is undefined if more than a third would have to change', () => {
    expect(nearMiss(['abcdef'], 'abcdxx', [1, 1])).toBe('"abcdef" (line 1)');
    expect(nearMiss(['abcdef'], 'abcxxx', [1, 1])).toBeUndefined();
    expect(nearMiss(['ab'], 'ax', [1, 1])).toBe('"ab" (line 1)');
    expect(nearMiss(['ab'], 'xx', [1, 1])).toBeUndefined();
    expect(nearMiss([], 'ab', [1, 1])).toBeUndefined();
    expect(nearMiss(body, 'completely other words', [1, 5])).toBeUndefined();
  });

  it('allows edits in a body of 20000 tokens, and not in a longer one', () => {
    const long = (count: number) => [...Array.from({ length: count - 2 }, () => 'x'), 'near miss'];
    expect(nearMiss(long(20_000), 'near mist', [1, 1])).toBe('"near miss" (line 19999)');
    expect(nearMiss(long(20_001), 'near mist', [1, 1])).toBeUndefined();
    expect(nearMiss(long(20_001), 'near miss', [1, 1])).toBe('"near miss" (line 20000)');
  });

  it('reads 2000 characters of a line', () => {
    expect(nearMiss([`${'x'.repeat(1994)} water`], 'water', [1, 1])).toBe('"water" (line 1)');
    expect(nearMiss([`${'x'.repeat(1995)} water`], 'water', [1, 1])).toBe('"wate" (line 1)');
  });
});

describe('the lines of a match', () => {
  const owned = (text: string, index: number): OwnedLine => ({
    number: index + 1,
    depth: 0,
    reQuoted: false,
    text,
    blank: text === '-',
    owner: { kind: 'sender' },
  });
  const at = (texts: readonly string[], words: string) =>
    locate(texts.map(owned), words).map((lines) => lines.map(({ number }) => number));

  it('are those that contain some of the words, and no neighbour', () => {
    const lines = ['one two', 'three', '-', ' ', 'four  five', 'six'];
    expect(at(lines, 'one two')).toEqual([[1]]);
    expect(at(lines, 'two three')).toEqual([[1, 2]]);
    expect(at(lines, 'three')).toEqual([[2]]);
    expect(at(lines, 'three four')).toEqual([[2, 5]]);
    expect(at(lines, 'two three four five six')).toEqual([[1, 2, 5, 6]]);
    expect(at(lines, 'five')).toEqual([[5]]);
    expect(at(lines, 'six')).toEqual([[6]]);
    expect(at(lines, '-')).toEqual([]);
  });

  it('are given for each match', () => {
    expect(at(['tea and', 'tea'], 'tea')).toEqual([[1], [2]]);
  });
});
