import { describe, expect, test } from 'vitest';
import { all, sampleOf } from '../../../test/support/extent.ts';
import { knownResults } from '../../../test/support/known-results.ts';
import { explore, type Finding } from '../../explorer/explore.ts';
import { actionsOf, replay } from '../../explorer/replay.ts';
import { configOf, isProtocolName } from './config.ts';
import { modelOf } from './model.ts';

const enough = { maxStates: 10_000_000 };
const nameOf = ({ protocol, config }: { readonly protocol: string; readonly config: object }) =>
  `${protocol} ${JSON.stringify(config)}`;

/** All small results, and a sample of those with many states, which take nearly all of the time. */
const upTo = (least: number, most: number) =>
  knownResults.results.filter(({ states }) => states > least && states <= most);
const checked = [
  ...upTo(0, 5_000),
  ...sampleOf(upTo(5_000, 100_000), 8),
  ...(all ? upTo(100_000, Infinity) : []),
];

describe('every known answer is met exactly', () => {
  for (const known of checked) {
    test(nameOf(known), () => {
      const machine = machineOf(known);
      const found = explore(machine, enough);
      expect(found.result).toBe('exhausted');
      expect([found.states, found.transitions, found.diameter]).toEqual([
        known.states,
        known.transitions,
        known.diameter,
      ]);
      expect(Object.values(found.perRule).reduce((sum, times) => sum + times, 0)).toBe(found.transitions);
      expect(pick(found.properties, ({ verdict }) => verdict)).toEqual(known.verdicts);
      expect(pick(found.properties, ({ length }) => length ?? undefined)).toEqual(known.lengths);
      for (const { trace, length } of Object.values(found.properties)) {
        if (trace) expect([replay(machine, trace).kind, trace.length]).toEqual(['whole', length]);
      }
      for (const labels of Object.values(known.traces ?? {})) {
        expect(replay(machine, actionsOf(machine, labels)).kind).toBe('whole');
      }
    });
  }
});

describe('every known answer about fair runs is met', () => {
  for (const known of knownResults.fairness) {
    test(`${known.property} of ${nameOf(known)}`, () => {
      const found = explore(machineOf(known, true), enough);
      expect(found.properties[known.property]?.verdict).toBe(known.verdict);
    });
  }
});

test.runIf(all)(
  `every state of the largest configuration is explored: ${nameOf(knownResults.largest)}`,
  () => {
    const found = explore(machineOf(knownResults.largest), enough);
    expect([found.result, found.states, found.transitions]).toEqual([
      'exhausted',
      knownResults.largest.states,
      knownResults.largest.transitions,
    ]);
    expect(found.bytes / found.states).toBeLessThan(20);
  },
);

test('a state takes at most 20 bytes, even if a row has few states', () => {
  const { bytes, states } = explore(machineOf({ protocol: 'two', config: { P: 4, K: 1 } }), enough);
  expect(bytes / states).toBeLessThan(20);
});

function machineOf(
  { protocol, config }: { readonly protocol: string; readonly config: object },
  fair = false,
) {
  const result = isProtocolName(protocol) ? configOf(protocol, config) : undefined;
  if (!isProtocolName(protocol) || result?.kind !== 'valid')
    throw new Error(`Unexpected ${protocol} in the facts`);
  return modelOf(protocol, result.config, { fair });
}

function pick<Value>(
  properties: Readonly<Record<string, Finding>>,
  of: (finding: Finding) => Value | undefined,
) {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([id, finding]) => {
      const value = of(finding);
      return value === undefined ? [] : [[id, value]];
    }),
  );
}
