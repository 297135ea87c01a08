/**
 * Random machines of like seats: visiting one state for all that are
 * alike says the same of them as visiting all. And what is no symmetry is refused.
 */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { all, any, type Condition, is, not } from './condition.ts';
import { explore } from './explore.ts';
import { exchanged, groupOf } from './group.ts';
import { type Effect, initialState, type Machine, type Renaming, type Rule, type State } from './machine.ts';
import { closedPartition } from './orbit-representative.ts';
import { replay } from './replay.ts';
import { Search } from './search.ts';
import { Space } from './space.ts';
import { steps } from './step.ts';
import { partitionOf } from './variable-partition.ts';

const places = ['x0', 'x1', 'x2'] as const;
const pick = fc.constantFrom(...places);
interface Question {
  readonly about: number;
  readonly value: (typeof places)[number];
  readonly denied: boolean;
}
const question: fc.Arbitrary<Question> = fc.record({
  about: fc.integer({ min: 0, max: 4 }),
  value: pick,
  denied: fc.boolean(),
});
const change = fc.record({ of: fc.integer({ min: 0, max: 4 }), value: pick, when: fc.option(question) });
const kind = fc.record({
  from: pick,
  to: pick,
  guard: fc.array(question, { maxLength: 2 }),
  changes: fc.uniqueArray(change, { maxLength: 2, selector: ({ of }) => of }),
  marked: fc.boolean(),
});

const machines = fc
  .record({
    seats: fc.integer({ min: 2, max: 4 }),
    kinds: fc.array(kind, { minLength: 2, maxLength: 5 }),
    bad: fc.array(question, { minLength: 1, maxLength: 2 }),
    goal: fc.array(question, { minLength: 1, maxLength: 2 }),
  })
  .map(({ seats, kinds, bad, goal }): Machine => {
    const everyone = Array.from({ length: seats }, (_, seat) => seat);
    const turns = ['nobody', ...everyone.map((seat) => `turn(${seat})`)];
    /** What seat `me` asks: of itself, of its flag, of the others, of whose turn it is. */
    const asked = (me: number, { about, value, denied }: Question): Condition => {
      const others = everyone.filter((seat) => seat !== me);
      const flag = value === 'x2' ? 'x1' : value;
      const what = [
        is(`seat[${me}]`, value),
        is(`flag[${me}]`, flag),
        any(...others.map((seat) => is(`seat[${seat}]`, value))),
        is('turn', value === 'x0' ? 'nobody' : `turn(${me})`),
        all(...others.map((seat) => is(`flag[${seat}]`, flag))),
      ][about];
      return denied ? not(what ?? all()) : (what ?? all());
    };
    const rules = everyone.flatMap((me) =>
      kinds.map(({ from, to, guard, changes, marked }, at): Rule => {
        const effect = changes.flatMap(({ of, value, when }): readonly Effect[] => {
          const condition = when ? asked(me, when) : all();
          const flag = value === 'x2' ? 'x1' : value;
          const set = (variable: string, to: string) => ({ variable, value: to, when: condition });
          if (of === 0) return [set(`flag[${me}]`, flag)];
          if (of === 1) return [set('turn', value === 'x0' ? 'nobody' : `turn(${me})`)];
          if (of === 2)
            return everyone.filter((seat) => seat !== me).map((seat) => set(`flag[${seat}]`, flag));
          return [];
        });
        return {
          label: `k${at}(${me})`,
          name: `k${at}`,
          agent: `seat ${me}`,
          guard: [is(`seat[${me}]`, from), ...guard.map((one) => asked(me, one))],
          effect: [{ variable: `seat[${me}]`, value: to, when: all() }, ...effect],
          marks: marked ? [{ property: 'step', when: guard[0] ? asked(me, guard[0]) : all() }] : [],
          note: '',
        };
      }),
    );
    return {
      variables: [
        { name: 'turn', values: turns, initial: 'nobody' },
        ...everyone.map((seat) => ({ name: `seat[${seat}]`, values: places, initial: 'x0' })),
        ...everyone.map((seat) => ({ name: `flag[${seat}]`, values: ['x0', 'x1'], initial: 'x0' })),
      ],
      rules,
      properties: [
        { kind: 'step', id: 'step', text: '' },
        {
          kind: 'state',
          id: 'state',
          text: '',
          never: any(...everyone.map((me) => all(...bad.map((one) => asked(me, one))))),
        },
        {
          kind: 'progress',
          id: 'goal',
          text: '',
          goal: all(...everyone.map((me) => any(...goal.map((one) => asked(me, one))))),
        },
      ],
      symmetries: everyone.slice(1).map((seat) => neighbours(seat - 1, seat)),
    };
  });

function neighbours(one: number, other: number): Renaming {
  const both = (of: (seat: number) => string) => ({ [of(one)]: of(other), [of(other)]: of(one) });
  return {
    text: `seats ${one} and ${other}`,
    variables: { ...both((seat) => `seat[${seat}]`), ...both((seat) => `flag[${seat}]`) },
    values: both((seat) => `turn(${seat})`),
  };
}

test('verdicts, shortest lengths and depth are those of the whole space, and traces replay', () => {
  fc.assert(
    fc.property(machines, (machine) => {
      const whole = explore(machine, { maxStates: 100_000 });
      const folded = explore(machine, { maxStates: 100_000, symmetry: true });
      expect([folded.result, folded.diameter]).toEqual([whole.result, whole.diameter]);
      for (const [id, { verdict, length, trace }] of Object.entries(folded.properties)) {
        expect([id, verdict, length]).toEqual([
          id,
          whole.properties[id]?.verdict,
          whole.properties[id]?.length,
        ]);
        if (!trace) continue;
        const run = replay(machine, trace);
        expect([run.kind, run.steps.length]).toEqual(['whole', length]);
        if (id === 'step') expect(run.steps.at(-1)?.marks).toContain('step');
      }
    }),
    { numRuns: 300 },
  );
});

test('whichever cells are taken, there is one representative for each set of states that are alike', () => {
  fc.assert(
    fc.property(machines, fc.constantFrom(1, 4, 10, 100, 2 ** 17), (machine, cells) => {
      const group = groupOf(machine);
      const space = new Space(machine, closedPartition(partitionOf(machine, cells), group), group);
      const search = new Search(space, 100_000, []);
      search.begin(space.initialAddress());
      while (!search.done) search.advance(100);
      const orbits = new Set(
        reachable(machine).map((state) => group.map((one) => exchanged(one, state).join()).sort()[0]),
      );
      expect(search.tail).toBe(orbits.size);
    }),
    { numRuns: 100 },
  );
});

const light: Machine = {
  variables: [
    { name: 'left', values: ['off', 'on'], initial: 'off' },
    { name: 'right', values: ['off', 'on'], initial: 'off' },
  ],
  rules: ['left', 'right'].map((name) => ({
    label: name,
    name,
    agent: name,
    guard: [is(name, 'off')],
    effect: [{ variable: name, value: 'on', when: all() }],
    marks: [],
    note: '',
  })),
  properties: [{ kind: 'state', id: 'both', text: '', never: all(is('left', 'on'), is('right', 'on')) }],
  symmetries: [{ text: 'left and right', variables: { left: 'right', right: 'left' }, values: {} }],
};

test('of two lights that are alike, three states are visited for four', () => {
  const found = explore(light, { maxStates: 10, symmetry: true });
  expect([found.states, found.exchanges, found.properties.both?.length]).toEqual([3, 2, 2]);
  expect(explore(light, { maxStates: 10 })).not.toHaveProperty('exchanges');
});

test('a limit cuts representatives, and then nothing is claimed to hold', () => {
  const found = explore(light, { maxStates: 2, symmetry: true });
  expect([found.result, found.states, found.properties.both?.verdict]).toEqual(['bounded', 2, 'unknown']);
});

test.each<readonly [string, Partial<Machine>, string]>([
  [
    'a rule that one has twice',
    {
      rules: light.rules.flatMap((rule, at) =>
        at === 0 ? [rule, { ...rule, label: 'left again' }] : [rule],
      ),
    },
    'a rule that is what left again becomes',
  ],
  [
    'a rule of one that the other lacks',
    { rules: light.rules.slice(1) },
    'a rule that is what right becomes',
  ],
  [
    'another beginning',
    { variables: [{ name: 'left', values: ['off', 'on'], initial: 'on' }, ...light.variables.slice(1)] },
    'to start alike',
  ],
  [
    'other values',
    {
      variables: [
        { name: 'left', values: ['off', 'on', 'dim'], initial: 'off' },
        ...light.variables.slice(1),
      ],
    },
    'to be those of another variable',
  ],
  [
    'a state property about one of them',
    { properties: [{ kind: 'state', id: 'left on', text: '', never: is('left', 'on') }] },
    'left on to ask the same',
  ],
  [
    'a goal about one of them',
    { properties: [{ kind: 'progress', id: 'right on', text: '', goal: is('right', 'on') }] },
    'right on to ask the same',
  ],
  [
    'two made one',
    { symmetries: [{ text: 'left', variables: { left: 'right' }, values: {} }] },
    'exchanged one for one',
  ],
  [
    'a question of fair runs',
    { properties: [{ kind: 'fair', id: 'fair', text: '', goal: all(), allowed: [] }] },
    'Unexpected fair under symmetry',
  ],
])('%s is no symmetry', (_, change, said) => {
  const machine = { ...light, ...change };
  expect(() => explore(machine, { maxStates: 10, symmetry: true })).toThrow(said);
  expect(explore(machine, { maxStates: 10 }).result).toBe('exhausted');
});

test('a mark that only one of two steps has is no symmetry', () => {
  const rules = light.rules.map((rule, at) => ({
    ...rule,
    marks: at === 0 ? [{ property: 'first', when: all() }] : [],
  }));
  const machine = { ...light, rules, properties: [{ kind: 'step', id: 'first', text: '' } as const] };
  expect(() => explore(machine, { maxStates: 10, symmetry: true })).toThrow(
    'a rule that is what left becomes',
  );
});

function reachable(machine: Machine): readonly State[] {
  const found = new Map([[initialState(machine).join(), initialState(machine)]]);
  for (const state of found.values())
    for (const { state: next } of steps(machine, state)) found.set(next.join(), next);
  return [...found.values()];
}
