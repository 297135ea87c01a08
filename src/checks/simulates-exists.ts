/**
 * A claim that is illustrated by a lab names a scenario that the lab has.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     simulates: [in-place-conversion/default]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     simulates: [in-place-conversion/defalt]
 */

import { closest } from '../text/closest.ts';
import type { Check } from './check.ts';

export const simulatesExists: Check = {
  id: 'simulates-exists',
  *run(graph, { simulations }) {
    if (!simulations) return;
    for (const { entry, simulates } of graph.claims.values()) {
      for (const [index, scenario] of simulates.entries()) {
        if (simulations.includes(scenario)) continue;
        const near = closest(scenario, simulations);
        yield {
          place: entry.placeOf(['simulates', index]),
          message: `Unexpected scenario \`${scenario}\`, expected one that a lab has`,
          help: near && `did you mean \`${near}\`?`,
        };
      }
    }
  },
};
