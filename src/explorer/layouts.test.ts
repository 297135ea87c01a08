import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explore } from './explore.ts';
import type { Machine } from './machine.ts';
import { Search } from './search.ts';
import { Space } from './space.ts';
import { walkersMachine } from './test-machine.ts';
import { type Partition, partitionOf } from './variable-partition.ts';

function counted(machine: Machine, split: Partition) {
  const search = new Search(new Space(machine, split), 1_000_000, []);
  search.begin(search.space.initialAddress());
  while (!search.done) search.advance(100);
  const visits = search.space.pool.visits(machine.rules.length);
  return { sparse: search.sparse, states: search.tail, depth: search.reach, visits: [...visits] };
}

test('the states and each rule’s transitions are the same whichever variables are cells', () => {
  const inputs = fc.record({
    walkers: fc.integer({ min: 1, max: 5 }),
    places: fc.integer({ min: 2, max: 5 }),
    meet: fc.boolean(),
    isCell: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  });
  fc.assert(
    fc.property(inputs, ({ isCell, ...size }) => {
      const machine = walkersMachine(size);
      const split = machine.variables.flatMap((_, at) => (isCell[at] ? [at] : []));
      const usual = counted(machine, partitionOf(machine, 2 ** 17));
      const other = counted(machine, split);
      if (!other.sparse) expect(other).toEqual(usual);
    }),
    { numRuns: 60 },
  );
});

test('the cells are the counters of agents that do not read another agent’s counter', () => {
  const machine = walkersMachine({ walkers: 4, places: 5 });
  const cells = (of: Machine) => partitionOf(of, 2 ** 17).map((at) => of.variables[at]?.name);
  // Each walker reads the porter's door; without that guard, all five counters are independent.
  expect(cells(machine)).toEqual(['door']);
  const apart = machine.rules.map((rule) => ({ ...rule, guard: rule.guard.slice(0, 1) }));
  expect(cells({ ...machine, rules: apart })).toEqual(['door', 'W0', 'W1', 'W2', 'W3']);
});

test('a row never has more cells than the limit', () => {
  const machine = walkersMachine({ walkers: 9, places: 6, meet: true });
  for (const most of [1, 10, 100, 1000, 2 ** 17]) {
    const cells = partitionOf(machine, most).reduce(
      (product, at) => product * (machine.variables[at]?.values.length ?? 1),
      1,
    );
    expect(cells).toBeLessThanOrEqual(most);
  }
});

test('two explorations of one machine give the same answer, including traces', () => {
  const machine = walkersMachine({ walkers: 5, places: 4, meet: true });
  expect(explore(machine, { maxStates: 100_000, slice: 5 })).toEqual(
    explore(machine, { maxStates: 100_000 }),
  );
});
