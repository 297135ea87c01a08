/** How a query is split into words and phrases. */

import { describe, expect, it } from 'vitest';
import { containsPhrase, isLikeMail, readQuery } from './query.ts';

describe('a query', () => {
  it('gives each word once, without common words, and marks names from code', () => {
    expect(readQuery('Who pins the pages pins guest_memfd?')).toEqual({
      words: [
        { word: 'pins', exact: false, name: false },
        { word: 'pages', exact: false, name: false },
        { word: 'guest_memfd', exact: false, name: true },
      ],
      phrases: [],
    });
  });

  it('keeps common words if there are no others', () => {
    expect(readQuery('who is it').words.map(({ word }) => word)).toEqual(['who', 'is', 'it']);
    expect(readQuery(' ')).toEqual({ words: [], phrases: [] });
    expect(readQuery('who pins').words.map(({ word }) => word)).toEqual(['pins']);
    expect(readQuery('who "pins"').words.map(({ word }) => word)).toEqual(['pins']);
  });

  it('may contain phrases in straight or curly quotation marks, whose words come first and are exact', () => {
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

  it('has no phrase if it is a line of mail with marks of its own, unless most of it is in them', () => {
    const line = '> What do you mean by "lazy zeroing"?';
    expect(readQuery(line).phrases).toEqual([]);
    expect(readQuery(line).words.map(({ word }) => word)).toContain('zeroing');
    expect(readQuery('> "lazy zeroing"').phrases).toEqual([['lazy', 'zeroing']]);
    const long = '"one two three four five six seven eight" nine';
    expect(readQuery(long).phrases).toHaveLength(1);
  });
});

describe('a phrase', () => {
  it('is found where its words directly follow one another', () => {
    const text = 'Zero it, when it is touched: not before.';
    expect(containsPhrase(text, ['it', 'is', 'touched'])).toBe(true);
    expect(containsPhrase(text, ['touched', 'not', 'before'])).toBe(true);
    expect(containsPhrase(text, ['it', 'touched'])).toBe(false);
    expect(containsPhrase(text, ['before', 'zero'])).toBe(false);
  });
});

it('a line of mail is recognized by its quotation mark or its length', () => {
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
