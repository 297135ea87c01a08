/** Checks the record whose folder it is started with, and says once what was found, with what the build needs of the record. */

import { parentPort, workerData } from 'node:worker_threads';
import { textReport } from '../../src/checks/report/text-report.ts';
import { errorsIn } from '../../src/checks/run-checks.ts';
import { checkRecord } from '../content/check-record.ts';
import { loadGraph } from '../content/load-graph.ts';
import { sourceOf } from '../content/source-of.ts';
import { picturesOf, type ToDraw } from './pictures/pictures-of.ts';

export interface CheckedRecord {
  readonly sound: boolean;
  readonly report: string;
  /** None where it is not sound. */
  readonly pictures: readonly ToDraw[];
  /** Files of the ledger, and proofs against git, by their path below the content folder: with them a reader proves both. */
  readonly ledger: ReadonlyMap<string, string>;
}

const graph = loadGraph(workerData);
const checked = checkRecord(graph);
const sound = errorsIn(checked).length === 0;
const ledger = [...graph.corpus.plain].filter(([path]) => /^(?:ledger|proofs)\//.test(path));
const said: CheckedRecord = {
  sound,
  report: textReport(checked, sourceOf),
  pictures: sound ? picturesOf(graph, process.env) : [],
  ledger: new Map(ledger.map(([path, { text }]) => [path, text])),
};
parentPort?.postMessage(said);
