/**
 * Finds weakly fair runs that never reach a goal. Among the states outside the goal,
 * with only the allowed steps, such a run ends in a strongly connected set in which
 * every agent moves or is disabled somewhere, or in a state where nothing is enabled.
 * Checking maximal sets is enough: an agent that is enabled everywhere in a set and
 * never moves inside it is also enabled everywhere, and never moves, in each subset.
 */

import { compile, variableIndex } from './compile.ts';
import { components } from './components.ts';
import { always } from './condition.ts';
import { fairLoop } from './fair-loop.ts';
import type { Machine, Property } from './machine.ts';
import { pathTo } from './path.ts';
import { Search } from './search.ts';
import { Space } from './space.ts';
import { partitionOf } from './variable-partition.ts';

/** The path to the nearest state from which a weakly fair run can avoid the goal forever, and what it does there. */
export interface Lasso {
  /** Action indices in the machine that the property is about. */
  readonly way: readonly number[];
  /** The steps it can repeat forever, back to the end of the path; empty if nothing is enabled there. */
  readonly loop: readonly number[];
}

/** `undefined` if there is none, `unknown` if a limit was reached. */
export function* fairCounterexample(
  full: Search,
  property: Property & { kind: 'fair' },
  limits: { readonly maxStates: number; readonly slice: number },
): Generator<void, Lasso | undefined | 'unknown'> {
  const { slice } = limits;
  const machine = restricted(property.machine ?? full.space.machine, property);
  const search = yield* searched(machine, full, property, limits);
  if (search.overflowed) return 'unknown';
  const { space } = search;
  const test = compile(machine, variableIndex(machine.variables), property.goal);
  const stuck = yield* components(search, (address) => test(space.layout.load(address)), slice);
  if (stuck === undefined) return undefined;
  const componentOf = new Map(
    stuck.flatMap((members) => members.map((address) => [address, members] as const)),
  );
  const loopAt = (address: number) => fairLoop(search, componentOf.get(address) ?? [], address);
  if (property.machine) {
    const order = nearest(search, componentOf);
    return { way: pathTo(search, order), loop: loopAt(search.queue[order] as number) };
  }
  for (let order = 0; order < full.tail; order++) {
    if (order % slice === slice - 1) yield;
    const address = space.layout.addressOf(full.space.layout.stateAt(full.queue[order] as number));
    if (componentOf.has(address)) return { way: pathTo(full, order), loop: loopAt(address) };
  }
  throw new Error('Unexpected run outside the reachable states, expected one within');
}

/** The machine with each rule restricted to where the property allows it. */
function restricted(machine: Machine, property: Property & { kind: 'fair' }): Machine {
  const rules = machine.rules.map((rule, at) => ({
    ...rule,
    guard: [...rule.guard, property.allowed[at] ?? always],
    marks: [],
  }));
  return { ...machine, rules, properties: [] };
}

/** The states the allowed steps reach, from the initial state of the property's machine or from all states of the full one. */
function* searched(
  machine: Machine,
  full: Search,
  property: Property & { kind: 'fair' },
  { maxStates, slice }: { readonly maxStates: number; readonly slice: number },
): Generator<void, Search> {
  for (let cells = 2 ** 14; ; cells >>= 4) {
    const space = new Space(machine, partitionOf(machine, Math.max(cells, 1)));
    const search = new Search(space, property.machine ? maxStates : full.tail, []);
    if (property.machine) search.begin(space.initialAddress());
    else yield* beginEverywhere(search, full, slice);
    while (!search.done) {
      search.advance(slice);
      yield;
    }
    if (!search.sparse) return search;
  }
}

function* beginEverywhere(search: Search, full: Search, slice: number): Generator<void> {
  for (let order = 0; order < full.tail; order++) {
    if (order % slice === slice - 1) yield;
    search.begin(search.space.layout.addressOf(full.space.layout.stateAt(full.queue[order] as number)));
  }
}

function nearest(search: Search, wanted: ReadonlyMap<number, unknown>): number {
  for (let order = 0; order < search.tail; order++)
    if (wanted.has(search.queue[order] as number)) return order;
  throw new Error('Unexpected component outside the search, expected one within');
}
