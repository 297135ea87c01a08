/**
 * A claim that is illustrated by a lab names a scenario that the lab has, and so does what is said of a lab.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     simulates: [in-place-conversion/default]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     simulates: [in-place-conversion/defalt]
 * @report
 *   claims/positions/zero-lazily.mdx:15:5  error  simulates-exists
 *     Unexpected scenario `in-place-conversion/defalt`, expected one that a lab has
 *     14 | simulates:
 *     15 |   - in-place-conversion/defalt
 *              ^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: did you mean `in-place-conversion/default`?
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     simulates: [in-place-conversion/default, something/else]
 * @report
 *   claims/positions/zero-lazily.mdx:16:5  error  simulates-exists
 *     Unexpected scenario `something/else`, expected one that a lab has
 *     15 |   - in-place-conversion/default
 *     16 |   - something/else
 *              ^^^^^^^^^^^^^^
 * @example ok
 *   labs/in-place-conversion.yml
 *     main: [default]
 * @example not-ok
 *   labs/in-place-conversion.yml
 *     main: [defalt]
 * @report
 *   labs/in-place-conversion.yml:2:5  error  simulates-exists
 *     Unexpected scenario `in-place-conversion/defalt`, expected one that a lab has
 *     1 | main:
 *     2 |   - defalt
 *             ^^^^^^
 *     help: did you mean `in-place-conversion/default`?
 */

import { closest } from '../text/closest.ts';
import type { Check } from './check.ts';

export const simulatesExists: Check = {
  id: 'simulates-exists',
  *run(graph, { simulations }) {
    if (!simulations) return;
    for (const { entry, simulates } of graph.claims.values()) {
      for (const [index, scenario] of simulates.entries()) {
        if (simulations.has(scenario)) continue;
        const near = closest(scenario, simulations.keys());
        yield {
          place: entry.placeOf(['simulates', index]),
          message: `Unexpected scenario \`${scenario}\`, expected one that a lab has`,
          help: near && `did you mean \`${near}\`?`,
        };
      }
    }
    for (const { entry, id: lab, main, scenarios = {} } of graph.labs.values()) {
      const named = [
        ...main.map((id, index) => ({ id, path: ['main', index] })),
        ...Object.keys(scenarios).map((id) => ({ id, path: ['scenarios', id] })),
      ];
      for (const { id, path } of named) {
        const scenario = `${lab}/${id}`;
        if (simulations.has(scenario)) continue;
        const near = closest(scenario, simulations.keys());
        yield {
          place: entry.placeOf(path),
          message: `Unexpected scenario \`${scenario}\`, expected one that a lab has`,
          help: near && `did you mean \`${near}\`?`,
        };
      }
    }
  },
};
