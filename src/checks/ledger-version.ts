/**
 * Every published version keeps its text, byte for byte, and there is no text that was never published.
 *
 * @example ok
 *   ledger/index.tsv
 * @example not-ok
 *   ledger/zero-lazily/*.txt
 *     replace: [lazily, at once]
 * @report
 *   ledger/zero-lazily/97e418c4a6eb.txt:1:1  error  ledger-version
 *     Unexpected text of `ledger/zero-lazily/97e418c4a6eb.txt` with the hash `0b32eb31769a`, expected the bytes that were published as `97e418c4a6eb`
 *     1 | loremark-claim 1
 *         ^
 *     help: take the file back from version control
 * @example not-ok
 *   ledger/zero-lazily/*.txt
 *     delete: true
 * @report
 *   ledger/index.tsv:4:1  error  ledger-version
 *     Unexpected absence of `ledger/zero-lazily/97e418c4a6eb.txt`, expected the text of the version published in line 4
 *     3 | 2026-11-22	zeroing-merged	49f29a3f6686	publish	first published	4dbb65cbd7f6d2141f08b1efa77b3a90ea9501ee6f0b10420247c10b64bf7666
 *     4 | 2026-11-22	zero-lazily	97e418c4a6eb	publish	first published	8cb1477e44544f5b56667dfd6b3911b49166ab37deeb14677ae125db5df0c83a
 *         ^
 *     help: take the file back from version control
 */

import { ledgerProblems } from '../ledger/ledger-problems.ts';
import type { Check } from './check.ts';

export const ledgerVersion: Check = {
  id: 'ledger-version',
  run: (graph) => ledgerProblems(graph, 'ledger-version'),
};
