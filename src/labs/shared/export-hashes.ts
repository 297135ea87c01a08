/**
 * What a reader takes along of every scenario, as hashes: a mail or a file that somebody kept must be what the page still
 * gives. `run-exports.json` holds what was published.
 */

import { createHash } from 'node:crypto';
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
import type { Run } from './run.ts';
import { citeRun } from './run-cite.ts';
import { itfRun } from './run-itf.ts';
import { jsonRun } from './run-json.ts';
import { mailRun } from './run-mail.ts';

const about = { version: '0123456789ab', address: 'https://example.invalid/lab/#s=x' };
/** Set-ups of a reader's own that end on a loop or on nothing. */
const spelled = ['check:K=1/I1b', 'gmem:T=1/L1c', 'excl:P=2,ORD=1,K=1/L1'];

const runs = (table: StrayTable): readonly Run[] => [
  ...gridPresets.map(({ id, actions }) => whole(gridRun(id, actions, about)).told),
  ...[...racePresets.map(({ id }) => id), ...spelled].map((id) => ofMachine(raceDefinition, id)),
  ...folioPresets.map(({ id, actions }) => whole(folioRun(id, actions, about)).told),
  ...costExamples.map(({ id }) => whole(costRun(id, about)).told),
  ...strayPresets.map(({ id, choice }) => strayRun(table, id, choice, about)),
  ...migrationPresets.map(({ id }) => ofMachine(migrationDefinition, id)),
];

/** For each scenario, the first 16 digits of the SHA-256 of each text that a reader can take along. */
export function exportHashes(table: StrayTable): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return Object.fromEntries(
    runs(table).map((run) => [
      `${run.lab}/${run.scenario}`,
      {
        cite: hash(citeRun(run)),
        mail: hash(mailRun(run)),
        json: hash(jsonRun(run)),
        // A lab without steps offers no trace.
        ...(run.actions.length > 0 || run.machine ? { itf: hash(itfRun(run)) } : {}),
      },
    ]),
  );
}

function ofMachine(definition: MachineLabDefinition, id: string): Run {
  const result = definition.setUpOf(id, () => about.version);
  if (result.kind === 'malformed') throw new Error(result.problem);
  return whole(machineRun(definition, result.setUp, result.setUp.actions, about.address)).told;
}

function whole<Played>(
  result:
    | { readonly kind: 'played'; readonly run: Played }
    | { readonly kind: 'malformed'; readonly problem: string },
): Played {
  if (result.kind === 'malformed') throw new Error(result.problem);
  return result.run;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
