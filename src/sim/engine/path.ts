/** A shortest way to a state the search has found, as action indices: recovered from the links. */

import type { Search } from './search.ts';

/** From an initial state to the `order`-th of the queue; of several rules that make the same step, the first. */
export function pathTo(search: Search, order: number): readonly number[] {
  const actions: number[] = [];
  let at = order;
  for (;;) {
    const before = search.before(at);
    if (before === undefined) return actions.reverse();
    const to = search.queue[at] as number;
    const step = search.space
      .stepsAt(search.queue[before] as number)
      .find((candidate) => candidate.to === to);
    if (!step) throw new Error(`Unexpected link from ${before} to ${at}, expected a step`);
    actions.push(step.action);
    at = before;
  }
}
