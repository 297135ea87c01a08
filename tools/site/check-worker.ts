/** Checks the record whose folder it is given, and reports once: the findings, and the data that the build needs. */

import { parentPort, workerData } from 'node:worker_threads';
import { textReport } from '../../src/checks/report/text-report.ts';
import { errorsIn } from '../../src/checks/run-checks.ts';
import { checkRecord } from '../content/check-record.ts';
import { loadGraph } from '../content/load-graph.ts';
import { sourceOf } from '../content/source-of.ts';
import { picturesOf, type ToDraw } from './pictures/pictures-of.ts';

export interface CheckedRecord {
  readonly isValid: boolean;
  readonly report: string;
  /** None if the record has errors. */
  readonly pictures: readonly ToDraw[];
  /**
   * Files of the ledger and proofs against git, by path below the content folder: readers can verify both with them.
   */
  readonly ledger: ReadonlyMap<string, string>;
}

const graph = loadGraph(workerData);
const checked = checkRecord(graph);
const isValid = errorsIn(checked).length === 0;
const ledger = [...graph.corpus.plain].filter(([path]) => /^(?:ledger|proofs)\//.test(path));
const result: CheckedRecord = {
  isValid,
  report: textReport(checked, sourceOf),
  pictures: isValid ? picturesOf(graph, process.env) : [],
  ledger: new Map(ledger.map(([path, { text }]) => [path, text])),
};
parentPort?.postMessage(result);
