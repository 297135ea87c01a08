/**
 * What a claim says now is in the ledger: a changed claim is published as a new version, with a reason, before it is shown.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     body: She would put it off for good.
 * @report
 *   claims/positions/zero-lazily.mdx:2:1  error  claim-published
 *     Unexpected change of `zero-lazily` (body) since version `788104e0d12a`, expected version `ffb1214506e8` in the ledger
 *     1 | ---
 *     2 | title: Pages may be zeroed lazily
 *         ^^^^^
 *     help: take the change back, or run `npm run ledger -- --write --reason TEXT`
 */

import { ledgerProblems } from '../ledger/ledger-problems.ts';
import type { Check } from './check.ts';

export const claimPublished: Check = {
  id: 'claim-published',
  run: (graph) =>
    ledgerProblems(graph, 'claim-published').map((problem) => ({ ...problem, awaits: 'publication' })),
};
