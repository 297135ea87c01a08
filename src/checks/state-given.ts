/**
 * Every question, correction, option and outcome has a state from its closed list: the site never invents one.
 *
 * @example ok
 *   claims/questions/who-zeroes.mdx
 *     state: answered
 * @example not-ok
 *   claims/questions/who-zeroes.mdx
 *     state: null
 * @report
 *   claims/questions/who-zeroes.mdx:2:1  error  state-given
 *     Unexpected question without a state, expected one of `answered`, `partly-answered`, `not-answered`
 *     1 | ---
 *     2 | title: Who zeroes a page that nobody touches?
 *         ^^^^^
 * @example not-ok
 *   claims/outcomes/zeroing-merged.mdx
 *     state: null
 * @report
 *   claims/outcomes/zeroing-merged.mdx:2:1  error  state-given
 *     Unexpected outcome without a state, expected one of `merged`, `in-mainline`, `in-flight`, `not-started`, `abandoned`, `dropped-by-its-author`, `mixed`, `process`
 *     1 | ---
 *     2 | title: Lazy zeroing was merged
 *         ^^^^^
 * @example ok
 *   claims/options/lazy-zeroing.mdx
 *     title: Pages are zeroed when they are first touched
 *     topics: [zeroing]
 *     order: 1
 *     short: Lazy zeroing
 *     state: direction-taken
 * @example not-ok
 *   claims/corrections/not-lazily.mdx
 *     state: null
 *   claims/options/lazy-zeroing.mdx
 *     title: Pages are zeroed when they are first touched
 *     topics: [zeroing]
 *     order: 1
 *     short: Lazy zeroing
 * @report
 *   claims/corrections/not-lazily.mdx:2:1  error  state-given
 *     Unexpected correction without a state, expected one of `accepted`, `misunderstanding-allowed`, `self-corrected`, `contested`, `not-answered`, `uncorrected-slip`
 *     1 | ---
 *     2 | title: Lazy zeroing does not mean skipping it
 *         ^^^^^
 *
 *   claims/options/lazy-zeroing.mdx:2:1  error  state-given
 *     Unexpected option without a state, expected one of `dropped`, `not-pursued`, `direction-taken`, `not-taken-up`, `as-it-was`
 *     1 | ---
 *     2 | title: Pages are zeroed when they are first touched
 *         ^^^^^
 */

import { correctionStates, optionStates, outcomeStates, questionStates } from '../record/schema/kinds.ts';
import type { Check } from './check.ts';

export const stateGiven: Check = {
  id: 'state-given',
  *run(graph) {
    for (const { kind, state, entry } of graph.claims.values()) {
      const allowed = statesOf.get(kind);
      if (!allowed || state !== undefined) continue;
      yield {
        place: entry.placeOfKey(['title']),
        message: `Unexpected ${kind} without a state, expected one of ${allowed.map((word) => `\`${word}\``).join(', ')}`,
      };
    }
  },
};

const statesOf = new Map<string, readonly string[]>([
  ['question', questionStates],
  ['correction', correctionStates],
  ['option', optionStates],
  ['outcome', outcomeStates],
]);
