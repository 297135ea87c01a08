/**
 * No two versions share the twelve digits by which they are cited.
 *
 * @example ok
 *   ledger/index.tsv
 * @example not-ok
 *   ledger/index.tsv
 *     replace: ["\tzero-lazily\t", "\tzero-otherwise\t"]
 */

import { ledgerProblems } from '../ledger/ledger-problems.ts';
import type { Check } from './check.ts';

export const hashUnique: Check = {
  id: 'hash-unique',
  run: (graph) => ledgerProblems(graph, 'hash-unique'),
};
