import { describe, expect, it } from 'vitest';
import { always, is } from './condition.ts';
import { explore } from './explore.ts';
import type { Machine, Rule } from './machine.ts';
import { machineFaults } from './machine-faults.ts';

const toggle: Rule = {
  label: 'A.toggle',
  name: 'A.toggle',
  agent: 'A',
  guard: [is('x', '0')],
  effect: [{ variable: 'x', value: '1', when: always }],
  marks: [],
  note: 'x becomes 1',
};
const machine: Machine = {
  variables: [{ name: 'x', values: ['0', '1'], initial: '0' }],
  rules: [toggle],
  properties: [{ kind: 'state', id: 'P', text: 'x stays 0', never: is('x', '1') }],
};
const with_ = (change: Partial<Machine>): Machine => ({ ...machine, ...change });
const rule = (change: object): Machine => with_({ rules: [{ ...toggle, ...change }] });

describe('a declaration', () => {
  it('of a valid machine has no faults', () => {
    expect(machineFaults(machine)).toEqual([]);
    expect(explore(machine, { maxStates: 9 }).properties['P']?.length).toBe(1);
  });

  it.each([
    [
      'two rules with one label',
      with_({ rules: [toggle, toggle] }),
      'Unexpected second rule A.toggle, expected labels to be unique or guards that exclude each other',
    ],
    [
      'two effects on one variable',
      rule({ effect: [...toggle.effect, { variable: 'x', value: '0', when: always }] }),
      'Unexpected second effect on x in A.toggle, expected one, or conditions that exclude each other',
    ],
    [
      'an unknown kind of condition',
      rule({ guard: [{ kind: 'maybe', of: [] }] }),
      'Unexpected condition `maybe` in the guard of A.toggle, expected `is`, `not`, `all` or `any`',
    ],
    [
      'an undefined condition',
      rule({ guard: [undefined] }),
      'Unexpected condition `undefined` in the guard of A.toggle, expected `is`, `not`, `all` or `any`',
    ],
    [
      'an undeclared variable',
      rule({ guard: [is('y', '0')] }),
      'Unexpected variable y in the guard of A.toggle, expected a declared one',
    ],
    [
      'a value outside its domain',
      rule({ guard: [is('x', '2')] }),
      'Unexpected value 2 of x in the guard of A.toggle, expected one of 0, 1',
    ],
    [
      'no rules',
      { variables: [], properties: [] } as unknown as Machine,
      'Unexpected machine without a list of rules, expected variables, rules and properties',
    ],
    [
      'nothing at all',
      undefined as unknown as Machine,
      'Unexpected machine without a list of variables, expected variables, rules and properties',
    ],
    [
      'a rule without effects',
      rule({ effect: undefined }),
      'Unexpected rule A.toggle, expected lists of guards, effects and marks',
    ],
    [
      'a property without a kind',
      with_({ properties: [{ id: 'Q' } as never] }),
      'Unexpected Q, expected an id and a kind among step, witness, state, progress, fair',
    ],
  ])('with %s is refused', (_, faulty, fault) => {
    expect(machineFaults(faulty)).toContain(fault);
    expect(() => explore(faulty, { maxStates: 9 })).toThrow(fault);
  });

  it('with 31 agents can be checked for fair runs, and one with 32 is refused rather than answered wrongly', () => {
    const fair = (agents: number): Machine => {
      const rules = Array.from({ length: agents }, (_, k) => ({
        ...toggle,
        label: `A${k}.stay`,
        agent: `A${k}`,
        guard: [],
        effect: [],
      }));
      return with_({
        rules,
        properties: [
          {
            kind: 'fair',
            id: 'F',
            text: 'x becomes 1',
            goal: is('x', '1'),
            allowed: rules.map(() => always),
          },
        ],
      });
    };
    expect(explore(fair(31), { maxStates: 9 }).properties['F']?.verdict).toBe('violated');
    expect(() => explore(fair(32), { maxStates: 9 })).toThrow(
      'Unexpected 32 agents under F, expected at most 31',
    );
  });
});
