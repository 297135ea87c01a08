/** The results of the present version of each lab for each of its scenarios, to be kept from now on. */

import { modelHash } from '../conversion-race/model-hash.ts';
import type { ProtocolName } from '../conversion-race/protocol.ts';
import { costHash } from '../cost/cost-hash.ts';
import { folioHash } from '../huge-pages/folio-hash.ts';
import { gridHash } from '../in-place-conversion/grid-hash.ts';
import { migrationHash } from '../migration/migration-hash.ts';
import { strayHash } from '../stray-access/stray-hash.ts';
import type { StrayTable } from '../stray-access/stray-table.ts';
import { runsOf } from './all-runs.ts';
import type { EarlierResults } from './earlier-results.ts';
import { type LabId, labIds } from './limits.ts';
import type { Run } from './run.ts';

export function presentResults(table: StrayTable): Readonly<Record<LabId, EarlierResults>> {
  const found = labIds.map((lab) => {
    const versionOf = presentVersion(lab, table);
    return [lab, archived(runsOf(lab, { table, versionOf, address: '' }))] as const;
  });
  return Object.fromEntries(found) as Record<LabId, EarlierResults>;
}

function presentVersion(lab: LabId, table: StrayTable): (model: string) => string {
  if (lab === 'conversion-race') return (model) => modelHash(model as ProtocolName);
  const hashes = {
    'in-place-conversion': gridHash,
    'huge-pages': folioHash,
    cost: costHash,
    'stray-access': () => strayHash(table),
    migration: migrationHash,
  };
  const version = hashes[lab]();
  return () => version;
}

function archived(runs: readonly Run[]): EarlierResults {
  const versions: Record<string, Record<string, string>> = {};
  for (const { version, scenario, verdict } of runs) {
    versions[version] = { ...versions[version], [scenario]: verdict };
  }
  return versions;
}
