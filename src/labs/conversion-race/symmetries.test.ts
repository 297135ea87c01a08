/**
 * Representatives give the same results as all states: the verdicts, shortest
 * lengths and depth of every known answer; for the smaller ones each state is
 * accounted for.
 */

import { describe, expect, test } from 'vitest';
import { all, sampleOf } from '../../../test/support/extent.ts';
import { knownResults } from '../../../test/support/known-results.ts';
import { explore } from '../../explorer/explore.ts';
import { type Exchange, exchanged, groupOf } from '../../explorer/group.ts';
import type { Machine, State } from '../../explorer/machine.ts';
import { closedPartition } from '../../explorer/orbit-representative.ts';
import { replay } from '../../explorer/replay.ts';
import { Search } from '../../explorer/search.ts';
import { Space } from '../../explorer/space.ts';
import { partitionOf } from '../../explorer/variable-partition.ts';
import { configOf, isProtocolName } from './config.ts';
import { modelOf } from './model.ts';

const enough = { maxStates: 1_000_000, symmetry: true };
const exchangeable = knownResults.results.flatMap((known) => {
  const machine = machineOf(known.protocol, known.config);
  const group = groupOf(machine);
  return group.length > 1 ? [{ known, machine, group }] : [];
});
const small = exchangeable.filter(({ known }) => known.states <= 20_000);

describe('representatives give the verdicts, shortest lengths and depth of all states', () => {
  test.each(all ? exchangeable : small)('$known.protocol $known.config', ({ known, machine, group }) => {
    const found = explore(machine, enough);
    expect([found.result, found.diameter, found.exchanges]).toEqual([
      'exhausted',
      known.diameter,
      group.length,
    ]);
    expect(found.states).toBeLessThan(known.states);
    const findings = Object.entries(found.properties);
    expect(Object.fromEntries(findings.map(([id, { verdict }]) => [id, verdict]))).toEqual(known.verdicts);
    expect(
      Object.fromEntries(findings.flatMap(([id, { length }]) => (length === null ? [] : [[id, length]]))),
    ).toEqual(known.lengths);
    for (const [id, { trace }] of findings) {
      if (!trace) continue;
      const run = replay(machine, trace);
      expect(run.kind).toBe('whole');
      const kind = machine.properties.find((property) => property.id === id)?.kind;
      if (kind === 'step' || kind === 'witness') expect(run.steps.at(-1)?.marks).toContain(id);
    }
  });
});

describe('every state has exactly one representative', () => {
  test.each(sampleOf(small, 20))('$known.protocol $known.config', ({ known, machine, group }) => {
    const { states, transitions } = sumOfOrbits(machine, group);
    expect([states, transitions]).toEqual([known.states, known.transitions]);
  });
});

test.runIf(all)('only a hundredth of the states of the largest known configuration must be visited', () => {
  const { protocol, config, states } = knownResults.largest;
  const found = explore(machineOf(protocol, config), enough);
  expect([found.result, found.exchanges, Math.round(states / found.states)]).toEqual(['exhausted', 144, 98]);
});

test.each([
  [{ P: 4 }, 24],
  [{ P: 4, ORD: 1 }, 8],
  [{ P: 4, ORD: 2 }, 24],
  [{ P: 3, K: 3 }, 36],
  [{ P: 1, K: 3, G: 1 }, 2],
  [{ P: 1, K: 3, LT: 1 }, 2],
  [{ P: 1, K: 2, G: 1, LT: 1 }, 1],
  [{ P: 1, K: 3, G: 2, LT: 1 }, 2],
])('%j has %i exchanges', (config, order) => {
  for (const protocol of ['naive', 'check', 'gmem', 'excl', 'two'])
    expect(groupOf(machineOf(protocol, config))).toHaveLength(order);
});

/** Counts each representative as often as there are states like it. */
function sumOfOrbits(machine: Machine, group: readonly Exchange[]) {
  const space = new Space(machine, closedPartition(partitionOf(machine, 2 ** 17), group), group);
  const search = new Search(space, 20_000, []);
  search.begin(space.initialAddress());
  while (!search.done) search.advance(1000);
  let states = 0;
  let transitions = 0;
  for (const address of search.queue.subarray(0, search.tail)) {
    const state = space.layout.stateAt(address);
    const orbit = group.length / group.filter((exchange) => same(exchanged(exchange, state), state)).length;
    states += orbit;
    transitions += orbit * space.stepsAt(address).length;
  }
  return { states, transitions };
}

function same(state: State, other: State): boolean {
  return state.every((value, at) => value === other[at]);
}

function machineOf(protocol: string, config: object): Machine {
  const result = isProtocolName(protocol) ? configOf(protocol, config) : undefined;
  if (!isProtocolName(protocol) || result?.kind !== 'valid')
    throw new Error(`Unexpected ${protocol} in the facts`);
  return modelOf(protocol, result.config);
}
