/**
 * Tarjan's strongly connected components over a search's states, without
 * recursion, and the question which of them a weakly fair run can stay in.
 */

import type { Search } from './search.ts';

/**
 * The states of all components outside the goal in which a weakly fair run can stay for ever (a state with
 * nothing enabled counts: the run ends there), or `undefined` if there are none.
 */
export function* components(
  search: Search,
  isGoal: (address: number) => boolean,
  slice: number,
): Generator<void, readonly number[] | undefined> {
  const { space, tail, queue } = search;
  const agents = [...new Set(space.machine.rules.map(({ agent }) => agent))];
  const agentOf = space.machine.rules.map(({ agent }) => 1 << agents.indexOf(agent));
  const everyone = 2 ** agents.length - 1;
  const orderOf = new Map<number, number>();
  for (let order = 0; order < tail; order++) orderOf.set(queue[order] as number, order);

  /** Discovery number from 1; 0 not yet met, goals are never met. */
  const met = new Uint32Array(tail);
  const low = new Uint32Array(tail);
  const onStack = new Uint8Array(tail);
  const goals = new Uint8Array(tail);
  for (let order = 0; order < tail; order++) {
    if (order % slice === slice - 1) yield;
    if (isGoal(queue[order] as number)) goals[order] = 1;
  }

  interface Frame {
    readonly order: number;
    readonly next: readonly number[];
    at: number;
  }
  const stuck: number[] = [];
  const stack: number[] = [];
  let clock = 0;
  let work = 0;

  for (let root = 0; root < tail; root++) {
    if (goals[root] === 1 || met[root] !== 0) continue;
    const frames: Frame[] = [enter(root)];
    for (;;) {
      const frame = frames[frames.length - 1];
      if (!frame) break;
      if (++work % slice === 0) yield;
      const to = frame.next[frame.at++];
      if (to === undefined) {
        frames.pop();
        const parent = frames[frames.length - 1];
        if (parent) low[parent.order] = Math.min(low[parent.order] as number, low[frame.order] as number);
        if (low[frame.order] === met[frame.order]) close(frame.order);
      } else if (met[to] === 0) frames.push(enter(to));
      else if (onStack[to] === 1) low[frame.order] = Math.min(low[frame.order] as number, met[to] as number);
    }
  }
  return stuck.length > 0 ? stuck : undefined;

  function enter(order: number): Frame {
    met[order] = low[order] = ++clock;
    onStack[order] = 1;
    stack.push(order);
    const next = stepsFrom(order).flatMap(({ to }) => (goals[to] === 1 ? [] : [to]));
    return { order, next, at: 0 };
  }

  function stepsFrom(order: number): readonly { readonly action: number; readonly to: number }[] {
    return space
      .stepsAt(queue[order] as number)
      .map(({ action, to }) => ({ action, to: orderOf.get(to) as number }));
  }

  function close(root: number): void {
    const members: number[] = [];
    for (;;) {
      const order = stack.pop() as number;
      onStack[order] = 0;
      members.push(order);
      if (order === root) break;
    }
    if (canStay(members)) for (const order of members) stuck.push(queue[order] as number);
  }

  /** Every agent moves inside, or is disabled somewhere inside; and the run can go on, or ends for want of steps. */
  function canStay(members: readonly number[]): boolean {
    const inside = new Set(members);
    let fair = 0;
    let goesOn = false;
    for (const order of members) {
      let enabled = 0;
      for (const { action, to } of stepsFrom(order)) {
        const agent = agentOf[action] as number;
        enabled |= agent;
        if (!inside.has(to)) continue;
        goesOn = true;
        fair |= agent;
      }
      if (enabled === 0) goesOn = true;
      fair |= everyone & ~enabled;
    }
    return goesOn && fair === everyone;
  }
}
