/**
 * Every scenario that a claim's `simulates` may name, as `lab/preset`: those of the labs that have a page.
 */

import { racePresets } from '../conversion-race/race-presets.ts';
import { costExamples } from '../cost/examples.ts';
import { folioPresets } from '../huge-pages/presets.ts';
import { gridPresets } from '../in-place-conversion/presets.ts';
import { migrationPresets } from '../migration/presets.ts';
import { strayPresets } from '../stray-access/stray-run.ts';

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
