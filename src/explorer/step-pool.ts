/**
 * Stores lists of steps end to end in typed arrays. A list is a head, which contains
 * its length and how often it was used, and its steps as address differences; a
 * parallel array has the kind of each step: which rule makes it, and its marks.
 */

import { roomFor } from './room-for.ts';

export class StepPool {
  /** Read by the search directly; replaced when it grows. */
  steps = new Int32Array(1 << 12);
  /** The part of a head that is the length. The bits above it count the list's uses. */
  readonly lengthMask: number;
  /** One use, as a number to add to a head. */
  readonly use: number;
  /** A list without steps. */
  readonly empty: number;
  readonly #lengthBits: number;
  /** Uses that did not fit into a head, by where its list begins. */
  readonly #carried = new Map<number, number>();
  #kinds: Uint16Array | Uint32Array = new Uint16Array(1 << 12);
  readonly #kindOf = new Map<number, number>();
  readonly #actions: number[] = [];
  readonly #marks: number[] = [];
  #end = 0;
  #open = 0;

  /** For lists of at most `longest` steps. */
  constructor(longest: number) {
    this.#lengthBits = Math.ceil(Math.log2(longest + 1));
    this.use = 2 ** this.#lengthBits;
    this.lengthMask = this.use - 1;
    // A list never begins at 0, which therefore means "not built".
    this.#end = 1;
    this.open();
    this.empty = this.close();
  }

  get bytes(): number {
    return this.steps.byteLength + this.#kinds.byteLength;
  }

  /** The kind number of the steps that a rule makes with these marks. */
  kindOf(action: number, marks: number): number {
    const key = action * 2 ** 32 + (marks >>> 0);
    const known = this.#kindOf.get(key);
    if (known !== undefined) return known;
    const kind = this.#actions.length;
    this.#kindOf.set(key, kind);
    this.#actions.push(action);
    this.#marks.push(marks);
    if (kind === 2 ** 16) this.#kinds = Uint32Array.from(this.#kinds);
    return kind;
  }

  /** The rule of the step at a position. */
  actionAt(place: number): number {
    return this.#actions[this.#kinds[place] as number] as number;
  }

  marksAt(place: number): number {
    return this.#marks[this.#kinds[place] as number] as number;
  }

  open(): void {
    this.#reserve();
    this.#open = this.#end++;
  }

  push(step: number, kind: number): void {
    this.#reserve();
    this.steps[this.#end] = step;
    this.#kinds[this.#end] = kind;
    this.#end++;
  }

  /** Ends the list opened last; returns where it begins. */
  close(): number {
    this.steps[this.#open] = this.#end - this.#open - 1;
    return this.#open;
  }

  /** Where the list that begins here ends. */
  endOf(begin: number): number {
    return begin + 1 + ((this.steps[begin] as number) & this.lengthMask);
  }

  /** To be called when the use count in a list's head has overflowed and starts from 0 again. */
  carry(begin: number): void {
    this.#carried.set(begin, (this.#carried.get(begin) ?? 0) + 2 ** (32 - this.#lengthBits));
  }

  /** How often each rule's steps were taken: as often as their lists were used. */
  visits(rules: number): Float64Array {
    const perAction = new Float64Array(rules);
    for (let begin = 1; begin < this.#end; ) {
      const last = this.endOf(begin);
      const times = ((this.steps[begin] as number) >>> this.#lengthBits) + (this.#carried.get(begin) ?? 0);
      for (let at = begin + 1; at < last; at++) {
        const action = this.actionAt(at);
        perAction[action] = (perAction[action] as number) + times;
      }
      begin = last;
    }
    return perAction;
  }

  #reserve(): void {
    if (this.#end < this.steps.length) return;
    const size = roomFor(this.#end + 1, this.steps.length);
    const steps = new Int32Array(size);
    steps.set(this.steps);
    this.steps = steps;
    const kinds = this.#kinds instanceof Uint16Array ? new Uint16Array(size) : new Uint32Array(size);
    kinds.set(this.#kinds);
    this.#kinds = kinds;
  }
}
