import { expect, it } from 'vitest';
import { oncePer } from './once-per.ts';

it('computes once for each argument, and again after an error', () => {
  const asked: string[] = [];
  const lettersOf = oncePer(({ word }: { readonly word: string }) => {
    asked.push(word);
    if (asked.length === 1) throw new Error('not yet');
    return [...word];
  });
  const [one, other] = [{ word: 'ab' }, { word: 'ab' }];
  expect(() => lettersOf(one)).toThrow('not yet');
  expect(lettersOf(one)).toEqual(['a', 'b']);
  expect(lettersOf(one)).toBe(lettersOf(one));
  expect(lettersOf(other)).not.toBe(lettersOf(one));
  expect(asked).toEqual(['ab', 'ab', 'ab']);
});
