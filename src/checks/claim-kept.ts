/**
 * A published claim never vanishes: it is withdrawn in the ledger, or renamed with a line in `redirects.yml`.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     delete: true
 * @report
 *   ledger/index.tsv:4:1  error  claim-kept
 *     Unexpected absence of the published claim `zero-lazily`, expected its file, a redirect to its new id, or a withdrawal
 *     3 | 2026-11-22	zeroing-merged	49f29a3f6686	publish	first published	4dbb65cbd7f6d2141f08b1efa77b3a90ea9501ee6f0b10420247c10b64bf7666
 *     4 | 2026-11-22	zero-lazily	97e418c4a6eb	publish	first published	8cb1477e44544f5b56667dfd6b3911b49166ab37deeb14677ae125db5df0c83a
 *         ^
 *     help: run `npm run ledger -- --write --withdraw zero-lazily --reason TEXT`, or add `from: zero-lazily` to `redirects.yml`
 */

import { ledgerProblems } from '../ledger/ledger-problems.ts';
import type { Check } from './check.ts';

export const claimKept: Check = {
  id: 'claim-kept',
  run: (graph) => ledgerProblems(graph, 'claim-kept'),
};
