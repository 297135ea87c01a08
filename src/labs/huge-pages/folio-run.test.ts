import { describe, expect, test } from 'vitest';
import { compareHoldings, folioRun, folioScenario, writeFolioScenario } from './folio-run.ts';
import { folioPresets } from './presets.ts';

const about = { version: '0123456789ab', address: 'https://example.org/#s=x' };

describe('a run on a huge folio', () => {
  test.each(folioPresets)('of the preset $id describes each action, and has a verdict', (preset) => {
    const played = folioRun(preset.id, preset.actions, about);
    if (played.kind !== 'played') throw new Error(played.problem);
    expect(played.run.report.steps).toHaveLength(preset.actions.length);
    expect(played.run.report.scenarioTitle).toBe(preset.title);
    expect(played.run.report.verdict).toMatch(/^Held as .*\.$/);
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

  test('gets different answers under each holding, with the same pin next door', () => {
    const [preset] = folioPresets;
    if (!preset) throw new Error('there is no preset');
    const answers = compareHoldings(preset.setup, preset.actions.slice(0, 2)).map(({ holding, last }) => [
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

  test('is compared by the state of the requested piece, not only by the last answer', () => {
    const preset = folioPresets.find(({ id }) => id === 'option-a');
    if (!preset) throw new Error('no option-a');
    const requested = (steps: number) =>
      compareHoldings(preset.setup, preset.actions.slice(0, steps)).map((compared) => compared.requested);
    expect(requested(2)).toEqual(['', '', '', '']);
    expect(requested(3)).toEqual(['piece 9 shared', 'piece 9 waits', 'piece 9 private', 'piece 9 shared']);
    expect(requested(5)).toEqual(['piece 9 shared', 'piece 9 private', 'piece 9 private', 'piece 9 shared']);
  });

  test('shown first ends with the refused piece private, once the holder has let go', () => {
    const [preset] = folioPresets;
    const played = folioRun(preset?.id ?? '', preset?.actions ?? [], about);
    const sentences =
      played.kind === 'played' ? played.run.report.steps.map(({ accounts }) => accounts[0]?.told) : [];
    expect([sentences.at(-2)?.[0], sentences.at(-1)?.at(-1)]).toEqual([
      'One long-term pin on piece 5 goes away.',
      'Piece 9 is private.',
    ]);
  });
});
