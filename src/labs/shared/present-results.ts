/** What the present version of each lab says of each of its scenarios: what the archive is to hold from now on. */

import { modelHash } from '../conversion-race/model-hash.ts';
import type { ProtocolName } from '../conversion-race/protocol.ts';
import { raceDefinition } from '../conversion-race/race-definition.ts';
import { racePresets } from '../conversion-race/race-presets.ts';
import { costHash } from '../cost/cost-hash.ts';
import { costRun } from '../cost/cost-run.ts';
import { costExamples } from '../cost/examples.ts';
import { folioHash } from '../huge-pages/folio-hash.ts';
import { folioRun } from '../huge-pages/folio-run.ts';
import { folioPresets } from '../huge-pages/presets.ts';
import { gridHash } from '../in-place-conversion/grid-hash.ts';
import { gridRun } from '../in-place-conversion/grid-run.ts';
import { gridPresets } from '../in-place-conversion/presets.ts';
import { type MachineLabDefinition, machineRun } from '../machine/machine-run.ts';
import { migrationDefinition } from '../migration/migration-definition.ts';
import { migrationHash } from '../migration/migration-hash.ts';
import { migrationPresets } from '../migration/presets.ts';
import { strayHash } from '../stray-access/stray-hash.ts';
import { strayPresets, strayRun } from '../stray-access/stray-run.ts';
import type { StrayTable } from '../stray-access/stray-table.ts';
import type { Archive } from './earlier-results.ts';
import { type LabId, labIds } from './limits.ts';
import type { Run } from './run.ts';

const address = '';

/** Every scenario of every lab, walked whole. */
export function presentRuns(table: StrayTable): readonly Run[] {
  return labIds.flatMap((lab) => told[lab](table));
}

export function presentResults(table: StrayTable): Readonly<Record<LabId, Archive>> {
  const found = labIds.map((lab) => [lab, archived(told[lab](table))] as const);
  return Object.fromEntries(found) as Record<LabId, Archive>;
}

const told: Readonly<Record<LabId, (table: StrayTable) => readonly Run[]>> = {
  'in-place-conversion': () => {
    const about = { version: gridHash(), address };
    return gridPresets.map(({ id, actions }) => whole(gridRun(id, actions, about)).told);
  },
  'huge-pages': () => {
    const about = { version: folioHash(), address };
    return folioPresets.map(({ id, actions }) => whole(folioRun(id, actions, about)).told);
  },
  cost: () => {
    const about = { version: costHash(), address };
    return costExamples.map(({ id }) => whole(costRun(id, about)).told);
  },
  'stray-access': (table) => {
    const about = { version: strayHash(table), address };
    return strayPresets.map(({ id, choice }) => strayRun(table, id, choice, about));
  },
  'conversion-race': () =>
    racePresets.map(({ id }) => ofMachine(raceDefinition, id, (model) => modelHash(model as ProtocolName))),
  migration: () => {
    const version = migrationHash();
    return migrationPresets.map(({ id }) => ofMachine(migrationDefinition, id, () => version));
  },
};

function ofMachine(definition: MachineLabDefinition, id: string, versionOf: (model: string) => string): Run {
  const result = definition.setUpOf(id, versionOf);
  if (result.kind === 'malformed') throw new Error(result.problem);
  return whole(machineRun(definition, result.setUp, result.setUp.actions, address)).told;
}

function archived(runs: readonly Run[]): Archive {
  const versions: Record<string, Record<string, string>> = {};
  for (const { version, scenario, verdict } of runs) {
    versions[version] = { ...versions[version], [scenario]: verdict };
  }
  return versions;
}

function whole<Run>(
  played:
    | { readonly kind: 'played'; readonly run: Run }
    | { readonly kind: 'malformed'; readonly problem: string },
): Run {
  if (played.kind === 'malformed') throw new Error(played.problem);
  return played.run;
}
