/**
 * Runs are shown beside the argument that they illustrate: a topic with a claim that a lab illustrates has a run in its
 * own text, with the steps that matter for the argument.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     simulates: [in-place-conversion/default]
 *   topics/zeroing.mdx
 *     body: "A page may be [zeroed late](claim:zero-lazily):\n\n<Run lab=\"in-place-conversion\" scenario=\"default\" from=\"2\" to=\"5\" />"
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     simulates: null
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     simulates: [in-place-conversion/default]
 *   topics/zeroing.mdx
 *     body: A page may be [zeroed late](claim:zero-lazily).
 * @report
 *   topics/zeroing.mdx:2:8  error  run-shown
 *     Unexpected text without a run, expected one, since `zero-lazily` is illustrated by `in-place-conversion/default`
 *     1 | ---
 *     2 | title: Zeroing
 *                ^^^^^^^
 *     note: the claim names the run at claims/positions/zero-lazily.mdx:15:5
 *     help: write `<Run lab="in-place-conversion" scenario="default" from="…" to="…" />` below the sentence that it illustrates
 */

import { componentsIn } from '../record/graph/links.ts';
import type { Check } from './check.ts';

export const runShown: Check = {
  id: 'run-shown',
  *run(graph) {
    for (const { id, entry } of graph.topics.values()) {
      if (componentsIn(entry).some(({ name }) => name === 'Run')) continue;
      const claim = [...graph.claims.values()].find(
        ({ topics, simulates }) => topics.includes(id) && simulates.length > 0,
      );
      if (!claim) continue;
      const [run = ''] = claim.simulates;
      const [lab, scenario] = run.split('/');
      yield {
        place: entry.placeOf(['title']),
        message: `Unexpected text without a run, expected one, since \`${claim.id}\` is illustrated by \`${run}\``,
        help: `write \`<Run lab="${lab}" scenario="${scenario}" from="…" to="…" />\` below the sentence that it illustrates`,
        note: { text: 'the claim names the run at', place: claim.entry.placeOf(['simulates', 0]) },
      };
    }
  },
};
