/**
 * A redirect leads from an id that was published to a claim that is there, without going in a circle.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 * @example not-ok
 *   redirects.yml
 *     text: "- { from: zero-late, to: zero-later, reason: renamed }\n- { from: zero-later, to: zero-late, reason: renamed }\n"
 */

import { ledgerProblems } from '../ledger/ledger-problems.ts';
import type { Check } from './check.ts';

export const redirectResolves: Check = {
  id: 'redirect-resolves',
  run: (graph) => ledgerProblems(graph, 'redirect-resolves'),
};
