/**
 * A scenario that stands in a lab without a word is a picture that nobody knows how to read: where a record words the
 * scenarios of a lab, it says of each what to look for.
 *
 * @example ok
 *   labs/toy-pages.yml
 *     main: [default]
 * @example ok
 *   labs/toy-pages.yml
 *     main: [default]
 *     scenarios:
 *       default: { look: Look at the last page. }
 * @example not-ok
 *   labs/toy-pages.yml
 *     main: [default]
 *     scenarios:
 *       default: { says: No page is left behind. }
 * @report
 *   labs/toy-pages.yml:4:3  error  scenario-words
 *     Unexpected scenario `toy-pages/default` without words, expected a `look`
 *     3 | scenarios:
 *     4 |   default:
 *           ^^^^^^^
 *     help: say under `scenarios`, `default`, what a reader is to look for in its run
 * @example not-ok
 *   labs/toy-pages.yml
 *     main: [default]
 *     scenarios: {}
 * @report
 *   labs/toy-pages.yml:3:1  error  scenario-words
 *     Unexpected scenario `toy-pages/default` without words, expected a `look`
 *     2 |   - default
 *     3 | scenarios: {}
 *         ^^^^^^^^^
 *     help: say under `scenarios`, `default`, what a reader is to look for in its run
 */

import type { Check } from './check.ts';

export const scenarioWords: Check = {
  id: 'scenario-words',
  *run(graph, { simulations }) {
    if (!simulations) return;
    for (const { id: lab, entry, scenarios } of graph.labs.values()) {
      if (!scenarios) continue;
      for (const name of simulations.keys()) {
        const scenario = name.startsWith(`${lab}/`) ? name.slice(lab.length + 1) : undefined;
        if (scenario === undefined || scenarios[scenario]?.look !== undefined) continue;
        yield {
          place: entry.placeOfKey(['scenarios', scenario]),
          message: `Unexpected scenario \`${name}\` without words, expected a \`look\``,
          help: `say under \`scenarios\`, \`${scenario}\`, what a reader is to look for in its run`,
        };
      }
    }
  },
};
