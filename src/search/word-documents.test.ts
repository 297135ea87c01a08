/** The words suggested for a word that occurs nowhere. */

import { describe, expect, it } from 'vitest';
import { nearestOf } from './word-documents.ts';

describe('the words suggested for a word that occurs nowhere', () => {
  it('have three letters or more, come nearest first, and are at most three', () => {
    expect(nearestOf('abcd', ['ab', 'abc'])).toEqual(['abc']);
    expect(nearestOf('abcd', ['abxx', 'abcx', 'abcd', 'xbcd'])).toEqual(['abcd', 'abcx', 'xbcd']);
    expect(nearestOf('abcd', ['xbcd', 'abcx'])).toEqual(['abcx', 'xbcd']);
  });

  it('are two typing errors away, or three from eight letters on', () => {
    expect(nearestOf('xbcdefy', ['abcdefgh'])).toEqual([]);
    expect(nearestOf('abcxyzg', ['abcdefg'])).toEqual([]);
    expect(nearestOf('abcxyfg', ['abcdefg'])).toEqual(['abcdefg']);
    expect(nearestOf('xbcyezgh', ['abcdefgh'])).toEqual(['abcdefgh']);
    expect(nearestOf('xbcyezgx', ['abcdefgh'])).toEqual([]);
  });

  it('include words with a common beginning of at least four letters and half of the shorter word', () => {
    expect(nearestOf('abcdwwww', ['abcdzzzz'])).toEqual(['abcdzzzz']);
    expect(nearestOf('abcdwwwww', ['abcdzzzzz'])).toEqual([]);
    expect(nearestOf('abcwww', ['abczzz'])).toEqual([]);
    expect(nearestOf('abcdwwww', ['xbcdzzzz'])).toEqual([]);
    expect(nearestOf('abcdefghij', ['abcdevwxyj', 'abcdefzzzzzzz'])).toEqual(['abcdefzzzzzzz', 'abcdevwxyj']);
  });
});
