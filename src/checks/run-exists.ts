/**
 * A run in a text names a scenario that a lab has, and steps within its run: at most twenty at once, since more cannot
 * be followed.
 *
 * @example ok
 *   essays/ada-byron.mdx
 *     body: <Run lab="toy-pages" scenario="default" from="2" to="5" />
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: <Run lab="toy-pages" scenario="defalt" />
 * @report
 *   essays/ada-byron.mdx:9:1  error  run-exists
 *     Unexpected run `toy-pages/defalt`, expected a scenario that a lab has
 *     8 | ---
 *     9 | <Run lab="toy-pages" scenario="defalt" />
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: did you mean `toy-pages/default`?
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: <Run lab="toy-pages" scenario="default" from="2" to="9" />
 * @report
 *   essays/ada-byron.mdx:9:1  error  run-exists
 *     Unexpected steps `2` to `9` of `toy-pages/default`, expected a range within 0 to 6
 *     8 | ---
 *     9 | <Run lab="toy-pages" scenario="default" from="2" to="9" />
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example ok
 *   essays/ada-byron.mdx
 *     body: <Run lab="toy-pages" scenario="default" /> and <Quote claim="zero-lazily" />
 * @example ok
 *   essays/ada-byron.mdx
 *     body: <Run lab="toy-pages" scenario="default" from="0" to="6" />
 * @example ok
 *   essays/ada-byron.mdx
 *     body: <Run lab="toy-walk" scenario="long" from="10" to="30" /> and <Run lab="toy-counts" scenario="table" />
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: "<Run lab=\"toy-walk\" scenario=\"long\" from=\"9\" to=\"30\" />\n\n<Run lab=\"toy-walk\" scenario=\"long\" />"
 * @report
 *   essays/ada-byron.mdx:9:1  error  run-exists
 *     Unexpected 21 steps at once, expected at most 20
 *     8 | ---
 *     9 | <Run lab="toy-walk" scenario="long" from="9" to="30" />
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: choose with `from` and `to` the steps that matter for the argument
 *
 *   essays/ada-byron.mdx:11:1  error  run-exists
 *     Unexpected 40 steps at once, expected at most 20
 *     10 |
 *     11 | <Run lab="toy-walk" scenario="long" />
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: choose with `from` and `to` the steps that matter for the argument
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: "<Run lab=\"toy-pages\" scenario=\"default\" from=\"2\" to=\"2\" />\n\n<Run lab=\"toy-pages\" scenario=\"default\" from=\"x1\" />\n\n<Run lab=\"toy-pages\" scenario=\"default\" to=\"3x\" />\n\n<Run lab=\"toy-pages\" scenario=\"default\" from=\"-1\" />"
 * @report
 *   essays/ada-byron.mdx:9:1  error  run-exists
 *     Unexpected steps `2` to `2` of `toy-pages/default`, expected a range within 0 to 6
 *     8 | ---
 *     9 | <Run lab="toy-pages" scenario="default" from="2" to="2" />
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:11:1  error  run-exists
 *     Unexpected steps `x1` to `6` of `toy-pages/default`, expected a range within 0 to 6
 *     10 |
 *     11 | <Run lab="toy-pages" scenario="default" from="x1" />
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:13:1  error  run-exists
 *     Unexpected steps `0` to `3x` of `toy-pages/default`, expected a range within 0 to 6
 *     12 |
 *     13 | <Run lab="toy-pages" scenario="default" to="3x" />
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:15:1  error  run-exists
 *     Unexpected steps `-1` to `6` of `toy-pages/default`, expected a range within 0 to 6
 *     14 |
 *     15 | <Run lab="toy-pages" scenario="default" from="-1" />
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * @example not-ok
 *   essays/ada-byron.mdx
 *     body: "<Run scenario=\"default\" />\n\n<Run lab=\"toy-counts\" />"
 * @report
 *   essays/ada-byron.mdx:9:1  error  run-exists
 *     Unexpected run `/default`, expected a scenario that a lab has
 *     8 | ---
 *     9 | <Run scenario="default" />
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *   essays/ada-byron.mdx:11:1  error  run-exists
 *     Unexpected run `toy-counts/`, expected a scenario that a lab has
 *     10 |
 *     11 | <Run lab="toy-counts" />
 *          ^^^^^^^^^^^^^^^^^^^^^^^^
 *     help: did you mean `toy-counts/table`?
 * @example not-ok
 *   debates/zeroing.yml
 *     title: Zeroing
 *     question: Should pages be zeroed lazily?
 *     summary: Whether pages are zeroed late.
 *     answer: [They are.]
 *     rests: [zero-lazily]
 *     threads: [zeroing]
 *     status: []
 *     pictures:
 *       - option: zero-lazily
 *         caption: Late.
 *         stores: [{ name: memory, shelf: memory, pages: [empty, empty, empty, empty, empty, private] }]
 *         run: { lab: toy-pages, scenario: default, from: 2, to: 9, look: Look. }
 * @report
 *   debates/zeroing.yml:26:17  error  run-exists
 *     Unexpected steps `2` to `9` of `toy-pages/default`, expected a range within 0 to 6
 *     25 |       lab: toy-pages
 *     26 |       scenario: default
 *                          ^^^^^^^
 * @example not-ok
 *   debates/zeroing.yml
 *     title: Zeroing
 *     question: Should pages be zeroed lazily?
 *     summary: Whether pages are zeroed late.
 *     answer: [They are.]
 *     rests: [zero-lazily]
 *     threads: [zeroing]
 *     status: []
 *     pictures:
 *       - option: zero-lazily
 *         caption: Late.
 *         stores: [{ name: memory, shelf: memory, pages: [empty, empty, empty, empty, empty, private] }]
 *         run: { lab: toy-page, scenario: default, look: Look. }
 * @report
 *   debates/zeroing.yml:25:12  error  run-exists
 *     Unexpected run `toy-page/default`, expected a scenario that a lab has
 *     24 |     run:
 *     25 |       lab: toy-page
 *                     ^^^^^^^^
 *     help: did you mean `toy-pages/default`?
 * @example not-ok
 *   labs/toy-pages.yml
 *     main: [default]
 *     scenarios:
 *       default: { look: Look., claims: [{ claim: zero-lazily, model: beside, from: 2, to: 9 }] }
 * @report
 *   labs/toy-pages.yml:9:15  error  run-exists
 *     Unexpected steps `2` to `9` of `toy-pages/default`, expected a range within 0 to 6
 *     8 |         model: beside
 *     9 |         from: 2
 *                       ^
 */

import type { Place } from '../record/corpus/place.ts';
import type { Graph, Lab } from '../record/graph/graph.ts';
import { componentsIn } from '../record/graph/links.ts';
import { didYouMean } from '../text/closest.ts';
import type { Check, Finding } from './check.ts';
import { textEntries } from './entries.ts';

const mostSteps = 20;

interface NamedRun {
  readonly place: Place;
  readonly run: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const runExists: Check = {
  id: 'run-exists',
  *run(graph, { simulations }) {
    if (!simulations) return;
    for (const named of runsIn(graph, simulations)) {
      const finding = problemOf(named, simulations);
      if (finding) yield finding;
    }
  },
};

function* runsIn(graph: Graph, simulations: ReadonlyMap<string, number>): Iterable<NamedRun> {
  for (const entry of textEntries(graph.corpus)) {
    for (const { name, attributes, place } of componentsIn(entry)) {
      if (name !== 'Run') continue;
      const run = `${attributes.get('lab') ?? ''}/${attributes.get('scenario') ?? ''}`;
      yield { place, run, from: attributes.get('from'), to: attributes.get('to') };
    }
  }
  for (const lab of graph.labs.values()) yield* runsOnClaims(lab);
  yield* runsBesidePictures(graph, simulations);
}

/** Runs on the pages of claims that show only some of the steps. */
function* runsOnClaims({ id, entry, scenarios = {} }: Lab): Iterable<NamedRun> {
  for (const [scenario, { claims = [] }] of Object.entries(scenarios)) {
    for (const [index, { from, to }] of claims.entries()) {
      if (from === undefined && to === undefined) continue;
      yield {
        place: entry.placeOf(['scenarios', scenario, 'claims', index, from === undefined ? 'to' : 'from']),
        run: `${id}/${scenario}`,
        from: from?.toString(),
        to: to?.toString(),
      };
    }
  }
}

function* runsBesidePictures(
  { debates }: Graph,
  simulations: ReadonlyMap<string, number>,
): Iterable<NamedRun> {
  const labs = new Set([...simulations.keys()].map((run) => run.split('/')[0]));
  for (const { entry, pictures = [] } of debates.values()) {
    for (const [index, { run }] of pictures.entries()) {
      if (!run) continue;
      yield {
        place: entry.placeOf(['pictures', index, 'run', labs.has(run.lab) ? 'scenario' : 'lab']),
        run: `${run.lab}/${run.scenario}`,
        from: run.from?.toString(),
        to: run.to?.toString(),
      };
    }
  }
}

function problemOf(
  { place, run, from = '0', to: last }: NamedRun,
  simulations: ReadonlyMap<string, number>,
): Finding | undefined {
  const steps = simulations.get(run);
  if (steps === undefined) {
    return {
      place,
      message: `Unexpected run \`${run}\`, expected a scenario that a lab has`,
      help: didYouMean(run, simulations.keys()),
    };
  }
  const to = last ?? String(steps);
  const isInside = isStep(from) && isStep(to) && Number(from) < Number(to) && Number(to) <= steps;
  if (steps > 0 && !isInside)
    return {
      place,
      message: `Unexpected steps \`${from}\` to \`${to}\` of \`${run}\`, expected a range within 0 to ${steps}`,
    };
  if (Number(to) - Number(from) > mostSteps)
    return {
      place,
      message: `Unexpected ${Number(to) - Number(from)} steps at once, expected at most ${mostSteps}`,
      help: 'choose with `from` and `to` the steps that matter for the argument',
    };
  return undefined;
}

function isStep(text: string): boolean {
  return /^\d{1,3}$/.test(text);
}
