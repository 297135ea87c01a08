/**
 * The ledger is append-only: each line carries the SHA-256 of the line before it, and the whole index is sealed, so that
 * a line that was edited, removed, swapped or repeated shows.
 *
 * @example ok
 *   ledger/index.tsv
 * @example not-ok
 *   ledger/index.tsv
 *     replace: [first published, published first]
 */

import { ledgerProblems } from '../ledger/ledger-problems.ts';
import type { Check } from './check.ts';

export const ledgerChain: Check = {
  id: 'ledger-chain',
  run: (graph) => ledgerProblems(graph, 'ledger-chain'),
};
