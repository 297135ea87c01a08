/**
 * A fact takes no stance: a person who takes a side has a position, and that fills the matrix.
 *
 * @example ok
 *   claims/positions/zero-lazily.mdx
 * @example not-ok
 *   claims/facts/zeroing-takes-time.mdx
 *     title: Zeroing takes time
 *     topics: [zeroing]
 *     speaker: ada-byron
 *     stances: { zeroing: wants }
 * @report
 *   claims/facts/zeroing-takes-time.mdx:6:1  error  fact-no-stance
 *     Unexpected stance in a fact, expected a position, or no stance
 *     5 | speaker: ada-byron
 *     6 | stances:
 *         ^^^^^^^
 *     help: move the file to `claims/positions`, or remove `stances`
 */

import type { Check } from './check.ts';

export const factNoStance: Check = {
  id: 'fact-no-stance',
  *run(graph) {
    for (const { kind, stances, entry } of graph.claims.values()) {
      if (kind !== 'fact' || Object.keys(stances).length === 0) continue;
      yield {
        place: entry.placeOfKey(['stances']),
        message: 'Unexpected stance in a fact, expected a position, or no stance',
        help: 'move the file to `claims/positions`, or remove `stances`',
      };
    }
  },
};
