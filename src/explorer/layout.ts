/**
 * Maps states to addresses: the row variables determine the row, the cell variables
 * the cell in it. Rows are numbered in the order in which they first appear.
 */

import { type Codec, codecOf } from './codec.ts';
import { variableIndex } from './compile.ts';
import { type Machine, type State, variableAt } from './machine.ts';
import { NumberTable } from './number-table.ts';
import type { Partition } from './variable-partition.ts';

export class Layout {
  readonly machine: Machine;
  readonly index: ReadonlyMap<string, number>;
  /** Indices of the cell variables and of the row variables. */
  readonly cellAt: readonly number[];
  readonly rowAt: readonly number[];
  readonly isCell: Uint8Array;
  /** What one step up in a variable's domain adds to the row's code or to the cell. */
  readonly rowStride: Float64Array;
  readonly cellStride: Int32Array;
  readonly cellCodec: Codec;
  /** An address is `row << shift | cell`. */
  readonly shift: number;
  readonly cellMask: number;
  /** The state last loaded. */
  readonly values: Uint8Array;
  /** The results of the last call of `change`. */
  rowChange = 0;
  cellChange = 0;
  readonly #rows = new NumberTable();
  readonly #rowCodec: Codec;
  /** The row variables' values, row by row. */
  #rowValues = new Uint8Array(1 << 12);

  constructor(machine: Machine, cells: Partition) {
    this.machine = machine;
    this.index = variableIndex(machine.variables);
    this.cellAt = cells;
    this.isCell = Uint8Array.from(machine.variables, (_, at) => (cells.includes(at) ? 1 : 0));
    this.rowAt = machine.variables.flatMap((_, at) => (this.isCell[at] === 1 ? [] : [at]));
    this.#rowCodec = codecOf(this.rowAt.map((at) => variableAt(machine, at)));
    this.cellCodec = codecOf(this.cellAt.map((at) => variableAt(machine, at)));
    this.rowStride = new Float64Array(machine.variables.length);
    this.cellStride = new Int32Array(machine.variables.length);
    strides(this.rowAt, this.#rowCodec.radices, this.rowStride);
    strides(this.cellAt, this.cellCodec.radices, this.cellStride);
    this.shift = Math.ceil(Math.log2(this.cellCodec.size));
    this.cellMask = 2 ** this.shift - 1;
    this.values = new Uint8Array(machine.variables.length);
  }

  get rows(): number {
    return this.#rows.size;
  }

  /** The number of addresses so far: the number of bits a set of states needs. */
  get addresses(): number {
    return this.#rows.size * 2 ** this.shift;
  }

  get bytes(): number {
    return this.#rows.bytes + this.#rowValues.byteLength;
  }

  /** The row with this code, added if it is new. */
  rowOf(code: number): number {
    const row = this.#rows.intern(code);
    const begin = row * this.rowAt.length;
    if (begin + this.rowAt.length > this.#rowValues.length) {
      const wider = new Uint8Array(this.#rowValues.length * 2 + this.rowAt.length);
      wider.set(this.#rowValues);
      this.#rowValues = wider;
    }
    if (row + 1 < this.#rows.size || this.#decoded > row) return row;
    this.#decoded = row + 1;
    let rest = code;
    for (let at = 0; at < this.rowAt.length; at++) {
      const radix = this.#rowCodec.radices[at] as number;
      const quotient = Math.floor(rest / radix);
      this.#rowValues[begin + at] = rest - quotient * radix;
      rest = quotient;
    }
    return row;
  }
  #decoded = 0;

  codeOf(row: number): number {
    return this.#rows.codeAt(row);
  }

  /** The value of the row variable at index `place` of `rowAt`. */
  rowValue(row: number, place: number): number {
    return this.#rowValues[row * this.rowAt.length + place] as number;
  }

  addressOf(state: State): number {
    const row = this.rowOf(this.#rowCodec.encode(this.rowAt.map((at) => state[at] as number)));
    return row * 2 ** this.shift + this.cellCodec.encode(this.cellAt.map((at) => state[at] as number));
  }

  loadRow(row: number): void {
    const begin = row * this.rowAt.length;
    for (let at = 0; at < this.rowAt.length; at++) {
      this.values[this.rowAt[at] as number] = this.#rowValues[begin + at] as number;
    }
  }

  loadCell(cell: number): void {
    let rest = cell;
    for (let at = 0; at < this.cellAt.length; at++) {
      const radix = this.cellCodec.radices[at] as number;
      this.values[this.cellAt[at] as number] = rest % radix;
      rest = (rest / radix) | 0;
    }
  }

  /** The values at an address, in an array that the next call overwrites. */
  load(address: number): Uint8Array {
    this.loadRow(address >>> this.shift);
    this.loadCell(address & this.cellMask);
    return this.values;
  }

  stateAt(address: number): State {
    return [...this.load(address)];
  }

  /** Computes what assignments add to the code of the loaded row and to the cell: `rowChange`, `cellChange`. */
  change(assignments: readonly Assignment[]): void {
    this.rowChange = 0;
    this.cellChange = 0;
    for (const { at, value, when } of assignments) {
      if (when && !when(this.values)) continue;
      const by = value - (this.values[at] as number);
      if (this.isCell[at] === 1) this.cellChange += by * (this.cellStride[at] as number);
      else this.rowChange += by * (this.rowStride[at] as number);
    }
  }

  /** The row's own values by name; cell variables are unknown. */
  rowReader(row: number): (name: string) => string | undefined {
    this.loadRow(row);
    return (name) => {
      const at = this.index.get(name);
      if (at === undefined || this.isCell[at] === 1) return undefined;
      return this.machine.variables[at]?.values[this.values[at] as number];
    };
  }
}

/** A value to set if `when` holds. */
export interface Assignment {
  readonly at: number;
  readonly value: number;
  readonly when: ((values: Uint8Array) => boolean) | undefined;
}

function strides(
  places: readonly number[],
  radices: readonly number[],
  into: Float64Array | Int32Array,
): void {
  let stride = 1;
  for (const [at, place] of places.entries()) {
    into[place] = stride;
    stride *= radices[at] ?? 1;
  }
}
