/**
 * A published claim never vanishes: it is withdrawn in the ledger, or renamed with a line in `redirects.yml`.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     delete: true
 */

import { ledgerProblems } from '../ledger/ledger-problems.ts';
import type { Check } from './check.ts';

export const claimKept: Check = {
  id: 'claim-kept',
  run: (graph) => ledgerProblems(graph, 'claim-kept'),
};
