import { expect, test } from 'vitest';
import { predicted } from './predicted.ts';

test('a question is answered by the shortest way there is, or by all states', () => {
  const broken = { property: 'I1b', yes: 'broken' } as const;
  expect(predicted('conversion-race', 'unmap-without-lock', broken).sentence).toBe(
    'Yes: 10 steps are enough, and no fewer will do.',
  );
  expect(predicted('conversion-race', 'wait-for-the-count', broken).sentence).toBe(
    'No, never: all 39 states were looked at.',
  );
  expect(predicted('migration', 'swap-live', { property: 'M2', yes: 'broken' }).sentence).toBe(
    'Yes: 5 steps are enough, and no fewer will do.',
  );
});

test('a question about what comes in the end is asked of the fair runs', () => {
  const asked = { property: 'L1c', yes: 'holds' } as const;
  expect(predicted('conversion-race', 'scanner-for-ever', asked)).toEqual({ word: 'No', sentence: 'No.' });
  expect(predicted('conversion-race', 'wait-for-the-count', { ...asked, property: 'L1b' }).sentence).toBe(
    'Yes: all 39 states were looked at.',
  );
});

test('of a lab that explores nothing, the run of the scenario itself answers', () => {
  const stray = { property: 'stray', yes: 'broken' } as const;
  expect(predicted('in-place-conversion', 'pin-in-flight', stray).word).toBe('Yes');
  expect(predicted('in-place-conversion', 'there-and-back', stray).word).toBe('No');
  const goesThrough = { property: 'refused', yes: 'holds' } as const;
  expect(predicted('huge-pages', 'pin-next-door', goesThrough).word).toBe('No');
  expect(predicted('huge-pages', 'one-subpage', goesThrough).word).toBe('Yes');
});

test('what cannot be answered is refused', () => {
  expect(() => predicted('huge-pages', 'option-a', { property: 'I1b', yes: 'broken' })).toThrow(
    'expected a scenario of a lab that explores',
  );
  expect(() => predicted('conversion-race', 'unmap-without-lock', { property: 'W1', yes: 'broken' })).toThrow(
    'expected one that holds or is broken',
  );
});
