/** Tests that the pairs of a quotation are among those of every text that contains it. */

import { expect, it } from 'vitest';
import { findWords } from './find-words.ts';
import { tokenPairs } from './token-pairs.ts';

it.each([
  ['fill the kettle', 'and then fill the kettle again'],
  ['fill the kettle', '("fill the kettle!").'],
  ['fill the kettle', '<<fill the kettle>>, he said'],
  ['fill the "kettle"', 'fill the "kettle".'],
  ['fill the …', 'fill the …)'],
  ['(fill) the )(', '"(fill) the )("'],
  ['“ the .', '“ the .'],
])('those of %s are in %s', (words, text) => {
  expect(findWords(text, words)).not.toEqual([]);
  const there = new Set(tokenPairs([text]));
  expect(tokenPairs([words]).filter((pair) => !there.has(pair))).toEqual([]);
});

it('they depend on the order and on every letter, and cross from one line to the next', () => {
  const pairs = (...lines: readonly string[]) => tokenPairs(lines);
  expect(pairs('fill the', '', 'red kettle')).toEqual(pairs('fill the red kettle'));
  expect(pairs('fill the kettle')).toHaveLength(2);
  expect(
    new Set(['a b', 'b a', 'a c', '-a b', 'a b-', "a b'", 'aa b'].flatMap((text) => pairs(text))).size,
  ).toBe(7);
  expect(pairs('kettle')).toEqual([]);
  expect(pairs('')).toEqual([]);
});
