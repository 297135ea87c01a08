/**
 * No two versions share the twelve hex digits by which they are cited.
 *
 * @example ok
 *   ledger/index.tsv
 * @example not-ok
 *   ledger/index.tsv
 *     replace: ["\tzero-lazily\t", "\tzero-otherwise\t"]
 * @report
 *   claims/positions/zero-lazily.mdx:2:1  error  hash-unique
 *     Unexpected hash `788104e0d12a` of `zero-lazily`, which is that of another version of `zero-otherwise`, expected no two versions to share one
 *     1 | ---
 *     2 | title: Pages may be zeroed lazily
 *         ^^^^^
 *     help: change a word of the text
 */

import { ledgerProblems } from '../ledger/ledger-problems.ts';
import type { Check } from './check.ts';

export const hashUnique: Check = {
  id: 'hash-unique',
  run: (graph) => ledgerProblems(graph, 'hash-unique'),
};
