/**
 * Maps each state to the representative of its orbit: the first by row code, then by
 * cell. A row determines which exchanges make its code smallest; the images of a cell
 * under these are computed once for all rows with the same set of exchanges.
 * docs/decisions/symmetry-reduction.md
 */

import type { Exchange } from './group.ts';
import type { Layout } from './layout.ts';
import type { Partition } from './variable-partition.ts';

/** For each variable and value, what it contributes to the code of the image. */
type Terms = readonly (readonly number[])[];

/** The terms of several exchanges side by side, so that one pass over a row serves all of them. */
interface JointTerms {
  readonly exchanges: number;
  /** For each position, where the terms of its first value begin. */
  readonly begins: Int32Array;
  /** For each position and each of its values, a term of each exchange. */
  readonly terms: Float64Array;
}

interface CellTable {
  readonly exchanges: readonly Terms[];
  /** Per cell: 0 if not yet known, otherwise one more than the orbit's first cell. */
  readonly firsts: Int32Array;
}

export class OrbitRepresentative {
  /** How many exchanges there are: an orbit has at most this many states. */
  readonly order: number;
  readonly #layout: Layout;
  /** Exchanges with the same effect on every row are merged here; `#cells` has the effect of each of them on cells. */
  readonly #rowTerms: JointTerms;
  readonly #cells: readonly (readonly Terms[])[];
  /** The code that each exchange gives the row being settled. */
  readonly #codes: Float64Array;
  readonly #tables = new Map<string, CellTable>();
  /** For each settled row: its representative row; `#tableOf` has the table for its cells. */
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
    const found = [...distinct.values()];
    this.#rowTerms = joined(found.map(({ terms }) => terms));
    this.#cells = found.map(({ cells }) => cells);
    this.#codes = new Float64Array(found.length);
  }

  get bytes(): number {
    const cells = this.#layout.cellCodec.size;
    return this.#rows.byteLength + this.#tableOf.length * 8 + this.#tables.size * cells * 4;
  }

  /** Settles the rows added since the last call, and their representatives, which this may add. */
  settleRows(): void {
    while (this.#tableOf.length < this.#layout.rows) this.#settle(this.#tableOf.length);
  }

  /** The representative of an address whose row is settled. */
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
    const codes = this.#codes.fill(0);
    const { exchanges, begins, terms } = this.#rowTerms;
    for (let place = 0; place < begins.length; place++) {
      const begin = (begins[place] as number) + this.#layout.rowValue(row, place) * exchanges;
      for (let at = 0; at < exchanges; at++)
        codes[at] = (codes[at] as number) + (terms[begin + at] as number);
    }
    let smallest = codes[0] as number;
    for (let at = 1; at < exchanges; at++)
      if ((codes[at] as number) < smallest) smallest = codes[at] as number;
    const by: number[] = [];
    for (let at = 0; at < exchanges; at++) if (codes[at] === smallest) by.push(at);
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
    const exchanges = by.flatMap((at) => this.#cells[at] ?? []);
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

/** The largest subset closed under the group: a variable stays a cell variable only if all its images are cell variables. */
export function closedPartition(split: Partition, group: readonly Exchange[]): Partition {
  const cells = new Set(split);
  return split.filter((at) => group.every(({ to }) => cells.has(to[at] as number)));
}

function termsOf({ to, values }: Exchange, places: readonly number[], stride: ArrayLike<number>): Terms {
  return places.map((at) => (values[at] ?? []).map((value) => value * (stride[to[at] as number] as number)));
}

function joined(all: readonly Terms[]): JointTerms {
  const [first = []] = all;
  const begins = new Int32Array(first.length);
  let end = 0;
  for (const [place, values] of first.entries()) {
    begins[place] = end;
    end += values.length * all.length;
  }
  const terms = new Float64Array(end);
  for (const [at, exchange] of all.entries()) {
    for (const [place, values] of exchange.entries()) {
      for (const [value, term] of values.entries())
        terms[(begins[place] as number) + value * all.length + at] = term;
    }
  }
  return { exchanges: all.length, begins, terms };
}
