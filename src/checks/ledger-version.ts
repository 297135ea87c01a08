/**
 * Every published version keeps its text, byte for byte, and there is no text that was never published.
 *
 * @example ok
 *   ledger/index.tsv
 * @example not-ok
 *   ledger/zero-lazily/*.txt
 *     replace: [lazily, at once]
 * @example not-ok
 *   ledger/zero-lazily/*.txt
 *     delete: true
 */

import { ledgerProblems } from '../ledger/ledger-problems.ts';
import type { Check } from './check.ts';

export const ledgerVersion: Check = {
  id: 'ledger-version',
  run: (graph) => ledgerProblems(graph, 'ledger-version'),
};
