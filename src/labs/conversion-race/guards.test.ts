import { describe, expect, it } from 'vitest';
import { explore } from '../../explorer/explore.ts';
import { configOf } from './config.ts';
import { guardVerdict } from './guard-verdict.ts';
import { type GuardId, guardGroups, guardIds, withoutGuards } from './guards.ts';
import { modelOf } from './model.ts';

const machineAt = (given: object) => {
  const result = configOf('gmem', given);
  if (result.kind === 'invalid') throw new Error(result.faults.join());
  return modelOf('gmem', result.config);
};
const machine = machineAt({ K: 1 });
const before = explore(machine, { maxStates: 100_000 });
const verdict = (...left: readonly GuardId[]) =>
  guardVerdict(left, before, explore(withoutGuards(machine, left), { maxStates: 100_000 }));

describe('a guard that is left out', () => {
  it('is told in a sentence that names it and what then breaks', () => {
    expect(guardIds.map((id) => verdict(id).sentence)).toEqual([
      'Without the removal of the host’s mappings: still nothing breaks, in 43 states. But a page that the VMM has mapped is refused until the VMM unmaps it by itself: the unmap is there for progress.',
      'Without the count: I/O writes into private memory in 11 steps.',
      'Without the test for shared pages in the page fault: I/O writes into private memory in 11 steps.',
      'Without the wait for the lock in the page fault: I/O writes into private memory in 11 steps.',
      'Without the second look of the I/O: I/O writes into private memory in 11 steps.',
    ]);
  });

  it('is the unmap: then a page becomes private only where the VMM unmaps by itself', () => {
    const left = withoutGuards(machine, ['unmap']);
    const stubborn = { ...left, rules: left.rules.filter(({ name }) => name !== 'U.unmap') };
    const progress = (one: typeof machine) => explore(one, { maxStates: 1_000 }).properties['L1']?.verdict;
    expect([progress(left), progress(stubborn)]).toEqual(['holds', 'violated']);
    expect(verdict('unmap').lines).toContainEqual({
      words: 'Every page can still become private',
      before: 'always',
      after: 'always',
    });
  });

  it('is said to be unknown, and where the search stopped, where it met its limit', () => {
    const short = explore(withoutGuards(machine, ['unmap']), { maxStates: 10 });
    const { sentence, lines } = guardVerdict(['unmap'], before, short);
    expect(sentence).toContain('the search stopped at 10 states. Nothing broke in those');
    expect(lines.map(({ after }) => after)).toContain('stopped at 10');
    expect(lines.find(({ words }) => words.startsWith('I/O'))?.after).toBe('not known: the search stopped');
    expect(guardVerdict([], short, short)).toMatchObject({
      look: 'mixed',
      sentence: expect.stringContaining('With all five guards: the search stopped at 10 states.'),
    });
  });

  it('changes the rules it stands in, and no others', () => {
    for (const id of guardIds) {
      const changed = withoutGuards(machine, [id]).rules.filter((rule, at) => rule !== machine.rules[at]);
      expect(new Set(changed.map(({ name }) => name)).size, id).toBe(1);
    }
    expect(withoutGuards(machine, [])).toEqual(machine);
  });

  it('leaves the symmetries, so that four pages are explored at once with the same verdict', () => {
    for (const id of guardIds) {
      const many = withoutGuards(machineAt({ P: 2, K: 2 }), [id]);
      const whole = explore(many, { maxStates: 1_000_000 });
      const folded = explore(many, { maxStates: 1_000_000, symmetry: true });
      expect(folded.states).toBeLessThan(whole.states);
      for (const [property, { verdict: said, length }] of Object.entries(whole.properties))
        expect([
          id,
          property,
          folded.properties[property]?.verdict,
          folded.properties[property]?.length,
        ]).toEqual([id, property, said, length]);
    }
  });

  it('that is none of them leaves the protocol whole: nothing breaks', () => {
    expect(verdict()).toMatchObject({ look: 'good', sentence: 'Nothing breaks, in 39 states: all of them.' });
  });

  it('has one line in the protocol as it is shown', () => {
    const shown = guardGroups.flatMap(({ lines }) => lines.flatMap(({ id }) => id ?? []));
    expect(shown.toSorted()).toEqual(guardIds.toSorted());
  });
});
