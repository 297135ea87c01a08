/**
 * A scenario that stands in a lab without a word is a picture that nobody knows how to read: where a record words the
 * scenarios of a lab, it says of each what to look for, and what a reader may predict of it, or why that is not asked.
 *
 * @example ok
 *   labs/toy-pages.yml
 *     main: [default]
 * @example ok
 *   labs/toy-pages.yml
 *     main: [default]
 *     scenarios:
 *       default: { look: Look at the last page., unasked: Nobody doubts it. }
 * @example ok
 *   labs/toy-pages.yml
 *     main: [default]
 *     scenarios:
 *       default: { look: Look., question: Is it zeroed?, doubt: zero-lazily, asks: { property: I1, yes: holds }, answer: It is. }
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
 * @example not-ok
 *   labs/toy-pages.yml
 *     main: [default]
 *     scenarios:
 *       default: { look: Look at the last page. }
 * @report
 *   labs/toy-pages.yml:4:3  error  scenario-words
 *     Unexpected scenario `toy-pages/default` that asks nothing, expected `question`, `doubt`, `asks` and `answer`, or `unasked` alone
 *     3 | scenarios:
 *     4 |   default:
 *           ^^^^^^^
 *     help: say under `unasked` why nothing is asked of it, where nothing is
 * @example not-ok
 *   labs/toy-pages.yml
 *     main: [default]
 *     scenarios:
 *       default: { look: Look., question: Is it zeroed?, answer: It is., unasked: Nobody doubts it. }
 * @report
 *   labs/toy-pages.yml:4:3  error  scenario-words
 *     Unexpected scenario `toy-pages/default` with `question`, `answer`, `unasked`, expected `question`, `doubt`, `asks` and `answer`, or `unasked` alone
 *     3 | scenarios:
 *     4 |   default:
 *           ^^^^^^^
 */

import type { LabData } from '../record/schema/lab.ts';
import type { Check, Finding } from './check.ts';

export const scenarioWords: Check = {
  id: 'scenario-words',
  *run(graph, { simulations }) {
    if (!simulations) return;
    for (const { id: lab, entry, scenarios } of graph.labs.values()) {
      if (!scenarios) continue;
      for (const name of simulations.keys()) {
        const scenario = name.startsWith(`${lab}/`) ? name.slice(lab.length + 1) : undefined;
        if (scenario === undefined) continue;
        const said = scenarios[scenario] ?? {};
        const problem = said.look === undefined ? unworded(name, scenario) : unasked(name, said);
        if (problem) yield { place: entry.placeOfKey(['scenarios', scenario]), ...problem };
      }
    }
  },
};

type Said = NonNullable<LabData['scenarios']>[string];
type Problem = Omit<Finding, 'place'>;

function unworded(name: string, scenario: string): Problem {
  return {
    message: `Unexpected scenario \`${name}\` without words, expected a \`look\``,
    help: `say under \`scenarios\`, \`${scenario}\`, what a reader is to look for in its run`,
  };
}

const parts = ['question', 'doubt', 'asks', 'answer'] as const;

function unasked(name: string, said: Said): Problem | undefined {
  const given = [...parts, 'unasked' as const].filter((part) => said[part] !== undefined);
  if (given.length === 1 ? given[0] === 'unasked' : given.length === parts.length && !said.unasked)
    return undefined;
  const expected = 'expected `question`, `doubt`, `asks` and `answer`, or `unasked` alone';
  if (given.length === 0)
    return {
      message: `Unexpected scenario \`${name}\` that asks nothing, ${expected}`,
      help: 'say under `unasked` why nothing is asked of it, where nothing is',
    };
  return {
    message: `Unexpected scenario \`${name}\` with ${given.map((part) => `\`${part}\``).join(', ')}, ${expected}`,
  };
}
