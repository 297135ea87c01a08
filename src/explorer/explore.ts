/**
 * Visits every state a machine can reach and judges all its properties.
 *
 * "Nothing found", "gave up" and "was cancelled" are different results:
 * `exhausted`, `bounded`, `cancelled`. Only the first claims that anything holds;
 * all three report the violations found.
 */

import { fairCounterexample } from './fair.ts';
import { nearestStuck } from './goal.ts';
import { groupOf } from './group.ts';
import type { Invariant } from './invariants.ts';
import type { Machine, Property } from './machine.ts';
import { machineFaults } from './machine-faults.ts';
import { closedPartition } from './orbit-representative.ts';
import { pathThrough, pathTo } from './path.ts';
import { Search } from './search.ts';
import { Space } from './space.ts';
import { partitionOf } from './variable-partition.ts';

export type Verdict = 'holds' | 'violated' | 'reachable' | 'unreachable' | 'unknown';

export interface Finding {
  readonly verdict: Verdict;
  /** Steps of a shortest counterexample or witness, including the offending step; `null` if there is none. */
  readonly length: number | null;
  /** Its actions: indices of the machine's rules. For a fair run, the path to where its loop begins. */
  readonly trace: readonly number[] | null;
  /** For a violated fair property: the steps the run can then repeat forever; empty if it ends with nothing enabled. */
  readonly loop?: readonly number[];
}

export interface Exploration {
  readonly result: 'exhausted' | 'bounded' | 'cancelled';
  readonly states: number;
  readonly transitions: number;
  /** The greatest breadth-first depth at which a state was first reached. */
  readonly diameter: number;
  /** Transitions of each rule, by its name without page; every rule of the machine is listed. */
  readonly perRule: Readonly<Record<string, number>>;
  readonly properties: Readonly<Record<string, Finding>>;
  /** Memory in use at the end of the search, in bytes. */
  readonly bytes: number;
  /**
   * Present under symmetry: how many exchanges there are. States and transitions, also those of each rule, are then
   * counted over representatives only.
   */
  readonly exchanges?: number;
}

export interface Progress {
  readonly phase: 'search' | 'goal' | 'fair';
  readonly states: number;
  /** States found and not yet visited. */
  readonly frontier: number;
  readonly depth: number;
  /** Memory in use, in bytes. */
  readonly bytes: number;
}

export interface Limits {
  /** States after which the search gives up as `bounded`. At least 1. */
  readonly maxStates: number;
  /** States processed between two progress reports; 2048 by default. */
  readonly slice?: number;
  /**
   * Let one state represent all its images under the machine's declared symmetries. Verdicts, shortest lengths and the
   * diameter are the same, and traces replay; counts are smaller, and `maxStates` limits the representatives. Throws on a
   * declared symmetry that does not hold, and on a property of fair runs: fairness asks who moves, which symmetry forgets.
   */
  readonly symmetry?: boolean;
}

/** Explores to the end. */
export function explore(machine: Machine, limits: Limits): Exploration {
  const run = exploring(machine, limits);
  for (;;) {
    const next = run.next();
    if (next.done) return next.value;
  }
}

/**
 * Explores in slices: a generator that yields progress, and ends `cancelled` if `'cancel'` is sent to its
 * `next`. It knows no clock; the caller decides how many slices fit in its time.
 */
export function* exploring(machine: Machine, limits: Limits): Cancelling<Exploration> {
  refuse(machine, limits);
  const { maxStates, slice = 2048, symmetry = false } = limits;
  const group = symmetry ? groupOf(machine) : [];
  const { search, ...searched } = yield* searching(machine, group, { maxStates, slice });
  let { cancelled } = searched;
  const properties: Record<string, Finding> = {};
  for (const property of machine.properties) {
    const complete = !cancelled && !search.overflowed;
    const finding = yield* judging(search, property, complete, { maxStates, slice });
    cancelled ||= finding === undefined;
    properties[property.id] = finding ?? unknown;
  }
  return {
    result: cancelled ? 'cancelled' : search.overflowed ? 'bounded' : 'exhausted',
    ...countsOf(search),
    properties,
    bytes: search.bytes + search.space.bytes,
    ...(symmetry ? { exchanges: group.length } : {}),
  };
}

/** @throws if the limits or the machine are invalid, or do not fit each other */
function refuse(machine: Machine, { maxStates, symmetry = false }: Limits): void {
  if (!Number.isInteger(maxStates) || maxStates < 1) {
    throw new Error(`Unexpected limit of ${maxStates} states, expected a whole number from 1`);
  }
  const faults = machineFaults(machine);
  if (faults.length > 0) throw new Error(faults.slice(0, 5).join('; '));
  const fair = machine.properties.find(({ kind }) => kind === 'fair');
  if (symmetry && fair) throw new Error(`Unexpected ${fair.id} under symmetry, ${noFairness}`);
}

/** The limits that apply while a run is in progress. */
type Sliced = Required<Pick<Limits, 'maxStates' | 'slice'>>;
type Cancelling<Result> = Generator<Progress, Result, 'cancel' | undefined>;

/** Starts again with fewer cells per row as long as rows are thinly filled. */
function* searching(
  machine: Machine,
  group: ReturnType<typeof groupOf>,
  { maxStates, slice }: Sliced,
): Cancelling<{ readonly search: Search; readonly cancelled: boolean }> {
  const invariants = machine.properties.flatMap((property): readonly Invariant[] =>
    property.kind === 'state' ? [property] : [],
  );
  let cancelled = false;
  for (let cells = mostCells; ; cells >>= 4) {
    const split = closedPartition(partitionOf(machine, Math.max(cells, 1)), group);
    const space = new Space(machine, split, group);
    const search = new Search(space, maxStates, invariants);
    search.begin(space.initialAddress());
    while (!search.done && !cancelled) {
      search.advance(slice);
      cancelled = (yield progressOf(search, 'search')) === 'cancel';
    }
    if (!search.sparse) return { search, cancelled };
  }
}

/** `undefined` if it was cancelled in the meantime. */
function* judging(
  search: Search,
  property: Property,
  complete: boolean,
  limits: Sliced,
): Cancelling<Finding | undefined> {
  if (property.kind !== 'progress' && property.kind !== 'fair') return judged(search, property, complete);
  if (!complete) return unknown;
  const work =
    property.kind === 'fair'
      ? judgeFair(search, property, limits)
      : judgeGoal(search, property.goal, limits.slice);
  const phase = property.kind === 'fair' ? 'fair' : 'goal';
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    if ((yield progressOf(search, phase)) === 'cancel') return undefined;
  }
}

/** Why fair runs are not judged under symmetry, as the end of a sentence. */
export const noFairness =
  'expected it to be left out: fairness asks which agent moves, which symmetry forgets';

/** Cells per row at first: 2^17 bits are 16 KiB, small enough for a row to stay in the L1 cache. */
const mostCells = 2 ** 17;

const unknown: Finding = { verdict: 'unknown', length: null, trace: null };

function progressOf(search: Search, phase: Progress['phase']): Progress {
  const { tail, head, depth, bytes, space } = search;
  return { phase, states: tail, frontier: tail - head, depth, bytes: bytes + space.bytes };
}

function judged(search: Search, property: Property, complete: boolean): Finding {
  const witness = property.kind === 'witness';
  const sighting = search.sightings.get(property.id);
  if (sighting) {
    const { order, action } = sighting;
    const trace =
      action === undefined ? pathTo(search, order) : pathThrough(search, order, action, property.id);
    return { verdict: witness ? 'reachable' : 'violated', length: sighting.length, trace };
  }
  return complete ? { verdict: witness ? 'unreachable' : 'holds', length: null, trace: null } : unknown;
}

function* judgeGoal(
  search: Search,
  goal: Parameters<typeof nearestStuck>[1],
  slice: number,
): Generator<void, Finding> {
  const stuck = yield* nearestStuck(search, goal, slice);
  if (stuck === undefined) return { verdict: 'holds', length: null, trace: null };
  const trace = pathTo(search, stuck);
  return { verdict: 'violated', length: trace.length, trace };
}

function* judgeFair(
  search: Search,
  property: Property & { kind: 'fair' },
  limits: Sliced,
): Generator<void, Finding> {
  const found = yield* fairCounterexample(search, property, limits);
  if (found === 'unknown') return unknown;
  if (found === undefined) return { verdict: 'holds', length: null, trace: null };
  return { verdict: 'violated', length: found.way.length, trace: found.way, loop: found.loop };
}

function countsOf(search: Search) {
  const { rules } = search.space.machine;
  const perRule: Record<string, number> = {};
  let transitions = 0;
  const visits = search.space.pool.visits(rules.length);
  for (const [action, { name }] of rules.entries()) {
    const times = visits[action] ?? 0;
    perRule[name] = (perRule[name] ?? 0) + times;
    transitions += times;
  }
  return { states: search.tail, transitions, diameter: search.reach, perRule };
}
