/**
 * Every scenario that a claim's `simulates` may name, as `lab/preset`: those of the labs that have a page.
 */

import { costExamples } from '../cost/examples.ts';
import { folioPresets } from '../models/huge-pages/presets.ts';
import { gridPresets } from '../models/in-place-grid/presets.ts';
import { migrationPresets } from '../models/migration/presets.ts';
import { racePresets } from '../models/race-presets.ts';
import { strayPresets } from './stray-run.ts';

export const scenarios: readonly string[] = [
  ...of('in-place-conversion', gridPresets),
  ...of('conversion-race', racePresets),
  ...of('cost', costExamples),
  ...of('huge-pages', folioPresets),
  ...of('stray-access', strayPresets),
  ...of('migration', migrationPresets),
];

function of(lab: string, presets: readonly { readonly id: string }[]): readonly string[] {
  return presets.map(({ id }) => `${lab}/${id}`);
}
