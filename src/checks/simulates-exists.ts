/**
 * A claim that a lab illustrates names an existing scenario of a lab in the record, and so do links `lab:LAB/SCENARIO`
 * in texts and the files of labs.
 *
 * @example ok
 *   labs/toy-pages.yml
 *     main: [default]
 *   claims/positions/zero-lazily.mdx
 *     simulates: [toy-pages/default]
 *     body: "She would put off zeroing, as in [a run](lab:toy-pages/default)."
 * @example not-ok
 *   labs/toy-pages.yml
 *     main: [default]
 *   claims/positions/zero-lazily.mdx
 *     simulates: [toy-pages/defalt]
 * @report
 *   claims/positions/zero-lazily.mdx:15:5  error  simulates-exists
 *     Unexpected scenario `toy-pages/defalt`, expected one that a lab has
 *     14 | simulates:
 *     15 |   - toy-pages/defalt
 *              ^^^^^^^^^^^^^^^^
 *     help: did you mean `toy-pages/default`?
 * @example not-ok
 *   labs/toy-pages.yml
 *     main: [default]
 *   claims/positions/zero-lazily.mdx
 *     simulates: [toy-pages/default, something/else]
 * @report
 *   claims/positions/zero-lazily.mdx:16:5  error  simulates-exists
 *     Unexpected scenario `something/else`, expected one that a lab has
 *     15 |   - toy-pages/default
 *     16 |   - something/else
 *              ^^^^^^^^^^^^^^
 * @example not-ok
 *   labs/toy-pages.yml
 *     main: [defalt]
 * @report
 *   labs/toy-pages.yml:2:5  error  simulates-exists
 *     Unexpected scenario `toy-pages/defalt`, expected one that a lab has
 *     1 | main:
 *     2 |   - defalt
 *             ^^^^^^
 *     help: did you mean `toy-pages/default`?
 * @example not-ok
 *   labs/toy-pages.yml
 *     main: [default]
 *   essays/ada-byron.mdx
 *     body: "She would [put it off](claim:zero-lazily), as [one run](lab:toy-pages/defalt) and [another](lab:toy-walk/long) show."
 * @report
 *   essays/ada-byron.mdx:9:47  error  simulates-exists
 *     Unexpected scenario `toy-pages/defalt`, expected one that a lab has
 *     8 | ---
 *     9 | She would [put it off](claim:zero-lazily), as [one run](lab:toy-pages/defalt) and [another](lab:toy-walk/long) show.
 *                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: did you mean `toy-pages/default`?
 *
 *   essays/ada-byron.mdx:9:83  error  simulates-exists
 *     Unexpected scenario `toy-walk/long` of a lab that the record does not have, expected `labs/toy-walk.yml`
 *     8 | ---
 *     9 | She would [put it off](claim:zero-lazily), as [one run](lab:toy-pages/defalt) and [another](lab:toy-walk/long) show.
 *                                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: add `labs/toy-walk.yml` to have the lab in the site
 * @example not-ok
 *   labs/toy-pages.yml
 *     main: [default]
 *   essays/ada-byron.mdx
 *     body: "She would [put it off](claim:zero-lazily).\n\n<Run lab=\"toy-walk\" scenario=\"long\" />\n\n<Rum lab=\"toy-walk\" scenario=\"long\" />\n\n<Run lab=\"toy-walk\" scenario=\"short\" />"
 * @report
 *   essays/ada-byron.mdx:11:1  error  simulates-exists
 *     Unexpected scenario `toy-walk/long` of a lab that the record does not have, expected `labs/toy-walk.yml`
 *     10 |
 *     11 | <Run lab="toy-walk" scenario="long" />
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: add `labs/toy-walk.yml` to have the lab in the site
 * @example not-ok
 *   labs/toy-pages.yml
 *     main: [default]
 *   labs/toy-walk.yml
 *     main: [long]
 *   debates/zeroing.yml
 *     title: Zeroing
 *     question: Should pages be zeroed lazily?
 *     summary: Whether pages are zeroed late.
 *     answer: [They are.]
 *     rests: [zero-lazily]
 *     threads: [zeroing]
 *     status: []
 *     pictures:
 *       - { option: lazy-zeroing, caption: a, run: { lab: toy-counts, scenario: table, look: Look. }, stores: [{ name: a, shelf: file, pages: [empty, empty, empty, empty, empty, empty] }] }
 *       - { option: lazy-zeroing, caption: b, run: { lab: toy-walk, scenario: long, look: Look. }, stores: [{ name: a, shelf: file, pages: [empty, empty, empty, empty, empty, empty] }] }
 * @report
 *   debates/zeroing.yml:15:12  error  simulates-exists
 *     Unexpected scenario `toy-counts/table` of a lab that the record does not have, expected `labs/toy-counts.yml`
 *     14 |     run:
 *     15 |       lab: toy-counts
 *                     ^^^^^^^^^^
 *     help: add `labs/toy-counts.yml` to have the lab in the site
 */

import type { Place } from '../record/corpus/place.ts';
import type { Graph } from '../record/graph/graph.ts';
import { componentsIn, linksIn } from '../record/graph/links.ts';
import { didYouMean } from '../text/closest.ts';
import type { Check, CheckContext } from './check.ts';
import { textEntries } from './entries.ts';

export const simulatesExists: Check = {
  id: 'simulates-exists',
  *run(graph, { simulations }) {
    if (!simulations) return;
    for (const { scenario, place } of scenariosNamed(graph, simulations)) {
      const [lab = ''] = scenario.split('/');
      if (!simulations.has(scenario)) {
        yield {
          place,
          message: `Unexpected scenario \`${scenario}\`, expected one that a lab has`,
          help: didYouMean(scenario, simulations.keys()),
        };
      } else if (!graph.corpus.labs.some(({ id }) => id === lab)) {
        yield {
          place,
          message: `Unexpected scenario \`${scenario}\` of a lab that the record does not have, expected \`labs/${lab}.yml\``,
          help: `add \`labs/${lab}.yml\` to have the lab in the site`,
        };
      }
    }
  },
};

interface NamedScenario {
  /** `LAB/SCENARIO`. */
  readonly scenario: string;
  readonly place: Place;
}

/** Scenarios named by claims, texts, pictures of debates and the labs themselves. */
function scenariosNamed(
  graph: Graph,
  simulations: NonNullable<CheckContext['simulations']>,
): readonly NamedScenario[] {
  return [
    ...[...graph.claims.values()].flatMap(({ entry, simulates }) =>
      simulates.map((scenario, index) => ({ scenario, place: entry.placeOf(['simulates', index]) })),
    ),
    ...textEntries(graph.corpus).flatMap((entry) =>
      linksIn(entry).flatMap(({ target, place }) =>
        target.kind === 'lab' ? [{ scenario: target.id, place }] : [],
      ),
    ),
    ...[...graph.debates.values()].flatMap(({ entry, pictures = [] }) =>
      pictures.flatMap(({ run }, index) => {
        const scenario = run && `${run.lab}/${run.scenario}`;
        return scenario !== undefined && simulations.has(scenario)
          ? [{ scenario, place: entry.placeOf(['pictures', index, 'run', 'lab']) }]
          : [];
      }),
    ),
    // `run-exists` checks that a run in a text exists.
    ...textEntries(graph.corpus).flatMap((entry) =>
      componentsIn(entry).flatMap(({ name, attributes, place }) => {
        const scenario = `${attributes.get('lab') ?? ''}/${attributes.get('scenario') ?? ''}`;
        return name === 'Run' && simulations.has(scenario) ? [{ scenario, place }] : [];
      }),
    ),
    ...[...graph.labs.values()].flatMap(({ entry, id: lab, main, scenarios = {} }) => [
      ...main.map((id, index) => ({ scenario: `${lab}/${id}`, place: entry.placeOf(['main', index]) })),
      ...Object.keys(scenarios).map((id) => ({
        scenario: `${lab}/${id}`,
        place: entry.placeOfKey(['scenarios', id]),
      })),
    ]),
  ];
}
