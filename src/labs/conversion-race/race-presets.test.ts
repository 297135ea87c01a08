import { describe, expect, test } from 'vitest';
import { explore } from '../../explorer/explore.ts';
import { actionsOf, replay } from '../../explorer/replay.ts';
import { configOf } from './config.ts';
import { modelOf } from './model.ts';
import { racePresets } from './race-presets.ts';

describe.each(racePresets)('the scenario $id', ({ protocol, config, run, property, longer, found }) => {
  const result = configOf(protocol, config);
  if (result.kind === 'invalid') throw new Error(result.faults.join());
  const machine = modelOf(protocol, result.config, { fair: true });
  const labels = run.split(' ');
  const played = replay(machine, actionsOf(machine, labels));
  const { properties } = explore(machine, { maxStates: 2_000_000 });

  test('has the verdicts that the explorer finds', () => {
    for (const [id, expected] of Object.entries(found)) {
      const finding = properties[id];
      expect({ [id]: finding?.length ?? finding?.verdict }).toEqual({ [id]: expected });
    }
  });

  test('can be played, and ends on its property', () => {
    expect(played).toMatchObject({ kind: 'whole' });
    const marks = played.steps.map((step) => step.marks);
    if (property === undefined) expect(marks.flat().filter((id) => id.startsWith('I'))).toEqual([]);
    else if (property.startsWith('L')) expect(properties[property]?.verdict).toBe('violated');
    else {
      expect(marks.at(-1)).toContain(property);
      if (longer) expect(labels.length).toBeGreaterThan(properties[property]?.length ?? 0);
      else expect(labels).toHaveLength(properties[property]?.length ?? -1);
    }
  });
});

test('no two scenarios share a name', () => {
  const ids = racePresets.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
