/** Tests that long unchanged stretches are shortened to their ends, and changes never. */

import { expect, it } from 'vitest';
import type { DiffSegment } from './diff-words.ts';
import { shortenUnchanged } from './shorten-unchanged.ts';

const same = (text: string): DiffSegment => ({ kind: 'same', text });
const added: DiffSegment = { kind: 'added', text: 'x ' };
const words = (count: number, first = 0) =>
  Array.from({ length: count }, (_, at) => `w${first + at}`).join(' ');

it('keeps ten words beside a change, and says how many are left out', () => {
  expect(shortenUnchanged([added, same(`${words(100)} `), added])).toEqual([
    added,
    same(words(10)),
    { kind: 'skipped', words: 80 },
    same(`${words(10, 90)} `),
    added,
  ]);
});

it('keeps nothing where no change is beside it', () => {
  expect(shortenUnchanged([same(`${words(60)} `), added, same(words(60))])).toEqual([
    { kind: 'skipped', words: 50 },
    same(`${words(10, 50)} `),
    added,
    same(words(10)),
    { kind: 'skipped', words: 50 },
  ]);
});

it('keeps a stretch whole that would lose few words, and merges unchanged neighbours', () => {
  const whole = same(words(30));
  expect(shortenUnchanged([added, whole, added])).toEqual([added, whole, added]);
  expect(shortenUnchanged([added, same(`${words(15)} `), same(`${words(16, 15)} `), added])).toContainEqual({
    kind: 'skipped',
    words: 11,
  });
});
