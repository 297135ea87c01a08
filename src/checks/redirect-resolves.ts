/**
 * A redirect leads from a published id to an existing claim, without a cycle.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 * @example not-ok
 *   redirects.yml
 *     text: "- { from: zero-late, to: zero-later, reason: renamed }\n- { from: zero-later, to: zero-late, reason: renamed }\n"
 * @report
 *   redirects.yml:1:11  error  redirect-resolves
 *     Unexpected redirect from `zero-late`, expected an id that was published
 *     1 | - { from: zero-late, to: zero-later, reason: renamed }
 *                   ^^^^^^^^^
 *     help: remove it: nobody cites what was never published, and no line of the ledger would keep the address
 *
 *   redirects.yml:1:26  error  redirect-resolves
 *     Unexpected redirect loop `zero-late` -> `zero-later` -> `zero-late`, expected it to end at a claim
 *     1 | - { from: zero-late, to: zero-later, reason: renamed }
 *                                  ^^^^^^^^^^
 *
 *   redirects.yml:2:11  error  redirect-resolves
 *     Unexpected redirect from `zero-later`, expected an id that was published
 *     1 | - { from: zero-late, to: zero-later, reason: renamed }
 *     2 | - { from: zero-later, to: zero-late, reason: renamed }
 *                   ^^^^^^^^^^
 *     help: remove it: nobody cites what was never published, and no line of the ledger would keep the address
 *
 *   redirects.yml:2:27  error  redirect-resolves
 *     Unexpected redirect loop `zero-later` -> `zero-late` -> `zero-later`, expected it to end at a claim
 *     1 | - { from: zero-late, to: zero-later, reason: renamed }
 *     2 | - { from: zero-later, to: zero-late, reason: renamed }
 *                                   ^^^^^^^^^
 * @example not-ok
 *   redirects.yml
 *     text: "- { from: zero-late, to: zero-lazily, reason: another name for it }\n"
 * @report
 *   redirects.yml:1:11  error  redirect-resolves
 *     Unexpected redirect from `zero-late`, expected an id that was published
 *     1 | - { from: zero-late, to: zero-lazily, reason: another name for it }
 *                   ^^^^^^^^^
 *     help: remove it: nobody cites what was never published, and no line of the ledger would keep the address
 */

import { ledgerProblems } from '../ledger/ledger-problems.ts';
import type { Check } from './check.ts';

export const redirectResolves: Check = {
  id: 'redirect-resolves',
  run: (graph) => ledgerProblems(graph, 'redirect-resolves'),
};
