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
 *     3 | 2026-11-22	zeroing-merged	49f29a3f6686	publish	first published	724c770efcf71bc5d6e4b7987357fee7296c1f4ba91faec5cb77a6baec701471
 *     4 | 2026-11-22	zero-lazily	97e418c4a6eb	publish	first published	ed2df3db0c89a647e57c4c89e6a4339f3b1c3c6e07dde65e792a258c93c15a53
 *         ^
 *     help: run `npm run ledger -- --write --withdraw zero-lazily --reason TEXT`, or add `from: zero-lazily` to `redirects.yml`
 */

import { ledgerProblems } from '../ledger/ledger-problems.ts';
import type { Check } from './check.ts';

export const claimKept: Check = {
  id: 'claim-kept',
  run: (graph) => ledgerProblems(graph, 'claim-kept'),
};
