/**
 * The ledger is append-only: each line carries the SHA-256 of the line before it, and the whole index is sealed, so that
 * a line that was edited, removed, swapped or repeated shows.
 *
 * @example ok
 *   ledger/index.tsv
 * @example not-ok
 *   ledger/index.tsv
 *     replace: [first published, published first]
 * @report
 *   ledger/index.tsv:2:60  error  ledger-chain
 *     Unexpected `previous` in line 2 (`not-lazily`), expected the SHA-256 of line 1: line 1 was changed, or one between them is missing
 *     1 | 2026-11-22	nobody-zeroes	5cf6e496e4d4	publish	published first	0000000000000000000000000000000000000000000000000000000000000000
 *     2 | 2026-11-22	not-lazily	e244047a365c	publish	first published	a4580bf04adec6561b2d8badefdc2f94aef72cc4645d2dad4a3924a97a4de112
 *                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: take the ledger back from version control, it is never edited by hand
 *
 *   ledger/index.tsv.sha256:1:1  error  ledger-chain
 *     Unexpected SHA-256 of `ledger/index.tsv`, expected `71023552af03a2bf9bcfb2026e1f5bbaa44d96fbceb043caddb3ac1dcef3a678`: its last line was changed or removed
 *     1 | 71023552af03a2bf9bcfb2026e1f5bbaa44d96fbceb043caddb3ac1dcef3a678  index.tsv
 *         ^
 */

import { ledgerProblems } from '../ledger/ledger-problems.ts';
import type { Check } from './check.ts';

export const ledgerChain: Check = {
  id: 'ledger-chain',
  run: (graph) => ledgerProblems(graph, 'ledger-chain'),
};
