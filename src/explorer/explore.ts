/**
 * Visits every state a machine can reach and judges all its properties.
 *
 * "Nothing found", "gave up" and "was told to stop" are different answers:
 * `exhausted`, `bounded`, `cancelled`. Only the first claims that anything holds;
 * what was found broken stands in all three.
 */

import { fairCounterexample } from './fair.ts';
import { nearestStuck } from './goal.ts';
import { groupOf } from './group.ts';
import type { Watch } from './invariants.ts';
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
  /** Steps of a shortest counterexample or witness, the offending step included; `null` where there is none. */
  readonly length: number | null;
  /** Its actions: indices of the machine's rules. For a fair run, the way to where it can go on for ever. */
  readonly trace: readonly number[] | null;
  /** For a fair run that is violated: the steps it can then repeat for ever; empty where it ends for want of steps. */
  readonly loop?: readonly number[];
}

export interface Exploration {
  readonly result: 'exhausted' | 'bounded' | 'cancelled';
  readonly states: number;
  readonly transitions: number;
  /** The greatest breadth-first depth at which a state was first reached. */
  readonly diameter: number;
  /** Transitions of each rule, by its name without page; every rule of the machine is there. */
  readonly perRule: Readonly<Record<string, number>>;
  readonly properties: Readonly<Record<string, Finding>>;
  /** Memory the search held at its end, in bytes. */
  readonly bytes: number;
  /**
   * Present where one state stood for all that exchanges of like for like make of it: how many exchanges there are.
   * States, transitions and those of each rule are then counted among the states that stand for others.
   */
  readonly exchanges?: number;
}

export interface Progress {
  readonly phase: 'search' | 'goal' | 'fair';
  readonly states: number;
  /** States found and not yet visited. */
  readonly frontier: number;
  readonly depth: number;
  /** Memory the search holds, in bytes. */
  readonly bytes: number;
}

export interface Limits {
  /** States after which the search gives up as `bounded`. At least 1. */
  readonly maxStates: number;
  /** States worked on between two reports of progress; 2048 unless said otherwise. */
  readonly slice?: number;
  /**
   * Let one state stand for all that the machine's declared symmetries make of it. Verdicts, shortest lengths, the
   * diameter and whether traces replay are the same; counts are not, and `maxStates` counts what is visited. Throws on a
   * symmetry that is none, and on a property of fair runs: fairness asks who moves, which is what symmetry forgets.
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

/** @throws where the limits, the machine, or the two together are none that could be explored */
function refuse(machine: Machine, { maxStates, symmetry = false }: Limits): void {
  if (!Number.isInteger(maxStates) || maxStates < 1) {
    throw new Error(`Unexpected limit of ${maxStates} states, expected a whole number from 1`);
  }
  const faults = machineFaults(machine);
  if (faults.length > 0) throw new Error(faults.slice(0, 5).join('; '));
  const fair = machine.properties.find(({ kind }) => kind === 'fair');
  if (symmetry && fair) throw new Error(`Unexpected ${fair.id} under symmetry, ${noFairness}`);
}

/** The limits that are kept to meanwhile. */
type Sliced = Required<Pick<Limits, 'maxStates' | 'slice'>>;
type Cancelling<Result> = Generator<Progress, Result, 'cancel' | undefined>;

/** Begins again with fewer cells a row for as long as rows stay thinly filled. */
function* searching(
  machine: Machine,
  group: ReturnType<typeof groupOf>,
  { maxStates, slice }: Sliced,
): Cancelling<{ readonly search: Search; readonly cancelled: boolean }> {
  const watches = machine.properties.flatMap((property): readonly Watch[] =>
    property.kind === 'state' ? [property] : [],
  );
  let cancelled = false;
  for (let cells = mostCells; ; cells >>= 4) {
    const split = closedPartition(partitionOf(machine, Math.max(cells, 1)), group);
    const space = new Space(machine, split, group);
    const search = new Search(space, maxStates, watches);
    search.begin(space.initialAddress());
    while (!search.done && !cancelled) {
      search.advance(slice);
      cancelled = (yield progressOf(search, 'search')) === 'cancel';
    }
    if (!search.sparse) return { search, cancelled };
  }
}

/** `undefined` where it was told to stop meanwhile. */
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

/** Why fair runs are not judged under symmetry: the end of a sentence. */
export const noFairness =
  'expected it to be left out: fairness asks which agent moves, which symmetry forgets';

/** Cells a row at first: 2^17 bits are 16 KiB, small enough for a row to stay in a near cache. */
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
