/**
 * Every line of the ledger's index has valid cells: date, id, hash, action, reason, previous and, in newer lines, the full
 * SHA-256.
 *
 * @example ok
 *   ledger/index.tsv
 * @example not-ok
 *   ledger/index.tsv
 *     text: "2026-11-22\tzero-lazily\tnot a hash\tpublish\tfirst published\t0\n"
 * @report
 *   ledger/index.tsv:1:1  error  ledger-line
 *     Unexpected hash `not a hash`, expected 12 hex digits
 *     1 | 2026-11-22	zero-lazily	not a hash	publish	first published	0
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */

import { ledgerProblems } from '../ledger/ledger-problems.ts';
import type { Check } from './check.ts';

export const ledgerLine: Check = {
  id: 'ledger-line',
  run: (graph, { today }) => ledgerProblems(graph, 'ledger-line', today),
};
