import { describe, expect, test } from 'vitest';
import { limits } from '../conversion-race/race-limits.ts';
import { labIds, labLimits, limitsText } from './limits.ts';

describe('limits of the labs', () => {
  test.each(labIds)('%s has a sentence and says what it leaves out', (lab) => {
    const { sentence, leavesOut } = labLimits[lab];
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(leavesOut.length).toBeGreaterThan(3);
    for (const phrase of leavesOut) expect(phrase).toMatch(/[^.\s]$/);
    expect(new Set(leavesOut).size).toBe(leavesOut.length);
  });

  test('the race has the same words that are printed under its traces', () => {
    expect(labLimits['conversion-race'].leavesOut).toBe(limits);
    for (const phrase of limits) expect(limitsText('conversion-race')).toContain(phrase);
  });
});
