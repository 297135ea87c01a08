/** Words that are offered where what was typed stands nowhere. */

import { describe, expect, it } from 'vitest';
import { nearestOf } from './word-documents.ts';

describe('a word that stands nowhere has words offered', () => {
  it('of three letters or more, the nearest first, and three at most', () => {
    expect(nearestOf('abcd', ['ab', 'abc'])).toEqual(['abc']);
    expect(nearestOf('abcd', ['abxx', 'abcx', 'abcd', 'xbcd'])).toEqual(['abcd', 'abcx', 'xbcd']);
    expect(nearestOf('abcd', ['xbcd', 'abcx'])).toEqual(['abcx', 'xbcd']);
  });

  it('that two slips lead to, or three from eight letters on', () => {
    expect(nearestOf('xbcdefy', ['abcdefgh'])).toEqual([]);
    expect(nearestOf('abcxyzg', ['abcdefg'])).toEqual([]);
    expect(nearestOf('abcxyfg', ['abcdefg'])).toEqual(['abcdefg']);
    expect(nearestOf('xbcyezgh', ['abcdefgh'])).toEqual(['abcdefgh']);
    expect(nearestOf('xbcyezgx', ['abcdefgh'])).toEqual([]);
  });

  it('that begin alike, by four letters and by half of the shorter one', () => {
    expect(nearestOf('abcdwwww', ['abcdzzzz'])).toEqual(['abcdzzzz']);
    expect(nearestOf('abcdwwwww', ['abcdzzzzz'])).toEqual([]);
    expect(nearestOf('abcwww', ['abczzz'])).toEqual([]);
    expect(nearestOf('abcdwwww', ['xbcdzzzz'])).toEqual([]);
    expect(nearestOf('abcdefghij', ['abcdevwxyj', 'abcdefzzzzzzz'])).toEqual(['abcdefzzzzzzz', 'abcdevwxyj']);
  });
});
