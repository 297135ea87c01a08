/**
 * Finds the states from which a goal can no longer be reached. The steps are not
 * kept, so this sweeps over the states found, forwards and backwards in turn, marking
 * those with a step to a marked one, until a sweep marks nothing. In the order of the
 * search a few sweeps are enough, and for most states one step is examined.
 */

import { Bits } from './bits.ts';
import { compile, partly, variableIndex } from './compile.ts';
import type { Condition } from './condition.ts';
import type { Search } from './search.ts';
import type { Space } from './space.ts';

/**
 * Marks the states of a finished search that can reach `goal`; yields between slices of at most `slice`
 * states. Returns the position in the queue of the nearest state that cannot, or `undefined` if all can.
 */
export function* nearestStuck(
  search: Search,
  goal: Condition,
  slice: number,
): Generator<void, number | undefined> {
  const marked = new Bits();
  marked.reserve(search.space.layout.addresses);
  let open = yield* markGoals(search, goal, marked, slice);
  for (let backwards = true; open.length > 0; backwards = !backwards) {
    const before = open.length;
    open = yield* sweep(search, marked, open, backwards, slice);
    if (open.length === before) break;
  }
  // A sweep leaves the states in the order of its direction, so the nearest may be the last.
  let nearest: number | undefined;
  for (const order of open) if (nearest === undefined || order < nearest) nearest = order;
  return nearest;
}

/** Returns the queue positions of the states that do not satisfy the goal themselves. */
function* markGoals(
  search: Search,
  goal: Condition,
  marked: Bits,
  slice: number,
): Generator<void, Uint32Array> {
  const { space, queue, tail } = search;
  const test = compile(space.machine, variableIndex(space.machine.variables), goal);
  /** For each row: 0 not yet evaluated, 1 goal, 2 no goal, 3 depends on the cell. */
  const rows = new Uint8Array(space.layout.rows);
  const open = new Uint32Array(tail);
  let count = 0;
  for (let order = 0; order < tail; order++) {
    if (order % slice === slice - 1) yield;
    const address = queue[order] as number;
    const row = address >>> space.layout.shift;
    if (rows[row] === 0) {
      const answer = partly(goal, space.layout.rowReader(row));
      rows[row] = answer === undefined ? 3 : answer ? 1 : 2;
    }
    if (rows[row] === 1 || (rows[row] === 3 && test(space.layout.load(address)))) marked.add(address);
    else open[count++] = order;
  }
  return open.subarray(0, count);
}

/** Visits the open states once; returns those still open, in the order visited. */
function* sweep(
  search: Search,
  marked: Bits,
  open: Uint32Array,
  backwards: boolean,
  slice: number,
): Generator<void, Uint32Array> {
  const { space, queue } = search;
  const ascending = (open[0] as number) <= (open[open.length - 1] as number);
  const flip = ascending === backwards;
  let left = 0;
  if (flip) open.reverse();
  for (let from = 0; from < open.length; from += slice) {
    if (from > 0) yield;
    const until = Math.min(from + slice, open.length);
    for (let at = from; at < until; at++) {
      const order = open[at] as number;
      const address = queue[order] as number;
      if (leadsInto(space, marked.words, address)) marked.add(address);
      else open[left++] = order;
    }
  }
  return open.subarray(0, left);
}

function leadsInto(space: Space, words: Int32Array, address: number): boolean {
  const { classes, listsPerRow, listOf, lists, bundles, fold } = space;
  const { steps, lengthMask } = space.pool;
  const row = address >>> space.layout.shift;
  const cell = address & space.layout.cellMask;
  const bundle = bundles[row];
  for (let kind = 0; kind <= classes; kind++) {
    let begin: number;
    if (kind < classes)
      begin = lists[row * listsPerRow + (listOf[cell * classes + kind] as number)] as number;
    else if (bundle) begin = bundle.lists[bundle.bundle.cells[cell] as number] as number;
    else break;
    const last = begin + ((steps[begin] as number) & lengthMask);
    for (let at = begin + 1; at <= last; at++) {
      let to = (address + (steps[at] as number)) >>> 0;
      if (fold !== undefined) to = fold.first(to);
      if (((words[to >>> 5] as number) & (1 << (to & 31))) !== 0) return true;
    }
  }
  return false;
}
