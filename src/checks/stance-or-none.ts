/**
 * No cell of the matrix is empty by accident: a person's claim about a requirement, by its topics or because an option
 * cites it, takes a stance there or says in `none` why it takes none, but never both.
 *
 * @example ok
 *   claims/answers/nobody-zeroes.mdx
 *     none: { zeroing: It says what happens and asks for nothing. }
 * @example ok
 *   claims/facts/zeroed-late.mdx
 *     title: Pages were zeroed late
 *     speaker: ada-byron
 *     topics: [zeroing]
 *   claims/options/lazy-zeroing.mdx
 *     title: Pages are zeroed when they are first touched
 *     speaker: ada-byron
 *     topics: [zeroing]
 *     order: 1
 *     short: Lazy zeroing
 *     state: direction-taken
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     stances: null
 * @report
 *   claims/positions/zero-lazily.mdx:5:5  error  stance-or-none
 *     Unexpected claim without a stance on `zeroing`, one of its topics, expected one in `stances` or a reason in `none`
 *     4 | topics:
 *     5 |   - zeroing
 *             ^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     none: { zeroing: It says when it is done. }
 * @report
 *   claims/positions/zero-lazily.mdx:15:3  error  stance-or-none
 *     Unexpected `none` beside a stance on `zeroing`, expected one or the other
 *     14 | none:
 *     15 |   zeroing: It says when it is done.
 *            ^^^^^^^
 * @example not-ok
 *   claims/positions/zero-lazily.mdx
 *     topics: [pages]
 *     stances: null
 *   claims/options/lazy-zeroing.mdx
 *     title: Pages are zeroed when they are first touched
 *     topics: [pages]
 *     order: 1
 *     short: Lazy zeroing
 *     state: direction-taken
 *     argued: [{ on: zeroing, verdict: meets, claims: [zero-lazily], note: never earlier }]
 * @report
 *   claims/positions/zero-lazily.mdx:2:1  error  stance-or-none
 *     Unexpected claim without a stance on `zeroing`, where `lazy-zeroing` cites it, expected one in `stances` or a reason in `none`
 *     1 | ---
 *     2 | title: Pages may be zeroed lazily
 *         ^^^^^
 * @example not-ok
 *   topics/pages.mdx
 *     row: { order: 2, requirement: Pages are small }
 *   claims/positions/zero-lazily.mdx
 *     topics: [pages]
 *     stances: null
 *   claims/options/first.mdx
 *     title: Pages are zeroed when they are first touched
 *     topics: [pages]
 *     order: 1
 *     short: Lazy zeroing
 *     state: direction-taken
 *     argued:
 *       - { on: zeroing, verdict: meets, claims: [zero-lazily], note: never earlier }
 *       - { on: pages, verdict: meets, claims: [zero-lazily], note: never earlier }
 *   claims/options/second.mdx
 *     title: Pages are zeroed by the guest
 *     topics: [pages]
 *     order: 2
 *     short: Zeroing by the guest
 *     state: direction-taken
 *     argued: [{ on: zeroing, verdict: meets, claims: [zero-lazily], note: never earlier }]
 * @report
 *   claims/positions/zero-lazily.mdx:2:1  error  stance-or-none
 *     Unexpected claim without a stance on `zeroing`, where `first` cites it, expected one in `stances` or a reason in `none`
 *     1 | ---
 *     2 | title: Pages may be zeroed lazily
 *         ^^^^^
 *
 *   claims/positions/zero-lazily.mdx:5:5  error  stance-or-none
 *     Unexpected claim without a stance on `pages`, one of its topics, expected one in `stances` or a reason in `none`
 *     4 | topics:
 *     5 |   - pages
 *             ^^^^^
 * @example ok
 *   claims/outcomes/zeroing-merged.mdx
 *     speaker: ada-byron
 */

import type { Place } from '../record/corpus/place.ts';
import type { Claim, Graph } from '../record/graph/graph.ts';
import type { Check } from './check.ts';

export const stanceOrNone: Check = {
  id: 'stance-or-none',
  *run(graph) {
    const cited = citedOnRows(graph);
    for (const claim of graph.claims.values()) {
      const { entry, stances, none } = claim;
      for (const row of Object.keys(none)) {
        if (!(row in stances)) continue;
        yield {
          place: entry.placeOfKey(['none', row]),
          message: `Unexpected \`none\` beside a stance on \`${row}\`, expected one or the other`,
        };
      }
      if (!takesStances(claim)) continue;
      for (const [row, { why, place }] of rowsOf(claim, cited, graph)) {
        if (row in stances || row in none) continue;
        yield {
          place,
          message: `Unexpected claim without a stance on \`${row}\`, ${why}, expected one in \`stances\` or a reason in \`none\``,
        };
      }
    }
  },
};

interface Touch {
  readonly why: string;
  readonly place: Place;
}

/** A fact takes no stance; what may lack a speaker has no cell. */
function takesStances({ kind }: Claim): boolean {
  return kind !== 'fact' && kind !== 'option' && kind !== 'outcome';
}

function rowsOf(
  { id, entry, topics }: Claim,
  cited: ReadonlyMap<string, ReadonlyMap<string, string>>,
  graph: Graph,
): ReadonlyMap<string, Touch> {
  const rows = new Map<string, Touch>();
  for (const [index, topic] of topics.entries()) {
    if (graph.topics.get(topic)?.row)
      rows.set(topic, { why: 'one of its topics', place: entry.placeOf(['topics', index]) });
  }
  for (const [row, option] of cited.get(id) ?? []) {
    if (!rows.has(row))
      rows.set(row, { why: `where \`${option}\` cites it`, place: entry.placeOfKey(['title']) });
  }
  return rows;
}

/** Claim → row → the first option that cites the claim there. */
function citedOnRows(graph: Graph): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const cited = new Map<string, Map<string, string>>();
  for (const { id, data } of graph.claims.values()) {
    if (data.kind !== 'option') continue;
    for (const { on, claims } of data.argued ?? []) {
      for (const claim of claims) {
        const rows = cited.get(claim) ?? new Map<string, string>();
        if (!rows.has(on)) rows.set(on, id);
        cited.set(claim, rows);
      }
    }
  }
  return cited;
}
