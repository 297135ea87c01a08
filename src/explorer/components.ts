/**
 * Finds the strongly connected components of a search's states (Tarjan's algorithm,
 * without recursion) in which a weakly fair run can stay.
 */

import type { Search } from './search.ts';

interface Frame {
  readonly order: number;
  readonly next: readonly number[];
  at: number;
}

/**
 * All components outside the goal in which a weakly fair run can stay forever, as addresses, or `undefined` if there are
 * none. A state with nothing enabled counts: the run ends there.
 */
export function* components(
  search: Search,
  isGoal: (address: number) => boolean,
  slice: number,
): Generator<void, readonly (readonly number[])[] | undefined> {
  const { space, tail, queue } = search;
  const { rules } = space.machine;
  // At most 31: `machineFaults` refuses more.
  const agents = [...new Set(rules.map(({ agent }) => agent))];
  const agentOf = rules.map(({ agent }) => 1 << agents.indexOf(agent));
  const everyone = 2 ** agents.length - 1;
  const orderOf = new Map<number, number>();
  const goals = new Uint8Array(tail);
  for (let order = 0; order < tail; order++) {
    if (order % slice === slice - 1) yield;
    const address = queue[order] as number;
    orderOf.set(address, order);
    if (isGoal(address)) goals[order] = 1;
  }

  /** Discovery number from 1; 0 if not yet met. Goals are never entered. */
  const met = new Uint32Array(tail);
  const low = new Uint32Array(tail);
  const onStack = new Uint8Array(tail);
  /** The component of a closed state: the root's discovery number. */
  const closed = new Uint32Array(tail);
  const stuck: (readonly number[])[] = [];
  const stack: number[] = [];
  let clock = 0;
  let work = 0;

  for (let root = 0; root < tail; root++) {
    if (goals[root] === 1 || met[root] !== 0) continue;
    const frames: Frame[] = [enter(root)];
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      if (++work % slice === 0) yield;
      const to = frame.next[frame.at++];
      if (to === undefined) {
        frames.pop();
        const parent = frames.at(-1);
        if (parent) low[parent.order] = Math.min(low[parent.order] as number, low[frame.order] as number);
        if (low[frame.order] === met[frame.order]) yield* close(frame.order);
      } else if (met[to] === 0) frames.push(enter(to));
      else if (onStack[to] === 1) low[frame.order] = Math.min(low[frame.order] as number, met[to] as number);
    }
  }
  return stuck.length > 0 ? stuck : undefined;

  function enter(order: number): Frame {
    clock++;
    met[order] = clock;
    low[order] = clock;
    onStack[order] = 1;
    stack.push(order);
    const next = stepsFrom(order).flatMap(({ to }) => (goals[to] === 1 ? [] : [to]));
    return { order, next, at: 0 };
  }

  function stepsFrom(order: number): readonly { readonly action: number; readonly to: number }[] {
    const steps = space.stepsAt(queue[order] as number);
    return steps.map(({ action, to }) => ({ action, to: orderOf.get(to) as number }));
  }

  function* close(root: number): Generator<void> {
    const members: number[] = [];
    for (;;) {
      const order = stack.pop() as number;
      onStack[order] = 0;
      closed[order] = met[root] as number;
      members.push(order);
      if (order === root) break;
    }
    if (!(yield* canStay(members, met[root] as number))) return;
    stuck.push(members.map((order) => queue[order] as number));
  }

  /** Every agent moves inside or is disabled somewhere inside; and the run can continue, or ends with nothing enabled. */
  function* canStay(members: readonly number[], component: number): Generator<void, boolean> {
    let fair = 0;
    let continues = false;
    for (const order of members) {
      if (++work % slice === 0) yield;
      let enabled = 0;
      for (const { action, to } of stepsFrom(order)) {
        const agent = agentOf[action] as number;
        enabled |= agent;
        if (closed[to] !== component) continue;
        continues = true;
        fair |= agent;
      }
      if (enabled === 0) continues = true;
      fair |= everyone & ~enabled;
      if (continues && fair === everyone) return true;
    }
    return false;
  }
}
