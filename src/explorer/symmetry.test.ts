/**
 * On random machines with interchangeable seats, visiting one state per orbit gives
 * the same answers as visiting all states. A false symmetry is refused.
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
    /** The condition of seat `me`: about itself, its flag, the others, or whose turn it is. */
    const conditionOf = (me: number, { about, value, denied }: Question): Condition => {
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
          const condition = when ? conditionOf(me, when) : all();
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
          guard: [is(`seat[${me}]`, from), ...guard.map((part) => conditionOf(me, part))],
          effect: [{ variable: `seat[${me}]`, value: to, when: all() }, ...effect],
          marks: marked ? [{ property: 'step', when: guard[0] ? conditionOf(me, guard[0]) : all() }] : [],
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
          never: any(...everyone.map((me) => all(...bad.map((part) => conditionOf(me, part))))),
        },
        {
          kind: 'progress',
          id: 'goal',
          text: '',
          goal: all(...everyone.map((me) => any(...goal.map((part) => conditionOf(me, part))))),
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

test('verdicts, shortest lengths and depth equal those of the whole space, and traces replay', () => {
  fc.assert(
    fc.property(machines, (machine) => {
      const whole = explore(machine, { maxStates: 100_000 });
      const reduced = explore(machine, { maxStates: 100_000, symmetry: true });
      expect([reduced.result, reduced.diameter]).toEqual([whole.result, whole.diameter]);
      for (const [id, { verdict, length, trace }] of Object.entries(reduced.properties)) {
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

test('there is one representative per orbit, whichever variables are cells', () => {
  fc.assert(
    fc.property(machines, fc.constantFrom(1, 4, 10, 100, 2 ** 17), (machine, cells) => {
      const group = groupOf(machine);
      const space = new Space(machine, closedPartition(partitionOf(machine, cells), group), group);
      const search = new Search(space, 100_000, []);
      search.begin(space.initialAddress());
      while (!search.done) search.advance(100);
      const orbits = new Set(
        reachable(machine).map(
          (state) => group.map((exchange) => exchanged(exchange, state).join()).sort()[0],
        ),
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

test('with two interchangeable lights, three states are visited instead of four', () => {
  const found = explore(light, { maxStates: 10, symmetry: true });
  expect([found.states, found.exchanges, found.properties.both?.length]).toEqual([3, 2, 2]);
  expect(explore(light, { maxStates: 10 })).not.toHaveProperty('exchanges');
});

test('a limit counts representatives, and nothing is claimed to hold when it is reached', () => {
  const found = explore(light, { maxStates: 2, symmetry: true });
  expect([found.result, found.states, found.properties.both?.verdict]).toEqual(['bounded', 2, 'unknown']);
});

test.each<readonly [string, Partial<Machine>, string]>([
  [
    'a rule that one light has twice',
    {
      rules: light.rules.flatMap((rule, at) =>
        at === 0 ? [rule, { ...rule, label: 'left again' }] : [rule],
      ),
    },
    'a rule that is what left again becomes',
  ],
  ['a rule that only one light has', { rules: light.rules.slice(1) }, 'a rule that is what right becomes'],
  [
    'a different initial value',
    { variables: [{ name: 'left', values: ['off', 'on'], initial: 'on' }, ...light.variables.slice(1)] },
    'to start alike',
  ],
  [
    'a different domain',
    {
      variables: [
        { name: 'left', values: ['off', 'on', 'dim'], initial: 'off' },
        ...light.variables.slice(1),
      ],
    },
    'to be those of another variable',
  ],
  [
    'a state property about one light',
    { properties: [{ kind: 'state', id: 'left on', text: '', never: is('left', 'on') }] },
    'left on to ask the same',
  ],
  [
    'a goal about one light',
    { properties: [{ kind: 'progress', id: 'right on', text: '', goal: is('right', 'on') }] },
    'right on to ask the same',
  ],
  [
    'two variables mapped to one',
    { symmetries: [{ text: 'left', variables: { left: 'right' }, values: {} }] },
    'exchanged one for one',
  ],
  [
    'a property of fair runs',
    { properties: [{ kind: 'fair', id: 'fair', text: '', goal: all(), allowed: [] }] },
    'Unexpected fair under symmetry',
  ],
])('%s is refused as a symmetry', (_, change, message) => {
  const machine = { ...light, ...change };
  expect(() => explore(machine, { maxStates: 10, symmetry: true })).toThrow(message);
  expect(explore(machine, { maxStates: 10 }).result).toBe('exhausted');
});

test('a mark that only one of two steps has is refused as a symmetry', () => {
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
