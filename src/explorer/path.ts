/** A shortest way to a state the search has found, as action indices: recovered from the links. */

import { initialState } from './machine.ts';
import type { Search } from './search.ts';
import { type Step, steps } from './step.ts';

/**
 * From an initial state to the `order`-th of the queue; of several rules that make the same step, the first.
 * Where states stand for others, the way is one that the machine itself can go, to a state like that one.
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

/** The same and one step more: `action`, or one like it, which is marked with `mark` too. */
export function pathThrough(search: Search, order: number, action: number, mark: string): readonly number[] {
  if (!search.space.fold) return [...pathTo(search, order), action];
  const { machine } = search.space;
  const before = walked(search, wayTo(search, order));
  const state = before.at(-1)?.state ?? initialState(machine);
  const last = steps(machine, state).find(({ marks }) => marks.includes(mark));
  if (!last) throw new Error(`Unexpected state without a step marked ${mark}, expected one like its like`);
  return [...before, last].map((step) => step.action);
}

/** Places in the queue, from an initial state's to this one. */
function wayTo(search: Search, order: number): readonly number[] {
  const way: number[] = [];
  for (let at: number | undefined = order; at !== undefined; at = search.before(at)) way.push(at);
  return way.reverse();
}

/** Steps of the machine past states like those of the way. */
function walked({ space, queue }: Search, way: readonly number[]): readonly Step[] {
  const walk: Step[] = [];
  for (const at of way.slice(1)) {
    const state = walk.at(-1)?.state ?? initialState(space.machine);
    const next = steps(space.machine, state).find((step) => space.addressFor(step.state) === queue[at]);
    if (!next) throw new Error(`Unexpected link to ${at}, expected a step to a state like it`);
    walk.push(next);
  }
  return walk;
}
