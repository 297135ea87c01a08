/**
 * Every published version keeps its text, byte for byte, and there is no text that was never published.
 *
 * @example ok
 *   ledger/index.tsv
 * @example not-ok
 *   ledger/zero-lazily/*.txt
 *     replace: [lazily, at once]
 * @report
 *   ledger/zero-lazily/788104e0d12a.txt:1:1  error  ledger-version
 *     Unexpected text of `ledger/zero-lazily/788104e0d12a.txt` with the hash `8c670a2ef273`, expected the bytes that were published as `788104e0d12a`
 *     1 | loremark-claim 2
 *         ^
 *     help: restore the file from version control
 * @example not-ok
 *   ledger/zero-lazily/*.txt
 *     delete: true
 * @report
 *   ledger/index.tsv:4:1  error  ledger-version
 *     Unexpected absence of `ledger/zero-lazily/788104e0d12a.txt`, expected the text of the version published in line 4
 *     3 | 2026-11-22	zeroing-merged	58c5bfe77fa1	publish	first published	14e3852aea77e7c203ec0694c47cbdfbff6d6c66e6d5eeeeddc226f34368984f	58c5bfe77fa17e5246e20794aab04e5ddb17d54714d254d7cf316d22b70fe5b9
 *     4 | 2026-11-22	zero-lazily	788104e0d12a	publish	first published	13630e005a804d318e452beb1d88be687c5cdc8253366dab56711313954b44ee	788104e0d12a897378ea9c0bbd2b8d9fad10a03a7f46150d7eea0a318f46389f
 *         ^
 *     help: restore the file from version control
 */

import { ledgerProblems } from '../ledger/ledger-problems.ts';
import type { Check } from './check.ts';

export const ledgerVersion: Check = {
  id: 'ledger-version',
  run: (graph) => ledgerProblems(graph, 'ledger-version'),
};
