import fc from 'fast-check';
import { expect, test } from 'vitest';
import { configOf } from '../labs/conversion-race/config.ts';
import { modelOf } from '../labs/conversion-race/model.ts';
import { protocolNames } from '../labs/conversion-race/protocol.ts';
import { explore } from './explore.ts';
import type { Machine } from './machine.ts';
import { Search } from './search.ts';
import { Space } from './space.ts';
import { type Partition, partitionOf } from './variable-partition.ts';

function machineOf(protocol: (typeof protocolNames)[number], given: object): Machine {
  const result = configOf(protocol, given);
  if (result.kind === 'invalid') throw new Error(result.faults.join());
  return modelOf(protocol, result.config);
}

function counted(machine: Machine, split: Partition) {
  const search = new Search(new Space(machine, split), 1_000_000, []);
  search.begin(search.space.initialAddress());
  while (!search.done) search.advance(100);
  const visits = search.space.pool.visits(machine.rules.length);
  return { sparse: search.sparse, states: search.tail, depth: search.reach, visits: [...visits] };
}

test('whichever variables are taken for cells, the states and each rule’s transitions are the same', () => {
  const some = fc.record({
    protocol: fc.constantFrom(...protocolNames),
    config: fc.constantFrom({ K: 1 }, { K: 1, T: 1 }, { P: 2, ORD: 1, SPLIT: 1, T: 1 }, { K: 2 }),
    taken: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
  });
  fc.assert(
    fc.property(some, ({ protocol, config, taken }) => {
      const machine = machineOf(protocol, config);
      const split = machine.variables.flatMap((_, at) => (taken[at] ? [at] : []));
      const usual = counted(machine, partitionOf(machine, 2 ** 17));
      const other = counted(machine, split);
      if (!other.sparse) expect(other).toEqual(usual);
    }),
    { numRuns: 60 },
  );
});

test('the counters of agents that look at no other are the cells', () => {
  const machine = machineOf('gmem', { P: 2, K: 2, T: 1 });
  const names = partitionOf(machine, 2 ** 17).map((at) => machine.variables[at]?.name);
  expect(names).toEqual(['U', 'K0', 'K1', 'T']);
});

test('a row never has more cells than it may', () => {
  const machine = machineOf('two', { P: 4, K: 3, T: 1 });
  for (const most of [1, 10, 100, 1000, 2 ** 17]) {
    const cells = partitionOf(machine, most).reduce(
      (product, at) => product * (machine.variables[at]?.values.length ?? 1),
      1,
    );
    expect(cells).toBeLessThanOrEqual(most);
  }
});

test('two explorations of one machine give the same answer, traces and all', () => {
  const machine = machineOf('check', { P: 2, K: 1, T: 1 });
  expect(explore(machine, { maxStates: 100_000, slice: 5 })).toEqual(
    explore(machine, { maxStates: 100_000 }),
  );
});
