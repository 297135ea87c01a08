/** Each word of a list is left out once, and the rest is unchanged. */

import { describe, expect, it } from 'vitest';
import { findLeftOutWords } from './left-out-words.ts';

const without = (source: string) =>
  findLeftOutWords('x.ts', source).map(
    ({ start, end, text }) => source.slice(0, start) + text + source.slice(end),
  );

describe('a list with a word left out', () => {
  it('is a pattern without one of its choices, at each level', () => {
    expect(without('/a|(?:b|c)d|e/')).toEqual([
      ...['/a|(?:c)d|e/', '/a|(?:b)d|e/'],
      ...['/(?:b|c)d|e/', '/a|e/', '/a|(?:b|c)d/'],
    ]);
  });

  it('or without a member of a class, where an escape or a range is one member', () => {
    expect(without('/[^a\\p{L}0-9-]/u')).toEqual([
      ...['/[^\\p{L}0-9-]/u', '/[^a0-9-]/u', '/[^a\\p{L}-]/u', '/[^a\\p{L}0-9]/u'],
    ]);
    expect(without('/[a]|\\[b|c]/').at(-1)).toBe('/[a]|\\[b/');
  });

  it('or without a lookaround', () => {
    expect(without('/(?<!a)b(?=c)(?<name>d)/')).toEqual(['/b(?=c)(?<name>d)/', '/(?<!a)b(?<name>d)/']);
  });

  it('is a text of words, or an array of them', () => {
    expect(without("wordsOf('a b c')")).toEqual(["wordsOf('b c')", "wordsOf('a c')", "wordsOf('a b')"]);
    expect(without("'a b'.split(' ')")).toEqual(["'b'.split(' ')", "'a'.split(' ')"]);
    expect(without("new Set(['a', 'b'])")).toEqual(["new Set(['b'])", "new Set(['a'])"]);
  });

  it('is nothing else', () => {
    expect(without("say('a b'); x = ['a', 1]; /ab/;")).toEqual([]);
  });
});
