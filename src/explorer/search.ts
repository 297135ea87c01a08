/**
 * Breadth-first search over a `Space`: visits every reachable state once, nearest
 * first, and records for each how many others it was the first to find, from which
 * every state's predecessor can be recovered.
 *
 * A violation does not stop the search. The first use of a list of steps is the
 * nearest one, so the marks of its steps are noted then and never examined again.
 */

import { Bits } from './bits.ts';
import { type Invariant, Invariants } from './invariants.ts';
import { blockMask, blockShift, Predecessors } from './predecessors.ts';
import type { Space } from './space.ts';

/** Where a property was first violated or witnessed: at the queue's n-th state, or on a step from it. */
export interface Sighting {
  readonly order: number;
  /** Steps from an initial state. */
  readonly length: number;
  /** The rule of the offending step; absent if the state itself offends. */
  readonly action?: number;
}

export class Search {
  readonly space: Space;
  readonly seen = new Bits();
  /** Addresses in the order of discovery. */
  queue = new Uint32Array(1 << 12);
  head = 0;
  tail = 0;
  /** The distance of the last visited state from the start. */
  depth = 0;
  /** How many states the queue began with. */
  starts = 0;
  /** Whether there are more states than the limit allows. */
  overflowed = false;
  /** Whether rows are so thinly filled that this space wastes memory: start again with fewer cells per row. */
  sparse = false;
  readonly sightings = new Map<string, Sighting>();
  readonly #maxStates: number;
  readonly #branching: number;
  readonly #ids: readonly (readonly [bit: number, id: string])[];
  #layerEnd = 0;
  #noted = 0;
  readonly #invariants: Invariants;
  readonly #predecessors: Predecessors;

  /** `maxStates` includes the initial states. */
  constructor(space: Space, maxStates: number, invariants: readonly Invariant[]) {
    this.space = space;
    this.#maxStates = maxStates;
    this.#branching = space.machine.rules.length;
    this.#predecessors = new Predecessors(this.#branching, this.queue.length);
    this.#ids = [...space.markBits].map(([id, bit]) => [bit, id]);
    this.#invariants = new Invariants(space.layout, invariants);
  }

  /** Adds an initial state, before the search advances. */
  begin(start: number): void {
    this.seen.reserve(this.space.layout.addresses);
    if (this.seen.has(start)) return;
    this.seen.add(start);
    this.#reserve();
    this.queue[this.tail++] = start;
    this.starts = this.tail;
    this.#layerEnd = this.tail;
  }

  get done(): boolean {
    return this.overflowed || this.sparse || this.head === this.tail;
  }

  /** Memory in use; only the filled part of the queue counts. */
  get bytes(): number {
    const { tail, seen } = this;
    return tail * 4 + this.#predecessors.bytes(tail) + seen.words.byteLength + this.#invariants.bytes;
  }

  /** Visits up to `count` states. */
  advance(count: number): void {
    const { space } = this;
    const invariants = this.#invariants;
    const { shift, cellMask } = space.layout;
    const { classes, listsPerRow, listOf, bundles, fold } = space;
    const end = this.head + count;
    let { steps } = space.pool;
    let { lists } = space;
    const { lengthMask, use } = space.pool;
    let { queue, tail, head } = this;
    let { found, before } = this.#predecessors;
    let { words } = this.seen;
    while (head < end && head < tail) {
      if (head === this.#layerEnd) {
        this.depth++;
        this.#layerEnd = tail;
      }
      const address = queue[head] as number;
      const row = address >>> shift;
      const cell = address & cellMask;
      if (!invariants.isQuiet(row)) this.#judge(row, address, head, this.depth);
      if (tail + this.#branching >= queue.length) {
        this.tail = tail;
        this.#reserve();
        queue = this.queue;
        ({ found, before } = this.#predecessors);
      }
      const known = tail;
      const ownLists = row * listsPerRow;
      const ownClasses = cell * classes;
      for (let kind = 0; kind <= classes; kind++) {
        let begin = 0;
        if (kind < classes) begin = lists[ownLists + (listOf[ownClasses + kind] as number)] as number;
        else {
          const bundle = bundles[row];
          if (bundle === undefined) break;
          const outcome = bundle.bundle.cells[cell] as number;
          if (outcome < bundle.lists.length) begin = bundle.lists[outcome] as number;
        }
        if (begin === 0) {
          begin = this.#build(row, cell, kind);
          steps = space.pool.steps;
          lists = space.lists;
          words = this.seen.words;
        }
        const uses = steps[begin] as number;
        const last = begin + (uses & lengthMask);
        const oneMore = (uses + use) | 0;
        steps[begin] = oneMore;
        if (uses === (uses & lengthMask)) this.#note(begin, head);
        if (oneMore === (oneMore & lengthMask)) space.pool.carry(begin);
        for (let at = begin + 1; at <= last; at++) {
          let to = (address + (steps[at] as number)) >>> 0;
          if (fold !== undefined) to = fold.first(to);
          const word = words[to >>> 5] as number;
          const bit = 1 << (to & 31);
          if ((word & bit) === 0) {
            words[to >>> 5] = word | bit;
            queue[tail++] = to;
          }
        }
      }
      if ((head & blockMask) === 0) before[head >>> blockShift] = known;
      found[head++] = tail - known;
      if (tail > this.#maxStates) {
        tail = this.#cutOff(tail);
        break;
      }
      if (this.sparse) break;
    }
    this.head = head;
    this.tail = tail;
    if (this.overflowed) this.#judgeRest();
  }

  /** The queue position of a state's predecessor, or `undefined` for an initial state. */
  before(order: number): number | undefined {
    return order < this.starts ? undefined : this.#predecessors.finderOf(order, this.head);
  }

  /** The distance of the last discovered state from the start. */
  get reach(): number {
    return this.tail > this.#layerEnd ? this.depth + 1 : this.depth;
  }

  #note(begin: number, order: number): void {
    const { pool } = this.space;
    const last = pool.endOf(begin);
    for (let at = begin + 1; at < last; at++) {
      const fresh = pool.marksAt(at) & ~this.#noted;
      if (fresh === 0) continue;
      this.#noted |= fresh;
      for (const [bit, id] of this.#ids) {
        if ((fresh & bit) !== 0) {
          this.sightings.set(id, { order, length: this.depth + 1, action: pool.actionAt(at) });
        }
      }
    }
  }

  #judge(row: number, address: number, order: number, length: number): void {
    for (const id of this.#invariants.broken(row, address)) this.sightings.set(id, { order, length });
  }

  /** Judges states that were found but not visited, so that every known violation is reported. */
  #judgeRest(): void {
    for (let order = this.head; order < this.tail; order++) {
      const address = this.queue[order] as number;
      const row = address >>> this.space.layout.shift;
      if (this.#invariants.isQuiet(row)) continue;
      this.#judge(row, address, order, order < this.#layerEnd ? this.depth : this.depth + 1);
    }
  }

  #cutOff(tail: number): number {
    for (let order = this.#maxStates; order < tail; order++) this.seen.remove(this.queue[order] as number);
    this.overflowed = true;
    return this.#maxStates;
  }

  #build(row: number, cell: number, kind: number): number {
    const { space } = this;
    const { layout } = space;
    const before = layout.rows;
    const bundle = kind < space.classes ? undefined : space.bundles[row];
    const begin = bundle ? space.bundleList(row, bundle, cell) : space.buildList(row, cell, kind);
    if (layout.rows === before) return begin;
    space.fold?.settleRows();
    this.seen.reserve(layout.addresses);
    const bytes = layout.addresses / 8;
    const allowed = Math.min(roomyBytes + bytesPerState * this.tail, addressableBytes);
    if (layout.shift > 0 && bytes > allowed) this.sparse = true;
    return begin;
  }

  #reserve(): void {
    if (this.tail + this.#branching < this.queue.length) return;
    const doubled = this.queue.length * 2;
    // Large queues are slow to copy: allocate once for all the limit allows, as untouched pages cost nothing.
    const most = Math.min(this.#maxStates, 2 ** 24);
    const size = (doubled > 2 ** 18 && doubled < most ? most : doubled) + 2 * this.#branching;
    const queue = new Uint32Array(size);
    queue.set(this.queue);
    this.queue = queue;
    this.#predecessors.reserve(size);
  }
}

const roomyBytes = 2 ** 24;
const bytesPerState = 16;
/** Addresses have 32 bits; the remainder is room for the rows that one state can add. */
const addressableBytes = 2 ** 29 - 2 ** 25;
