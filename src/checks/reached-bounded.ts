/**
 * Only an outcome in flight states how far it was seen to get, and `tree` only if a commit is among its sources.
 *
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     state: in-flight
 *     reached: tree
 * @example not-ok
 *   claims/outcomes/zeroing-merged.mdx
 *     reached: tree
 * @report
 *   claims/outcomes/zeroing-merged.mdx:18:10  error  reached-bounded
 *     Unexpected `reached` of an outcome that is `merged`, expected it only for `in-flight`
 *     17 |     to: who-zeroes
 *     18 | reached: tree
 *                   ^^^^
 *     help: remove it, or give the state `in-flight`
 * @example not-ok
 *   claims/outcomes/zeroing-merged.mdx
 *     state: in-flight
 *     reached: tree
 *     sources: [{ kind: message, id: m1@mail.example, title: "[PATCH] mm: zero lazily", author: Ada, date: "2024-06-20", url: "https://lists.example/1" }]
 * @report
 *   claims/outcomes/zeroing-merged.mdx:19:10  error  reached-bounded
 *     Unexpected `reached: tree` without a commit among the sources, expected a commit that was seen in a tree
 *     18 |     to: who-zeroes
 *     19 | reached: tree
 *                   ^^^^
 *     help: name the commit under `sources`, or remove `reached`
 */

import type { Check } from './check.ts';

export const reachedBounded: Check = {
  id: 'reached-bounded',
  *run(graph) {
    for (const { data, placeOf } of graph.corpus.claims) {
      if (!data || !('reached' in data) || data.reached === undefined) continue;
      const place = placeOf(['reached']);
      if (data.state !== 'in-flight')
        yield {
          place,
          message: `Unexpected \`reached\` of an outcome that is \`${data.state}\`, expected it only for \`in-flight\``,
          help: 'remove it, or give the state `in-flight`',
        };
      else if (data.reached === 'tree' && !data.sources?.some(({ kind }) => kind === 'commit'))
        yield {
          place,
          message:
            'Unexpected `reached: tree` without a commit among the sources, expected a commit that was seen in a tree',
          help: 'name the commit under `sources`, or remove `reached`',
        };
    }
  },
};
