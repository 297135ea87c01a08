/**
 * The ledger is append-only: each line carries the SHA-256 of the line before it, and the whole index is sealed, so
 * that an edited, removed, swapped or repeated line is detected.
 *
 * @example ok
 *   ledger/index.tsv
 * @example not-ok
 *   ledger/index.tsv
 *     replace: [first published, published first]
 * @report
 *   ledger/index.tsv:2:60  error  ledger-chain
 *     Unexpected `previous` in line 2 (`not-lazily`), expected the SHA-256 of line 1: line 1 was changed, or one between them is missing
 *     1 | 2026-11-22	nobody-zeroes	f4ac6342e8a0	publish	published first	0000000000000000000000000000000000000000000000000000000000000000	f4ac6342e8a0e9877c1a1840dedd5e0424cea5deee2956765e6e9de29fa8f660
 *     2 | 2026-11-22	not-lazily	4ef5aefd3d8d	publish	first published	73c33c228f90daca479321d55dabdbefc73934ed5048ae25f467be8e5d51bae9	4ef5aefd3d8dac6b9fb229203cba4909d37922babe85776679473772ff00d11a
 *                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: restore the ledger from version control; it is never edited by hand
 *
 *   ledger/index.tsv.sha256:1:1  error  ledger-chain
 *     Unexpected SHA-256 of `ledger/index.tsv`, expected `f27f9a93a043a3b524ac8d83dbe9e998577402e6b2c6e2128b6d6e885a17a2d5`: its last line was changed or removed
 *     1 | f27f9a93a043a3b524ac8d83dbe9e998577402e6b2c6e2128b6d6e885a17a2d5  index.tsv
 *         ^
 */

import { ledgerProblems } from '../ledger/ledger-problems.ts';
import type { Check } from './check.ts';

export const ledgerChain: Check = {
  id: 'ledger-chain',
  run: (graph) => ledgerProblems(graph, 'ledger-chain'),
};
