import { expect, test } from 'vitest';
import { raceDefinition } from '../conversion-race/race-definition.ts';
import { racePresets } from '../conversion-race/race-presets.ts';
import { raceWords } from '../conversion-race/race-words.ts';
import { migrationDefinition } from '../migration/migration-definition.ts';
import { migrationWords } from '../migration/migration-words.ts';
import { migrationPresets } from '../migration/presets.ts';
import { pictureMarkup } from '../shared/run-markup.ts';
import { machineFigure } from './lane-figure.ts';
import type { MachineLabDefinition } from './machine-run.ts';
import type { FigureWords } from './step-words.ts';

function figureOf(definition: MachineLabDefinition, words: FigureWords, scenario: string, at = 0) {
  const result = definition.setUpOf(scenario, () => '0123456789ab');
  if (result.kind === 'malformed') throw new Error(result.problem);
  const figure = machineFigure(definition, words, result.setUp, result.setUp.actions, at);
  if (figure?.picture.kind !== 'lanes') throw new Error(`no lanes of ${scenario}`);
  return { figure, lanes: figure.picture };
}

const scenarios = [
  ...racePresets.map(({ id }) => [raceDefinition, raceWords, id] as const),
  ...migrationPresets.map(({ id }) => [migrationDefinition, migrationWords, id] as const),
];

test.each(scenarios)(
  'each lane lists what its party may do first, and the first step is among it: %#',
  (...of) => {
    const { lanes } = figureOf(...of);
    const [step] = lanes.acts;
    if (!step || !lanes.first) return expect(lanes.acts).toEqual([]);
    expect(lanes.first).toHaveLength(lanes.parties.length);
    expect(lanes.first[step.lane]).toContain(step.words);
  },
);

test('a party that has to wait for another says so', () => {
  const { figure } = figureOf(raceDefinition, raceWords, racePresets[0]?.id ?? '');
  const markup = pictureMarkup(figure, 'A run');
  expect(markup.match(/class="run-first"/g)).toHaveLength(3);
  expect(markup).toContain('waits for another');
  expect(markup).toMatch(/may come first:<\/small> <b>/);
});
