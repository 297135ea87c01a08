/**
 * Hashes of every text that a reader can copy or save from a scenario: the page must still produce the mail or file that
 * a reader has kept. `run-exports.json` contains the published hashes.
 */

import { sha256 } from '../../text/sha256.ts';
import { raceDefinition } from '../conversion-race/race-definition.ts';
import type { StrayTable } from '../stray-access/stray-table.ts';
import { machineRunOf, runsOf } from './all-runs.ts';
import { labIds } from './limits.ts';
import type { Run } from './run.ts';
import { citeRun } from './run-cite.ts';
import { itfRun } from './run-itf.ts';
import { jsonRun } from './run-json.ts';
import { mailRun } from './run-mail.ts';

const versionOf = () => '0123456789ab';
const address = 'https://example.invalid/lab/#s=x';
/** Set-ups outside the scenarios whose runs end in a loop or with nothing enabled. */
const customSetUps = ['check:K=1/I1b', 'gmem:T=1/L1c', 'excl:P=2,ORD=1,K=1/L1'];

const runs = (table: StrayTable): readonly Run[] => [
  ...labIds.flatMap((lab) => runsOf(lab, { table, versionOf, address })),
  ...customSetUps.map((id) => machineRunOf(raceDefinition, id, versionOf, address)),
];

/** For each scenario, the first 16 digits of the SHA-256 of each text that a reader can copy or save. */
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

function hash(text: string): string {
  return sha256(text).slice(0, 16);
}
