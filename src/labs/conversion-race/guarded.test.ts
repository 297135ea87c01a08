import { describe, expect, it } from 'vitest';
import { guardedIn, guardedSubject, writeGuarded } from './guarded.ts';
import { raceDefinition } from './race-definition.ts';

const versions = { naive: 'aaaaaaaaaaaa', check: 'bbbbbbbbbbbb', gmem: 'cccccccccccc', excl: 'dddddddddddd' };

function runOf(scenario: string) {
  const result = raceDefinition.setUpOf(scenario, () => '');
  if (result.kind === 'malformed') throw new Error(result.problem);
  return result.setUp;
}

describe('the rule whose guards are left out', () => {
  it('is that of the run by default', () => {
    const run = runOf('check-then-unmap');
    expect(guardedSubject(run, { rule: 'gmem', size: 'own' }, '')).toBe(run.subject);
  });

  it('may be another rule with the parameters of the run, or at another size', () => {
    const run = runOf('pin-on-another-subpage');
    const own = guardedSubject(run, { rule: 'excl', size: 'own' }, 'dddddddddddd');
    expect(own).toMatchObject({ model: 'excl', modelHash: 'dddddddddddd', config: { P: 2, ORD: 1, LT: 1 } });
    const sized = guardedSubject(run, { rule: 'gmem', size: '2,2,1' }, '');
    expect(sized.config).toMatchObject({ P: 2, K: 2, T: 1, ORD: 0, LT: 0 });
  });

  it('reads back from its link', () => {
    for (const rule of ['check', 'gmem'] as const)
      for (const size of ['own', '1,1,0', '4,3,1'] as const)
        expect(guardedIn(writeGuarded({ rule, size }, versions), versions)).toEqual({
          rule,
          size,
          version: versions[rule],
        });
  });

  it('stays the same in old links, from when only one rule could be changed', () => {
    expect(writeGuarded({ rule: 'gmem', size: '1,1,0' }, versions)).toBe('cccccccccccc');
    expect(guardedIn('cccccccccccc.2,2,1', versions)).toMatchObject({ rule: 'gmem', size: '2,2,1' });
    expect(guardedIn('000000000000', versions)).toEqual({
      rule: 'gmem',
      size: '1,1,0',
      version: '000000000000',
    });
    expect(guardedIn('', versions)).toEqual({ rule: 'gmem', size: '1,1,0', version: '' });
  });
});
