/** The explorer finds the published answers of well-known puzzles. */

import { expect, test } from 'vitest';
import { all, any, type Condition, is, never, not } from './condition.ts';
import { explore } from './explore.ts';
import type { Effect, Machine, Rule, Variable } from './machine.ts';
import { replay } from './replay.ts';

const enough = { maxStates: 10_000 };

const upTo = (count: number) => Array.from({ length: count + 1 }, (_, value) => String(value));

function rule(label: string, guard: readonly Condition[], effect: Readonly<Record<string, string>>): Rule {
  const effects: Effect[] = Object.entries(effect).map(([variable, value]) => ({
    variable,
    value,
    when: all(),
  }));
  return { label, name: label, agent: 'player', guard, effect: effects, marks: [], note: label };
}

/** The goal is declared as a state that never occurs: the counterexample is the solution. */
function puzzle(variables: readonly Variable[], rules: readonly Rule[], solved: Condition): Machine {
  return {
    variables,
    rules,
    properties: [{ kind: 'state', id: 'unsolved', text: 'not solved', never: solved }],
  };
}

test('four litres from jugs of three and five take six steps, and there are sixteen states', () => {
  const pours: Rule[] = [];
  for (const small of [0, 1, 2, 3]) {
    for (const large of [0, 1, 2, 3, 4, 5]) {
      const at = [is('small', String(small)), is('large', String(large))];
      const to = (a: number, b: number) => ({ small: String(a), large: String(b) });
      const poured = Math.min(small, 5 - large);
      const back = Math.min(large, 3 - small);
      pours.push(
        rule(`fill small ${small} ${large}`, at, to(3, large)),
        rule(`fill large ${small} ${large}`, at, to(small, 5)),
        rule(`empty small ${small} ${large}`, at, to(0, large)),
        rule(`empty large ${small} ${large}`, at, to(small, 0)),
        rule(`pour into large ${small} ${large}`, at, to(small - poured, large + poured)),
        rule(`pour into small ${small} ${large}`, at, to(small + back, large - back)),
      );
    }
  }
  const jugs = [
    { name: 'small', values: upTo(3), initial: '0' },
    { name: 'large', values: upTo(5), initial: '0' },
  ];
  const machine = puzzle(jugs, pours, is('large', '4'));
  const found = explore(machine, enough);
  expect([found.states, found.properties.unsolved?.length]).toEqual([16, 6]);
  expect(replay(machine, found.properties.unsolved?.trace ?? []).steps.at(-1)?.state[1]).toBe(4);
});

test('wolf, goat and cabbage cross in seven trips through ten safe states', () => {
  const things = ['wolf', 'goat', 'cabbage'];
  const variables = ['man', ...things].map((name) => ({ name, values: ['near', 'far'], initial: 'near' }));
  const alone = (a: string, b: string) =>
    any(
      all(is(a, 'near'), is(b, 'near'), is('man', 'far')),
      all(is(a, 'far'), is(b, 'far'), is('man', 'near')),
    );
  const safeAfter = (side: string, taken: string | undefined): Condition => {
    // A condition on the state before the trip about the state after it: who is left on this side.
    const left = (name: string) => (name === taken ? never : is(name, side));
    return not(any(all(left('wolf'), left('goat')), all(left('goat'), left('cabbage'))));
  };
  const trips = (['near', 'far'] as const).flatMap((side) => {
    const other = side === 'near' ? 'far' : 'near';
    return [undefined, ...things].map((taken) =>
      rule(
        `${taken ?? 'nothing'} to ${other}`,
        [is('man', side), ...(taken ? [is(taken, side)] : []), safeAfter(side, taken)],
        { man: other, ...(taken ? { [taken]: other } : {}) },
      ),
    );
  });
  const machine = puzzle(variables, trips, all(...['man', ...things].map((name) => is(name, 'far'))));
  const found = explore(
    {
      ...machine,
      properties: [
        ...machine.properties,
        { kind: 'state', id: 'eaten', text: '', never: any(alone('wolf', 'goat'), alone('goat', 'cabbage')) },
      ],
    },
    enough,
  );
  expect([found.states, found.properties.unsolved?.length, found.properties.eaten?.verdict]).toEqual([
    10,
    7,
    'holds',
  ]);
});

test('three missionaries and three cannibals cross in eleven trips through sixteen states', () => {
  const rules: Rule[] = [];
  for (const [m, c, side] of upTo(3).flatMap((m) =>
    upTo(3).flatMap((c) => [0, 1].map((side) => [Number(m), Number(c), side] as const)),
  )) {
    for (const [dm, dc] of [
      [1, 0],
      [2, 0],
      [0, 1],
      [0, 2],
      [1, 1],
    ] as const) {
      const [nm, nc] = side === 0 ? [m - dm, c - dc] : [m + dm, c + dc];
      const outside = nm < 0 || nc < 0 || nm > 3 || nc > 3;
      if (outside || (nm > 0 && nm < nc) || (3 - nm > 0 && 3 - nm < 3 - nc)) continue;
      rules.push(
        rule(
          `${dm} and ${dc} from ${m} ${c} ${side}`,
          [is('m', String(m)), is('c', String(c)), is('boat', String(side))],
          { m: String(nm), c: String(nc), boat: String(1 - side) },
        ),
      );
    }
  }
  const variables = [
    { name: 'm', values: upTo(3), initial: '3' },
    { name: 'c', values: upTo(3), initial: '3' },
    { name: 'boat', values: upTo(1), initial: '0' },
  ];
  const found = explore(puzzle(variables, rules, all(is('m', '0'), is('c', '0'))), enough);
  expect([found.states, found.properties.unsolved?.length]).toEqual([16, 11]);
});

test('five philosophers who take the left fork first can starve together, in five steps', () => {
  const seats = [0, 1, 2, 3, 4];
  const variables = [
    ...seats.map((seat) => ({ name: `p${seat}`, values: ['thinks', 'left', 'eats'], initial: 'thinks' })),
    ...seats.map((seat) => ({ name: `f${seat}`, values: ['free', 'taken'], initial: 'free' })),
  ];
  const rules = seats.flatMap((seat) => {
    const [me, left, right] = [`p${seat}`, `f${seat}`, `f${(seat + 1) % 5}`];
    const by = (made: Rule): Rule => ({ ...made, agent: me });
    return [
      by(rule(`left ${seat}`, [is(me, 'thinks'), is(left, 'free')], { [me]: 'left', [left]: 'taken' })),
      by(rule(`right ${seat}`, [is(me, 'left'), is(right, 'free')], { [me]: 'eats', [right]: 'taken' })),
      by(rule(`done ${seat}`, [is(me, 'eats')], { [me]: 'thinks', [left]: 'free', [right]: 'free' })),
    ];
  });
  const goal = any(...seats.map((seat) => is(`p${seat}`, 'eats')));
  const machine: Machine = {
    variables,
    rules,
    properties: [{ kind: 'progress', id: 'somebody eats', text: '', goal }],
  };
  const found = explore(machine, enough);
  expect(found.properties['somebody eats']).toMatchObject({ verdict: 'violated', length: 5 });
});
