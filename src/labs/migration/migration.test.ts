import { describe, expect, test } from 'vitest';
import { type Exploration, explore } from '../../explorer/explore.ts';
import { initialState, type Machine } from '../../explorer/machine.ts';
import { actionsOf, labelsOf, replay } from '../../explorer/replay.ts';
import { steps } from '../../explorer/step.ts';
import { migrationMachine, migrationPropertyTexts } from './migration.ts';
import { migrationDefinition } from './migration-definition.ts';
import { migrationWords } from './migration-words.ts';
import {
  migrationConfigOf,
  migrationConfigs,
  migrationParameterNames,
  migrationParameters,
} from './parameters.ts';
import { migrationPresets } from './presets.ts';

const limits = { maxStates: 100_000 };

function verdicts({ properties }: Exploration): string {
  return Object.entries(properties)
    .flatMap(([id, { verdict, length }]) =>
      verdict === 'violated'
        ? [`${id} broken in ${length}`]
        : verdict === 'reachable'
          ? [`${id} in ${length}`]
          : [],
    )
    .join(', ');
}

describe('moving a private page', () => {
  test('names the lane of each agent differently', () => {
    const both = [
      'own:DEV=1,K=1',
      'own:K=1',
      'own:HELP=0,DEV=1,K=1',
      ...migrationPresets.map(({ id }) => id),
    ];
    for (const scenario of both) {
      const result = migrationDefinition.setUpOf(scenario, () => '');
      if (result.kind === 'malformed') throw new Error(result.problem);
      const { subject } = result.setUp;
      const agents = [...new Set(subject.machine.rules.map(({ agent }) => agent))];
      const names = agents.map((agent) => migrationWords.partyOf(subject, agent).title);
      expect(names.length, scenario).toBeGreaterThan(1);
      expect(new Set(names).size, names.join(', ')).toBe(names.length);
    }
  });

  test('each variant breaks exactly the expected properties', () => {
    const table = migrationPresets.map(({ id, config }) => {
      const found = explore(migrationMachine(config), limits);
      expect(found.result).toBe('exhausted');
      return `${id}: ${found.states} states, ${found.transitions} transitions; ${verdicts(found) || 'nothing broken'}`;
    });
    expect(table).toMatchInlineSnapshot(`
      [
        "swap: 18 states, 75 transitions; W in 2",
        "swap-live: 11 states, 35 transitions; M1 broken in 5, M2 broken in 5",
        "swap-no-drain: 27 states, 101 transitions; M1 broken in 7, M2 broken in 7, M4 broken in 5",
        "swap-no-wipe: 8 states, 23 transitions; M3 broken in 6",
        "swap-pin-ignored: 24 states, 91 transitions; M1 broken in 7, M2 broken in 7, M4 broken in 5",
        "swap-long-pin: 9 states, 29 transitions; M5 broken in 1, W in 2",
        "host-blocked: 4 states, 11 transitions; M3 broken in 3, M5 broken in 0",
        "host-ciphertext: 7 states, 21 transitions; M1 broken in 5, M2 broken in 5, M3 broken in 3",
        "host-open: 8 states, 24 transitions; M3 broken in 3",
      ]
    `);
  });

  test('each variant comes with a run that ends on its property', () => {
    for (const { id, config, run, property, longer } of migrationPresets) {
      const machine = migrationMachine(config);
      const labels = run.split(' ');
      const played = replay(machine, actionsOf(machine, labels));
      expect(played, id).toMatchObject({ kind: 'whole' });
      const found = property && explore(machine, limits).properties[property];
      if (!found) expect(played.steps.flatMap(({ marks }) => marks)).toEqual([]);
      else if (property === 'M5') expect(found.verdict, id).toBe('violated');
      else if (longer) {
        expect(played.steps[(found.length ?? 0) - 1]?.marks, id).toContain(property);
        // The run continues to the result of the move: the guest has its page.
        expect(labels.at(-1), id).toBe('G.read(1)');
      } else {
        expect(played.steps.at(-1)?.marks, id).toContain(property);
        expect(labels, id).toHaveLength(found.length ?? -1);
      }
    }
  });

  test('the swap keeps all properties with both devices at work, though the move is sometimes refused', () => {
    const swap = migrationPresets.find(({ id }) => id === 'swap');
    const found = swap && explore(migrationMachine(swap.config), limits);
    for (const id of ['M1', 'M2', 'M3', 'M4', 'M5']) expect(found?.properties[id]?.verdict, id).toBe('holds');
    expect(found?.properties['W']?.verdict).toBe('reachable');
  });

  test('the host alone cannot move it without reading private memory, whatever the hardware does', () => {
    for (const HW of migrationParameters.HW.values) {
      const given = migrationConfigOf({ HELP: 0, HW });
      if (given.kind !== 'valid') throw new Error('refused');
      expect(explore(migrationMachine(given.config), limits).properties['M3']?.verdict).toBe('violated');
    }
  });

  test('every counterexample replays to its last step', () => {
    for (const { config } of migrationPresets) {
      const machine = migrationMachine(config);
      for (const { trace, length } of Object.values(explore(machine, limits).properties)) {
        if (trace === null) continue;
        const played = replay(machine, trace);
        expect(played.kind, labelsOf(machine, trace).join(' ')).toBe('whole');
        expect(played.steps).toHaveLength(length ?? -1);
      }
    }
  });

  test('the engine and a plain search agree on every configuration', () => {
    for (const config of migrationConfigs()) {
      const machine = migrationMachine(config);
      const { states, transitions } = explore(machine, limits);
      expect({ states, transitions }, JSON.stringify(config)).toEqual(plain(machine));
    }
  });

  test('leaving out any part of a guard changes a count or a verdict somewhere', () => {
    const configs = migrationConfigs();
    const idle: string[] = [];
    const parts = new Map<string, boolean>();
    for (const config of configs) {
      const machine = migrationMachine(config);
      const whole = signature(explore(machine, limits));
      for (const [index, rule] of machine.rules.entries()) {
        for (const at of rule.guard.keys()) {
          const name = `${rule.label} part ${at}`;
          if (parts.get(name)) continue;
          const guard = rule.guard.filter((_, other) => other !== at);
          const rules = machine.rules.with(index, { ...rule, guard });
          parts.set(name, signature(explore({ ...machine, rules }, limits)) !== whole);
        }
      }
    }
    for (const [name, matters] of parts) if (!matters) idle.push(name);
    expect(parts.size).toBeGreaterThan(20);
    expect(idle).toEqual([]);
  });
});

describe('a configuration', () => {
  test('gets all its faults reported at once', () => {
    expect(migrationConfigOf({ HELP: 2, SPEED: 1, K: 'one' })).toEqual({
      kind: 'invalid',
      faults: [
        'Unexpected HELP `2`, expected one of 0, 1',
        `Unexpected parameter \`SPEED\`, expected one of ${migrationParameterNames.join(', ')}`,
        'Unexpected K `"one"`, expected one of 0, 1',
      ],
    });
  });

  test('yields a machine with a property for each text', () => {
    const result = migrationConfigOf({});
    if (result.kind !== 'valid') throw new Error('refused');
    const ids = migrationMachine(result.config).properties.map(({ id }) => id);
    expect(ids).toEqual(Object.keys(migrationPropertyTexts));
  });
});

function plain(machine: Machine) {
  const first = initialState(machine);
  const seen = new Set([first.join()]);
  const queue = [first];
  let transitions = 0;
  for (const state of queue) {
    for (const next of steps(machine, state)) {
      transitions++;
      if (seen.has(next.state.join())) continue;
      seen.add(next.state.join());
      queue.push(next.state);
    }
  }
  return { states: seen.size, transitions };
}

function signature({ states, transitions, perRule, properties }: Exploration): string {
  const found = Object.entries(properties).map(([id, { verdict, length }]) => [id, verdict, length]);
  return JSON.stringify([states, transitions, perRule, found]);
}
