import { expect, test } from 'vitest';
import type { Machine } from './machine.ts';
import { Search } from './search.ts';
import { Space } from './space.ts';
import { StepPool } from './step-pool.ts';
import { partitionOf } from './variable-partition.ts';

test('a list keeps its steps and their kinds while the pool grows past its initial size', () => {
  const pool = new StepPool(3);
  const begins = Array.from({ length: 50_000 }, (_, at) => {
    pool.open();
    for (let step = 0; step < at % 4; step++)
      pool.push(at - step, pool.kindOf(step, at % 2 ? -(2 ** 31) : 1));
    return pool.close();
  });
  for (const [at, begin] of begins.entries()) {
    expect(pool.endOf(begin) - begin - 1).toBe(at % 4);
    for (let step = 0; step < at % 4; step++) {
      const place = begin + 1 + step;
      const read = [pool.steps[place], pool.actionAt(place), pool.marksAt(place)];
      expect(read).toEqual([at - step, step, at % 2 ? -(2 ** 31) : 1]);
    }
  }
});

test('more kinds than fit into two bytes stay distinct', () => {
  const pool = new StepPool(1);
  const begins = Array.from({ length: 2 ** 16 + 10 }, (_, action) => {
    pool.open();
    pool.push(0, pool.kindOf(action, 0));
    return pool.close();
  });
  expect(begins.map((begin) => pool.actionAt(begin + 1))).toEqual(begins.map((_, action) => action));
});

test('a list used more often than its head can count is still counted correctly', () => {
  const places = Array.from({ length: 300 }, (_, at) => `${at}`);
  const disabled = { kind: 'any', of: [] } as const;
  const always = { kind: 'all', of: [] } as const;
  const at = (variable: string, value: string) => ({ kind: 'is', variable, values: [value] }) as const;
  const counter = (name: string) => ({ name, values: places.slice(0, 255), initial: '0' });
  const walk = (agent: string) =>
    places.slice(0, 254).map((place, from) => ({
      label: `${agent}${place}`,
      name: 'walk',
      agent,
      note: 'one on',
      marks: [],
      guard: [at(agent, place)],
      effect: [{ variable: agent, value: places[from + 1] ?? '0', when: always }],
    }));
  const still = (label: string, guard: Machine['rules'][number]['guard']) =>
    ({ label, name: label, agent: 'clock', note: 'stays', marks: [], guard, effect: [] }) as const;
  // Enough rules that a list's length takes 16 bits of its head, and its use count the other 16.
  const machine: Machine = {
    variables: [counter('A'), counter('B'), { name: 'two', values: ['0', '1'], initial: '0' }],
    rules: [
      ...walk('A'),
      ...walk('B'),
      {
        ...still('turn', [at('two', '0')]),
        agent: 'two',
        effect: [{ variable: 'two', value: '1', when: always }],
      },
      still('tick', []),
      ...Array.from({ length: 2 ** 15 }, (_, n) => still(`disabled${n}`, [disabled])),
    ],
    properties: [],
  };
  const space = new Space(machine, partitionOf(machine, 2 ** 17));
  const search = new Search(space, 1_000_000, []);
  search.begin(space.initialAddress());
  while (!search.done) search.advance(10_000);
  const visits = space.pool.visits(machine.rules.length);
  expect(search.tail).toBe(255 * 255 * 2);
  expect(visits[machine.rules.findIndex(({ label }) => label === 'tick')]).toBe(search.tail);
});
