/** Plays every scenario that a lab offers to its end. */

import { raceDefinition } from '../conversion-race/race-definition.ts';
import { racePresets } from '../conversion-race/race-presets.ts';
import { costRun } from '../cost/cost-run.ts';
import { costExamples } from '../cost/examples.ts';
import { folioRun } from '../huge-pages/folio-run.ts';
import { folioPresets } from '../huge-pages/presets.ts';
import { gridRun } from '../in-place-conversion/grid-run.ts';
import { gridPresets } from '../in-place-conversion/presets.ts';
import { type MachineLabDefinition, machineRun } from '../machine/machine-run.ts';
import { migrationDefinition } from '../migration/migration-definition.ts';
import { migrationPresets } from '../migration/presets.ts';
import { strayPresets, strayRun } from '../stray-access/stray-run.ts';
import type { StrayTable } from '../stray-access/stray-table.ts';
import type { LabId } from './limits.ts';
import { wellFormed } from './malformed.ts';
import type { Run } from './run.ts';

export interface RunsAbout {
  readonly table: StrayTable;
  /** The version of the lab's model; for the race, by protocol. */
  readonly versionOf: (model: string) => string;
  readonly address: string;
}

export function runsOf(lab: LabId, { table, versionOf, address }: RunsAbout): readonly Run[] {
  const about = () => ({ version: versionOf(lab), address });
  switch (lab) {
    case 'in-place-conversion':
      return gridPresets.map(({ id, actions }) => wellFormed(gridRun(id, actions, about())).run.report);
    case 'huge-pages':
      return folioPresets.map(({ id, actions }) => wellFormed(folioRun(id, actions, about())).run.report);
    case 'cost':
      return costExamples.map(({ id }) => wellFormed(costRun(id, about())).run.report);
    case 'stray-access':
      return strayPresets.map(({ id, choice }) => strayRun(table, id, choice, about()));
    case 'conversion-race':
      return racePresets.map(({ id }) => machineRunOf(raceDefinition, id, versionOf, address));
    case 'migration':
      return migrationPresets.map(({ id }) => machineRunOf(migrationDefinition, id, versionOf, address));
  }
}

/** The run of a scenario, or of a set-up that is spelled out. */
export function machineRunOf(
  definition: MachineLabDefinition,
  scenario: string,
  versionOf: (model: string) => string,
  address: string,
): Run {
  const { setUp } = wellFormed(definition.setUpOf(scenario, versionOf));
  return wellFormed(machineRun(definition, setUp, setUp.actions, address)).run.report;
}
