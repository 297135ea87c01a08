/**
 * What a claim says now is in the ledger: a changed claim is published as a new version, with a reason, before it is shown.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     body: She would put it off for good.
 */

import { ledgerProblems } from '../ledger/ledger-problems.ts';
import type { Check } from './check.ts';

export const claimPublished: Check = {
  id: 'claim-published',
  run: (graph) => ledgerProblems(graph, 'claim-published'),
};
