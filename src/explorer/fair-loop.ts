/**
 * Finds a loop that a weakly fair run can repeat forever: from a state of a component back to it, with every agent moving
 * in it or disabled somewhere in it. It always takes the nearest next step, so the loop is short, though not always the
 * shortest.
 */

import type { Search } from './search.ts';

interface Edge {
  readonly action: number;
  readonly to: number;
}

/** Action indices; empty if nothing is enabled in the state, where the run ends. */
export function fairLoop(search: Search, members: readonly number[], from: number): readonly number[] {
  const { space } = search;
  const agentOf = space.machine.rules.map(({ agent }) => agent);
  const inside = new Set(members);
  const stepsFrom = (at: number): readonly Edge[] => space.stepsAt(at);
  const disabledAt = (at: number, agent: string) =>
    !stepsFrom(at).some(({ action }) => agentOf[action] === agent);
  const waiting = new Set(agentOf);
  const walk: Edge[] = [];
  let at = from;
  const settle = () => {
    for (const agent of waiting) if (disabledAt(at, agent)) waiting.delete(agent);
  };
  const go = (edges: readonly Edge[]) => {
    for (const edge of edges) {
      walk.push(edge);
      waiting.delete(agentOf[edge.action] ?? '');
      at = edge.to;
      settle();
    }
  };

  if (stepsFrom(from).length === 0) return [];
  settle();
  while (waiting.size > 0) {
    const onward = nearest(
      ({ action, to }) =>
        waiting.has(agentOf[action] ?? '') || [...waiting].some((agent) => disabledAt(to, agent)),
    );
    if (!onward) throw new Error('Unexpected component without a fair loop, expected one');
    go(onward);
  }
  if (at !== from || walk.length === 0) {
    const back = nearest(({ to }) => to === from);
    if (!back) throw new Error('Unexpected state of a component without a path back, expected one');
    go(back);
  }
  return walk.map(({ action }) => action);

  /** The shortest path from the current state of the walk whose last step is wanted. */
  function nearest(wanted: (edge: Edge) => boolean): readonly Edge[] | undefined {
    const before = new Map<number, { readonly at: number; readonly edge: Edge } | undefined>([
      [at, undefined],
    ]);
    for (const place of before.keys()) {
      for (const edge of stepsFrom(place)) {
        if (!inside.has(edge.to)) continue;
        if (wanted(edge)) return [...wayTo(place), edge];
        if (!before.has(edge.to)) before.set(edge.to, { at: place, edge });
      }
    }
    return undefined;

    function wayTo(place: number): readonly Edge[] {
      const way: Edge[] = [];
      for (let link = before.get(place); link; link = before.get(link.at)) way.push(link.edge);
      return way.reverse();
    }
  }
}
