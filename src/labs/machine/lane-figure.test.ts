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

function figureOf(definition: MachineLabDefinition, words: FigureWords, scenario: string) {
  const result = definition.setUpOf(scenario, () => '');
  if (result.kind === 'malformed') throw new Error(result.problem);
  const { setUp } = result;
  const figure = machineFigure(definition, words, setUp, setUp.actions, setUp.actions.length);
  if (figure?.picture.kind !== 'lanes') throw new Error('expected lanes');
  return { figure, lanes: figure.picture };
}

/** The bar that the last harmful act lands on: the one that its line ends in. */
function struckBar(
  definition: MachineLabDefinition,
  words: FigureWords,
  scenario: string,
): string | undefined {
  const { figure, lanes } = figureOf(definition, words, scenario);
  const ends = [...pictureMarkup(figure, '').matchAll(/class="run-hit"[^>]*data-r-end="(\d+)"/g)];
  const end = Number(ends.at(-1)?.[1]);
  return lanes.bars[end - lanes.parties.length - 4]?.title;
}

test.each([
  [raceDefinition, raceWords, 'unmap-without-lock', 'the page'],
  // Not the last bar: the I/O is on the other page.
  [raceDefinition, raceWords, 'posted-slip', 'page 0'],
  [raceDefinition, raceWords, 'exclusive-large-folio', 'page 1'],
  // The page written to belongs to no guest address, so it has its own bar.
  [raceDefinition, raceWords, 'two-stores', 'removed page'],
  [migrationDefinition, migrationWords, 'swap-live', 'new frame'],
  [migrationDefinition, migrationWords, 'swap-no-drain', 'old frame'],
  [migrationDefinition, migrationWords, 'swap-no-wipe', 'old frame'],
] as const)(
  '%# the line of a harm ends in the bar that it lands on: %s',
  (definition, words, scenario, title) => {
    expect(struckBar(definition, words, scenario)).toBe(title);
  },
);

test('every harm of a scenario has a bar to land on, except one that the hardware blocks', () => {
  const all = [
    ...racePresets.map(({ id }) => [raceDefinition, raceWords, id] as const),
    ...migrationPresets.map(({ id }) => [migrationDefinition, migrationWords, id] as const),
  ];
  const nowhere = all.flatMap(([definition, words, id]) => {
    const { lanes } = figureOf(definition, words, id);
    const bars = lanes.bars.map(({ title }) => title);
    return lanes.acts.some(({ tone, hits }) => tone === 'bad' && !bars.includes(hits ?? '')) ? [id] : [];
  });
  expect(nowhere).toEqual(['host-blocked']);
});
