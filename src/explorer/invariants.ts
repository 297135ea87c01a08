/**
 * Judges the conditions that no state should satisfy. Most depend on row variables
 * alone, so that one look at a row settles them for all its states; only the others
 * are judged state by state.
 */

import { compile, partly, type Test } from './compile.ts';
import type { Condition } from './condition.ts';
import type { Layout } from './layout.ts';

/** A condition that no state should satisfy. */
export interface Invariant {
  readonly id: string;
  readonly never: Condition;
}

export class Invariants {
  readonly #layout: Layout;
  #open: readonly (Invariant & { readonly test: Test })[];
  /** For each row: 1 if no invariant is left to judge in it. */
  #quiet = new Uint8Array(256);

  constructor(layout: Layout, invariants: readonly Invariant[]) {
    this.#layout = layout;
    const { machine, index } = layout;
    this.#open = invariants.map((invariant) => ({
      ...invariant,
      test: compile(machine, index, invariant.never),
    }));
  }

  get bytes(): number {
    return this.#quiet.byteLength;
  }

  isQuiet(row: number): boolean {
    return this.#quiet[row] === 1;
  }

  /** The ids of the conditions that a state of the row satisfies; each is reported once. */
  broken(row: number, address: number): readonly string[] {
    const read = this.#layout.rowReader(row);
    const found: string[] = [];
    let quiet = true;
    for (const { id, never, test } of this.#open) {
      const answer = partly(never, read);
      if (answer === false) continue;
      if (answer || test(this.#layout.load(address))) found.push(id);
      else quiet = false;
    }
    if (found.length > 0) this.#open = this.#open.filter(({ id }) => !found.includes(id));
    if (quiet) this.#silence(row);
    return found;
  }

  #silence(row: number): void {
    if (row >= this.#quiet.length) {
      const longer = new Uint8Array(Math.max(row + 1, this.#quiet.length * 2));
      longer.set(this.#quiet);
      this.#quiet = longer;
    }
    this.#quiet[row] = 1;
  }
}
