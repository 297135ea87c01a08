import { expect, it } from 'vitest';
import { sampleOf } from './sample-of.ts';

const all = Array.from({ length: 100 }, (_, index) => `page ${index}`);

it('takes the same few for the same seed, in whatever order they come, and others for another', () => {
  const first = sampleOf(all, 5, '2026-11-28');
  expect(first).toHaveLength(5);
  expect(sampleOf(all.toReversed(), 5, '2026-11-28')).toEqual(first);
  expect(sampleOf(all, 5, '2026-11-29')).not.toEqual(first);
});
