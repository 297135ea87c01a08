/** Where sentences end, and where a full stop does not end one. */

import { expect, it } from 'vitest';
import { firstSentence, sentenceEnds } from './sentence-ends.ts';

it('a sentence ends at its mark and the quotation mark behind it, before a capital or a number', () => {
  expect(sentenceEnds('It is “so.” 6.18 has it. Is it?')).toEqual([11, 24, 31]);
  expect(sentenceEnds('no mark')).toEqual([]);
});

it('neither an abbreviation, a version nor a mark before a small letter ends a sentence', () => {
  expect(firstSentence('Read e.g. Ada, No. 4, of 7.1. Then Bo.')).toBe('Read e.g. Ada, No. 4, of 7.1.');
  expect(firstSentence('Is it? asked Bo')).toBe('Is it? asked Bo');
});
