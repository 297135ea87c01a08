/**
 * Every scenario that a claim or a text may name, as `lab/preset`, with the number of steps of its own run; 0 for a
 * picture without a run.
 */

import { racePresets } from '../conversion-race/race-presets.ts';
import { costExamples } from '../cost/examples.ts';
import { folioPresets } from '../huge-pages/presets.ts';
import { gridPresets } from '../in-place-conversion/presets.ts';
import { migrationPresets } from '../migration/presets.ts';
import { strayPresets } from '../stray-access/stray-run.ts';

export const scenarios: ReadonlyMap<string, number> = new Map([
  ...gridPresets.map(({ id, actions }) => [`in-place-conversion/${id}`, actions.length] as const),
  ...racePresets.map(({ id, run }) => [`conversion-race/${id}`, run.split(' ').length] as const),
  ...costExamples.map(({ id }) => [`cost/${id}`, 0] as const),
  ...folioPresets.map(({ id, actions }) => [`huge-pages/${id}`, actions.length] as const),
  ...strayPresets.map(({ id }) => [`stray-access/${id}`, 0] as const),
  ...migrationPresets.map(({ id, run }) => [`migration/${id}`, run.split(' ').length] as const),
]);
