/**
 * A scenario without explanation is a picture that nobody knows how to read: if a record describes the scenarios of a
 * lab, it says for each what to look for, and asks the reader to predict something, or says why there is no question.
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
 *     help: add `look` under `scenarios`, `default`, to say what a reader should look for in its run
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
 *     help: add `look` under `scenarios`, `default`, to say what a reader should look for in its run
 * @example not-ok
 *   labs/toy-pages.yml
 *     main: [default]
 *     scenarios:
 *       default: { look: Look at the last page. }
 * @report
 *   labs/toy-pages.yml:4:3  error  scenario-words
 *     Unexpected scenario `toy-pages/default` without a question, expected `question`, `doubt`, `asks` and `answer`, or only `unasked`
 *     3 | scenarios:
 *     4 |   default:
 *           ^^^^^^^
 *     help: if it needs no question, say why under `unasked`
 * @example not-ok
 *   labs/toy-pages.yml
 *     main: [default]
 *     scenarios:
 *       default: { look: Look., question: Is it zeroed?, answer: It is., unasked: Nobody doubts it. }
 * @report
 *   labs/toy-pages.yml:4:3  error  scenario-words
 *     Unexpected scenario `toy-pages/default` with `question`, `answer`, `unasked`, expected `question`, `doubt`, `asks` and `answer`, or only `unasked`
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
        const texts = scenarios[scenario] ?? {};
        const problem = texts.look === undefined ? noLook(name, scenario) : questionProblem(name, texts);
        if (problem) yield { place: entry.placeOfKey(['scenarios', scenario]), ...problem };
      }
    }
  },
};

type ScenarioTexts = NonNullable<LabData['scenarios']>[string];
type Problem = Omit<Finding, 'place'>;

function noLook(name: string, scenario: string): Problem {
  return {
    message: `Unexpected scenario \`${name}\` without words, expected a \`look\``,
    help: `add \`look\` under \`scenarios\`, \`${scenario}\`, to say what a reader should look for in its run`,
  };
}

const parts = ['question', 'doubt', 'asks', 'answer'] as const;

function questionProblem(name: string, texts: ScenarioTexts): Problem | undefined {
  const given = [...parts, 'unasked' as const].filter((part) => texts[part] !== undefined);
  if (given.length === 1 ? given[0] === 'unasked' : given.length === parts.length && !texts.unasked)
    return undefined;
  const expected = 'expected `question`, `doubt`, `asks` and `answer`, or only `unasked`';
  if (given.length === 0)
    return {
      message: `Unexpected scenario \`${name}\` without a question, ${expected}`,
      help: 'if it needs no question, say why under `unasked`',
    };
  return {
    message: `Unexpected scenario \`${name}\` with ${given.map((part) => `\`${part}\``).join(', ')}, ${expected}`,
  };
}
