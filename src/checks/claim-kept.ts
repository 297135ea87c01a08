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
 *     3 | 2026-11-22	zeroing-merged	58c5bfe77fa1	publish	first published	14e3852aea77e7c203ec0694c47cbdfbff6d6c66e6d5eeeeddc226f34368984f	58c5bfe77fa17e5246e20794aab04e5ddb17d54714d254d7cf316d22b70fe5b9
 *     4 | 2026-11-22	zero-lazily	788104e0d12a	publish	first published	13630e005a804d318e452beb1d88be687c5cdc8253366dab56711313954b44ee	788104e0d12a897378ea9c0bbd2b8d9fad10a03a7f46150d7eea0a318f46389f
 *         ^
 *     help: run `npm run ledger -- --write --withdraw zero-lazily --reason TEXT`, or add `from: zero-lazily` to `redirects.yml`
 */

import { ledgerProblems } from '../ledger/ledger-problems.ts';
import type { Check } from './check.ts';

export const claimKept: Check = {
  id: 'claim-kept',
  run: (graph) => ledgerProblems(graph, 'claim-kept'),
};
