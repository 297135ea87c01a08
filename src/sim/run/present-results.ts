/** What the present version of each lab says of each of its scenarios: what the archive is to hold from now on. */

import type { Archive } from '../archive/archive.ts';
import { costHash } from '../cost/cost-hash.ts';
import { costExamples } from '../cost/examples.ts';
import { type LabId, labIds } from '../limits.ts';
import { folioHash } from '../models/huge-pages/folio-hash.ts';
import { folioPresets } from '../models/huge-pages/presets.ts';
import { gridHash } from '../models/in-place-grid/grid-hash.ts';
import { gridPresets } from '../models/in-place-grid/presets.ts';
import { migrationHash } from '../models/migration/migration-hash.ts';
import { migrationPresets } from '../models/migration/presets.ts';
import { modelHash } from '../models/model-hash.ts';
import type { ProtocolName } from '../models/protocol.ts';
import { racePresets } from '../models/race-presets.ts';
import { costRun } from './cost-run.ts';
import { folioRun } from './folio-run.ts';
import { gridRun } from './grid-run.ts';
import { type MachineKit, machineRun } from './machine-run.ts';
import { migrationKit } from './migration-kit.ts';
import { raceKit } from './race-kit.ts';
import { strayHash } from './stray-hash.ts';
import { strayPresets, strayRun } from './stray-run.ts';
import type { ToldRun } from './told-run.ts';

const address = '';

export function presentResults(): Readonly<Record<LabId, Archive>> {
  const found = labIds.map((lab) => [lab, archived(told[lab]())] as const);
  return Object.fromEntries(found) as Record<LabId, Archive>;
}

const told: Readonly<Record<LabId, () => readonly ToldRun[]>> = {
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
  'stray-access': () => {
    const about = { version: strayHash(), address };
    return strayPresets.map(({ id, choice }) => strayRun(id, choice, about));
  },
  'conversion-race': () =>
    racePresets.map(({ id }) => ofMachine(raceKit, id, (model) => modelHash(model as ProtocolName))),
  migration: () => {
    const version = migrationHash();
    return migrationPresets.map(({ id }) => ofMachine(migrationKit, id, () => version));
  },
};

function ofMachine(kit: MachineKit, id: string, versionOf: (model: string) => string): ToldRun {
  const result = kit.setUpOf(id, versionOf);
  if (result.kind === 'malformed') throw new Error(result.problem);
  return whole(machineRun(kit, result.setUp, result.setUp.actions, address)).told;
}

function archived(runs: readonly ToldRun[]): Archive {
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
