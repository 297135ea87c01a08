import { describe, expect, it } from 'vitest';
import { mostWeight, packNumbers, packPostings, unpackNumbers, unpackPostings } from './postings.ts';

describe('the documents of a word', () => {
  it.each([
    [[]],
    [[0]],
    [[32]],
    [[5, 37, 1_061]],
    [[31, 32, 63, 64, 1_055, 1_056, 40_000]],
    [Array.from({ length: 300 }, (_, at) => at)],
  ])('are unpacked as they were packed', (numbers) => {
    expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
  });

  it('are unpacked with any possible weight', () => {
    const found = Array.from({ length: mostWeight + 1 }, (_, weight) => [weight * 37, weight] as const);
    expect(unpackPostings(packPostings(found))).toEqual(found);
  });

  it('take one character each, and one for the weight, if the word is everywhere', () => {
    const found = Array.from({ length: 1_000 }, (_, at) => [at, 1] as const);
    expect(packPostings(found)).toHaveLength(2_001);
  });
});
