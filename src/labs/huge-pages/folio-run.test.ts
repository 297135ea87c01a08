import { describe, expect, test } from 'vitest';
import { compareHoldings, folioRun, folioScenario, writeFolioScenario } from './folio-run.ts';
import { folioPresets } from './presets.ts';

const about = { version: '0123456789ab', address: 'https://example.org/#s=x' };

describe('a run on a huge folio', () => {
  test.each(folioPresets)('of the preset $id has a step told for each action, and a verdict', (preset) => {
    const played = folioRun(preset.id, preset.actions, about);
    if (played.kind !== 'played') throw new Error(played.problem);
    expect(played.run.told.steps).toHaveLength(preset.actions.length);
    expect(played.run.told.scenarioTitle).toBe(preset.title);
    expect(played.run.told.verdict).toMatch(/^Held as .*\.$/);
  });

  test('spells its set-up and reads it back', () => {
    for (const { setup } of folioPresets) {
      expect(folioScenario(writeFolioScenario(setup))).toEqual({ setup, actions: [] });
    }
    expect([
      folioScenario('3M,whole,shared'),
      folioScenario('2M,whole'),
      folioScenario('2M,whole,shared,x'),
    ]).toEqual([undefined, undefined, undefined]);
  });

  test('is answered differently by each holding, of one and the same pin next door', () => {
    const [preset] = folioPresets;
    if (!preset) throw new Error('there is no preset');
    const answers = compareHoldings(preset.setup, preset.actions).map(({ holding, last }) => [
      holding,
      /EAGAIN/.test(last),
    ]);
    expect(answers).toEqual([
      ['whole', true],
      ['no-long-pins', false],
      ['pieces', false],
      ['late', true],
    ]);
  });
});
