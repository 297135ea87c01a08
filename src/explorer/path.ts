/** Recovers a shortest path to a state the search has found, as action indices. */

import { initialState } from './machine.ts';
import type { Search } from './search.ts';
import { type Step, steps } from './step.ts';

/**
 * The path from an initial state to the `order`-th state of the queue; if several rules make the same step, the first.
 * Under symmetry the path is one that the machine itself can take, to a state equivalent to that one.
 */
export function pathTo(search: Search, order: number): readonly number[] {
  const way = wayTo(search, order);
  if (search.space.fold) return walked(search, way).map(({ action }) => action);
  return way.slice(1).map((at, place) => {
    const to = search.queue[at] as number;
    const found = search.space.stepsAt(search.queue[way[place] as number] as number);
    const step = found.find((candidate) => candidate.to === to);
    if (!step) throw new Error(`Unexpected link from ${way[place]} to ${at}, expected a step`);
    return step.action;
  });
}

/** The same path and one more step: `action`, or an equivalent one that is also marked with `mark`. */
export function pathThrough(search: Search, order: number, action: number, mark: string): readonly number[] {
  if (!search.space.fold) return [...pathTo(search, order), action];
  const { machine } = search.space;
  const before = walked(search, wayTo(search, order));
  const state = before.at(-1)?.state ?? initialState(machine);
  const last = steps(machine, state).find(({ marks }) => marks.includes(mark));
  if (!last)
    throw new Error(
      `Unexpected state without a step marked ${mark}, expected one as in the equivalent state`,
    );
  return [...before, last].map((step) => step.action);
}

/** Positions in the queue, from an initial state's to this one. */
function wayTo(search: Search, order: number): readonly number[] {
  const way: number[] = [];
  for (let at: number | undefined = order; at !== undefined; at = search.before(at)) way.push(at);
  return way.reverse();
}

/** Steps of the machine through states equivalent to those of the path. */
function walked({ space, queue }: Search, way: readonly number[]): readonly Step[] {
  const walk: Step[] = [];
  for (const at of way.slice(1)) {
    const state = walk.at(-1)?.state ?? initialState(space.machine);
    const next = steps(space.machine, state).find((step) => space.addressFor(step.state) === queue[at]);
    if (!next) throw new Error(`Unexpected link to ${at}, expected a step to an equivalent state`);
    walk.push(next);
  }
  return walk;
}
