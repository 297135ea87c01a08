/** Tests that long unchanged stretches are shortened to their ends, and changes never. */

import { expect, it } from 'vitest';
import type { DiffSegment } from './diff-words.ts';
import { shortenUnchanged } from './shorten-unchanged.ts';

const same = (text: string): DiffSegment => ({ kind: 'same', text });
const added: DiffSegment = { kind: 'added', text: 'x ' };
const words = (count: number, first = 0) =>
  Array.from({ length: count }, (_, at) => `w${first + at}`).join(' ');

it('keeps 24 words beside a change, and says how many are left out', () => {
  expect(shortenUnchanged([added, same(`${words(100)} `), added])).toEqual([
    added,
    same(words(24)),
    { kind: 'skipped', words: 52 },
    same(`${words(24, 76)} `),
    added,
  ]);
});

it('keeps nothing where no change is beside it', () => {
  expect(shortenUnchanged([same(`${words(60)} `), added, same(words(60))])).toEqual([
    { kind: 'skipped', words: 36 },
    same(`${words(24, 36)} `),
    added,
    same(words(24)),
    { kind: 'skipped', words: 36 },
  ]);
});

it('keeps a stretch whole that would lose few words, and merges unchanged neighbours', () => {
  const whole = same(words(72));
  expect(shortenUnchanged([added, whole, added])).toEqual([added, whole, added]);
  expect(shortenUnchanged([added, same(`${words(36)} `), same(`${words(37, 36)} `), added])).toContainEqual({
    kind: 'skipped',
    words: 25,
  });
});
