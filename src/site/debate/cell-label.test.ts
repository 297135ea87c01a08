import { describe, expect, test } from 'vitest';
import type { Stance } from '../../record/schema/kinds.ts';
import { cellLabel } from './cell-label.ts';

const nothing = {
  ...{ person: { name: 'Ada Byron' }, entries: [], read: undefined, near: [] },
  ...{ now: undefined, also: [], before: undefined, earlier: new Set<string>() },
};
const said = (stance: Stance, id: string, date: string, ...replacedBy: readonly string[]) => ({
  ...{ stance, claim: { id, date }, replacedBy },
});

describe('a cell in words', () => {
  test('says that there is no stance, and why', () => {
    expect(cellLabel(nothing)).toBe('Ada Byron: nothing recorded');
    expect(cellLabel({ ...nothing, near: ['a claim'] })).toBe('Ada Byron: came near it, took no stance');
    expect(cellLabel({ ...nothing, near: ['a claim'], read: ['m1'] })).toBe('Ada Byron: has not said');
  });

  test('names the stances in the order of their symbols', () => {
    expect(cellLabel({ ...nothing, now: 'accepts', also: ['conditional'] })).toBe(
      'Ada Byron: accepts it, and under a condition',
    );
  });

  test('names what a person says now before what the person said earlier, each with its own day', () => {
    const entries = [
      said('conditional', 'again', '2024-06-20T10:00:00Z'),
      said('conditional', 'later', '2024-04-03T10:00:00Z'),
      said('probably-opposes', 'taken-back', '2024-03-19T10:00:00Z', 'later'),
      said('conditional', 'first', '2024-03-01T10:00:00Z'),
    ];
    const cell = { ...nothing, entries, earlier: new Set(['taken-back', 'first']) };
    const turned = { ...cell, now: 'conditional', before: 'probably-opposes' } as const;
    expect(cellLabel(turned)).toBe(
      'Ada Byron: now under a condition, 3 Apr 2024; before: probably opposes it, 19 Mar 2024',
    );
    expect(cellLabel({ ...turned, also: ['doubts'] })).toMatch(/19 Mar 2024, and doubts it$/);
    expect(cellLabel({ ...cell, now: 'probably-opposes', before: 'conditional' })).toMatch(
      /; before: under a condition, 1 Mar 2024$/,
    );
  });
});
