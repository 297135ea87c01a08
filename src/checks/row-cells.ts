/**
 * The cells of the matrices belong to rows: a stance or an argument refers to a topic with a `row`, and an option
 * argues each row at most once. Words carry a stance only where the claim takes one.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     stances: { zeroing: wants }
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     stances: { pages: wants }
 * @report
 *   claims/positions/zero-lazily.mdx:13:3  error  row-cells
 *     Unexpected topic `pages` without a `row`, expected a row of the matrix
 *     12 | stances:
 *     13 |   pages: wants
 *            ^^^^^
 * @example ok
 *   claims/options/lazy-zeroing.mdx
 *     title: Pages are zeroed when they are first touched
 *     topics: [zeroing]
 *     order: 1
 *     short: Lazy zeroing
 *     state: direction-taken
 *     argued: [{ on: zeroing, verdict: meets, claims: [zero-lazily], note: a }]
 *   claims/positions/zero-lazily.mdx
 *     stances: { zeroes: wants }
 * @example not-ok
 *   claims/options/lazy-zeroing.mdx
 *     title: Pages are zeroed when they are first touched
 *     topics: [zeroing]
 *     order: 1
 *     short: Lazy zeroing
 *     state: direction-taken
 *     argued: [{ on: zeroing, verdict: meets, claims: [zero-lazily], note: a }, { on: zeroing, verdict: fails, claims: [zero-lazily], note: b }, { on: pages, verdict: fails, claims: [zero-lazily], note: c }]
 * @report
 *   claims/options/lazy-zeroing.mdx:14:9  error  row-cells
 *     Unexpected second cell for `zeroing`, expected one for each row
 *     13 |     note: a
 *     14 |   - on: zeroing
 *                  ^^^^^^^
 *
 *   claims/options/lazy-zeroing.mdx:19:9  error  row-cells
 *     Unexpected topic `pages` without a `row`, expected a row of the matrix
 *     18 |     note: b
 *     19 |   - on: pages
 *                  ^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     none: { pages: not said }
 * @report
 *   claims/positions/zero-lazily.mdx:15:3  error  row-cells
 *     Unexpected topic `pages` without a `row`, expected a row of the matrix
 *     14 | none:
 *     15 |   pages: not said
 *            ^^^^^
 * @example ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: we can probably zero the pages lazily, carries: [zeroing] }]
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     evidence: [{ message: m1@mail.example, lines: [2, 3], words: we can probably zero the pages lazily, carries: [zeroing, boot-time] }]
 * @report
 *   claims/positions/zero-lazily.mdx:14:9  error  row-cells
 *     Unexpected `boot-time`, on which the claim takes no stance, expected a key of `stances`
 *     13 |       - zeroing
 *     14 |       - boot-time
 *                  ^^^^^^^^^
 */

import type { Place } from '../record/corpus/place.ts';
import type { Claim, Graph } from '../record/graph/graph.ts';
import type { Check, Finding } from './check.ts';

export const rowCells: Check = {
  id: 'row-cells',
  *run(graph) {
    for (const claim of graph.claims.values()) {
      const { stances, none, entry } = claim;
      yield* stanceTaken(claim);
      for (const topic of Object.keys(stances))
        yield* rowOnly(graph, topic, entry.placeOfKey(['stances', topic]));
      for (const topic of Object.keys(none)) yield* rowOnly(graph, topic, entry.placeOfKey(['none', topic]));
      yield* oneCellARow(claim, graph);
    }
  },
};

function* stanceTaken({ stances, evidence, entry }: Claim): Iterable<Finding> {
  for (const [index, { carries = [] }] of evidence.entries()) {
    for (const [at, topic] of carries.entries()) {
      if (Object.hasOwn(stances, topic)) continue;
      yield {
        place: entry.placeOf(['evidence', index, 'carries', at]),
        message: `Unexpected \`${topic}\`, on which the claim takes no stance, expected a key of \`stances\``,
      };
    }
  }
}

function* oneCellARow({ data, entry }: Claim, graph: Graph): Iterable<Finding> {
  if (data.kind !== 'option') return;
  const seen = new Set<string>();
  for (const [index, { on }] of (data.argued ?? []).entries()) {
    const place = entry.placeOf(['argued', index, 'on']);
    yield* rowOnly(graph, on, place);
    if (seen.has(on))
      yield { place, message: `Unexpected second cell for \`${on}\`, expected one for each row` };
    seen.add(on);
  }
}

/** Reports a topic that is used as a row of the matrix but has none. */
export function* rowOnly(graph: Graph, id: string, place: Place): Iterable<Finding> {
  const topic = graph.topics.get(id);
  if (topic && !topic.row)
    yield { place, message: `Unexpected topic \`${id}\` without a \`row\`, expected a row of the matrix` };
}
