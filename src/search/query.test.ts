/** How what was typed is taken apart. */

import { describe, expect, it } from 'vitest';
import { holdsPhrase, isLikeMail, readQuery } from './query.ts';

describe('a query', () => {
  it('is words, each once, without those that stand everywhere; names of code are marked', () => {
    expect(readQuery('Who pins the pages pins guest_memfd?')).toEqual({
      words: [
        { word: 'pins', exact: false, name: false },
        { word: 'pages', exact: false, name: false },
        { word: 'guest_memfd', exact: false, name: true },
      ],
      phrases: [],
    });
  });

  it('of common words alone asks for those', () => {
    expect(readQuery('who is it').words.map(({ word }) => word)).toEqual(['who', 'is', 'it']);
    expect(readQuery(' ')).toEqual({ words: [], phrases: [] });
    expect(readQuery('who pins').words.map(({ word }) => word)).toEqual(['pins']);
    expect(readQuery('who "pins"').words.map(({ word }) => word)).toEqual(['pins']);
  });

  it('may hold phrases, by either kind of marks: their words come first and count as they are', () => {
    expect(readQuery('lazy "when it is Touched" “first_touch” who touched ""')).toEqual({
      words: [
        { word: 'touched', exact: true, name: false },
        { word: 'first_touch', exact: true, name: false },
        { word: 'lazy', exact: false, name: false },
      ],
      phrases: [['when', 'it', 'is', 'touched'], ['first_touch']],
    });
    expect(readQuery('a"zero"b').words.map(({ word }) => word)).toEqual(['zero', 'b']);
    expect(readQuery('"?" page').phrases).toEqual([]);
    expect(readQuery('an "open mark').phrases).toEqual([]);
  });
});

describe('a phrase', () => {
  it('is held where its words stand in a row', () => {
    const text = 'Zero it, when it is touched: not before.';
    expect(holdsPhrase(text, ['it', 'is', 'touched'])).toBe(true);
    expect(holdsPhrase(text, ['touched', 'not', 'before'])).toBe(true);
    expect(holdsPhrase(text, ['it', 'touched'])).toBe(false);
    expect(holdsPhrase(text, ['before', 'zero'])).toBe(false);
  });
});

it('a line of mail is told by how it is quoted, or by its length', () => {
  expect(['> pages', ' | pages', 'one two three four five six seven eight nine'].map(isLikeMail)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['pages > folios', 'one two three four five six seven eight'].map(isLikeMail)).toEqual([
    false,
    false,
  ]);
});
