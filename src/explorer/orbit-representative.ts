/**
 * One state for all that differ only by exchanging like for like: the orbit's
 * first by row code, then by cell. A row says which exchanges make it smallest;
 * what these make of a cell is worked out once for all rows that say the same.
 * docs/decisions/symmetry-reduction.md
 */

import type { Exchange } from './group.ts';
import type { Layout } from './layout.ts';
import type { Partition } from './variable-partition.ts';

/** What an exchange adds to a code for a variable's value. */
type Terms = readonly (readonly number[])[];

/** Exchanges that do the same to every row. */
interface RowExchange {
  readonly terms: Terms;
  readonly cells: readonly Terms[];
}

interface CellTable {
  readonly exchanges: readonly Terms[];
  /** Per cell: 0 not yet known, else one more than the orbit's first cell. */
  readonly firsts: Int32Array;
}

export class OrbitRepresentative {
  /** How many exchanges there are: an orbit has at most that many states. */
  readonly order: number;
  readonly #layout: Layout;
  readonly #exchanges: readonly RowExchange[];
  readonly #tables = new Map<string, CellTable>();
  /** For each row settled: the row that stands for it, and how its cells follow. */
  #rows = new Int32Array(256);
  readonly #tableOf: CellTable[] = [];

  /** The layout's cells must be closed under the group: see `closedPartition`. */
  constructor(layout: Layout, group: readonly Exchange[]) {
    this.order = group.length;
    this.#layout = layout;
    const distinct = new Map<string, { readonly terms: Terms; readonly cells: Terms[] }>();
    for (const exchange of group) {
      const terms = termsOf(exchange, layout.rowAt, layout.rowStride);
      const key = JSON.stringify(terms);
      const known = distinct.get(key) ?? { terms, cells: [] };
      known.cells.push(termsOf(exchange, layout.cellAt, layout.cellStride));
      distinct.set(key, known);
    }
    this.#exchanges = [...distinct.values()];
  }

  get bytes(): number {
    const cells = this.#layout.cellCodec.size;
    return this.#rows.byteLength + this.#tableOf.length * 8 + this.#tables.size * cells * 4;
  }

  /** Settles the rows that have come up since; those that stand for them come up with it. */
  settleRows(): void {
    while (this.#tableOf.length < this.#layout.rows) this.#settle(this.#tableOf.length);
  }

  /** The address that stands for this one, whose row must be settled. */
  first(address: number): number {
    const { shift, cellMask } = this.#layout;
    const row = address >>> shift;
    const cell = address & cellMask;
    const table = this.#tableOf[row] as CellTable;
    const known = table.firsts[cell] as number;
    return (
      (((this.#rows[row] as number) << shift) | ((known === 0 ? this.#decide(table, cell) : known) - 1)) >>> 0
    );
  }

  #settle(row: number): void {
    let smallest = Number.POSITIVE_INFINITY;
    let by: number[] = [];
    for (const [at, { terms }] of this.#exchanges.entries()) {
      let code = 0;
      for (const [place, values] of terms.entries())
        code += values[this.#layout.rowValue(row, place)] as number;
      if (code < smallest) {
        smallest = code;
        by = [at];
      } else if (code === smallest) by.push(at);
    }
    if (row >= this.#rows.length) {
      const longer = new Int32Array(this.#rows.length * 2);
      longer.set(this.#rows);
      this.#rows = longer;
    }
    this.#rows[row] = this.#layout.rowOf(smallest);
    this.#tableOf.push(this.#tableFor(by));
  }

  #tableFor(by: readonly number[]): CellTable {
    const key = by.join();
    const known = this.#tables.get(key);
    if (known) return known;
    const exchanges = by.flatMap((at) => this.#exchanges[at]?.cells ?? []);
    const table = { exchanges, firsts: new Int32Array(this.#layout.cellCodec.size) };
    this.#tables.set(key, table);
    return table;
  }

  #decide({ exchanges, firsts }: CellTable, cell: number): number {
    const values = this.#layout.cellCodec.decode(cell);
    let smallest = this.#layout.cellMask;
    for (const terms of exchanges) {
      let image = 0;
      for (let place = 0; place < terms.length; place++)
        image += terms[place]?.[values[place] as number] as number;
      if (image < smallest) smallest = image;
    }
    firsts[cell] = smallest + 1;
    return smallest + 1;
  }
}

/** The part of a split that the group keeps among itself: a variable is a cell variable only if all it can become are. */
export function closedPartition(split: Partition, group: readonly Exchange[]): Partition {
  const cells = new Set(split);
  return split.filter((at) => group.every(({ to }) => cells.has(to[at] as number)));
}

function termsOf({ to, values }: Exchange, places: readonly number[], stride: ArrayLike<number>): Terms {
  return places.map((at) => (values[at] ?? []).map((value) => value * (stride[to[at] as number] as number)));
}
