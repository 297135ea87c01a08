/**
 * The state of an outcome was looked up recently: a look-up more than 100 days ago is a warning.
 *
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     asOf: '2026-10-01'
 * @example not-ok
 *   claims/outcomes/zeroing-merged.mdx
 *     asOf: '2026-01-01'
 * @report
 *   claims/outcomes/zeroing-merged.mdx:8:7  warning  look-fresh
 *     Unexpected look-up 325 days ago (`2026-01-01`), expected one of the last 100 days
 *     7 | confidence: high
 *     8 | asOf: 2026-01-01
 *               ^^^^^^^^^^
 *     help: look up its state again, and update the day
 * @example not-ok
 *   claims/outcomes/zeroed-late.mdx
 *     title: Late zeroing was posted
 *     topics: [zeroing]
 *     state: in-flight
 *     statusWords: posted, not merged
 *     confidence: high
 *     asOf: '2026-06-01'
 *     sources: [{ kind: document, id: a, title: A, url: 'https://a.example/' }]
 *   briefs/who-zeroes-pages.mdx
 *     asOf: '2026-06-01'
 * @report
 *   claims/outcomes/zeroed-late.mdx:8:7  warning  look-fresh
 *     Unexpected look-up 174 days ago (`2026-06-01`), expected one of the last 100 days
 *     7 | confidence: high
 *     8 | asOf: 2026-06-01
 *               ^^^^^^^^^^
 *     help: look up its state again, and update the day
 */

import type { Graph } from '../record/graph/graph.ts';
import type { Check } from './check.ts';

const longest = 100;

export const lookFresh: Check = {
  id: 'look-fresh',
  *run(graph, { today }) {
    const now = Date.parse(today ?? latestLook(graph) ?? '');
    for (const { entry, data } of graph.claims.values()) {
      if (data.kind !== 'outcome') continue;
      const days = Math.floor((now - Date.parse(data.asOf)) / 86_400_000);
      if (!(days > longest)) continue;
      yield {
        place: entry.placeOf(['asOf']),
        message: `Unexpected look-up ${days} days ago (\`${data.asOf}\`), expected one of the last ${longest} days`,
        help: 'look up its state again, and update the day',
        awaits: 'look',
      };
    }
  },
};

/** The latest day in the record, used if today's date is not given. */
function latestLook(graph: Graph): string | undefined {
  return [...graph.claims.values()]
    .flatMap(({ data }) => (data.kind === 'outcome' ? data.asOf : []))
    .concat([...graph.briefs.values()].map(({ asOf }) => asOf))
    .sort()
    .at(-1);
}
