/**
 * The state space as it is being discovered: a state is the address of a bit,
 * `row << shift | cell`. Where a state leads is kept as lists of address
 * differences, shared by all states of a row that agree in the variable the
 * rules ask about; so most steps of most states cost one addition and one bit.
 *
 * docs/decisions/explorer-layout says why.
 */

import { codecOf } from './codec.ts';
import { variableIndex } from './compile.ts';
import { type CompiledRule, compileRule } from './compiled-rule.ts';
import { initialState, type Machine, type State } from './machine.ts';
import { NumberTable } from './number-table.ts';
import { splitOf } from './split.ts';

/** What a rule that asks several cell variables at once does, cell by cell; shared by all rows that look the same to it. */
interface Table {
  readonly rule: CompiledRule;
  /** Per cell: 0 not yet known, 1 not enabled, else an outcome. */
  readonly outcomes: Uint16Array;
  readonly cellStep: number[];
  readonly marks: number[];
  readonly known: Map<string, number>;
  readonly effects: (readonly (readonly [at: number, value: number])[])[];
}

/** A table as one row uses it: where each outcome leads from there. */
interface RowTable {
  readonly table: Table;
  lists: Int32Array;
}

/** Pools a search reads directly; they move when they grow, so they are read afresh after every build. */
export class Space {
  readonly machine: Machine;
  readonly shift: number;
  readonly cellMask: number;
  /** Lists a row has: one for the rules that touch no cell variable, one for each value of each cell variable. */
  readonly listsPerRow: number;
  readonly classes: number;
  /** For each cell and class, which of the row's lists it uses. */
  readonly listOf: Uint16Array;
  /** For each row, where its lists begin in `pool`; 0 where not yet built. */
  lists: Int32Array;
  /** Lists: how many steps, how often visited, then address differences. */
  pool = new Int32Array(1 << 14);
  actions = new Uint16Array(1 << 14);
  marks = new Int32Array(1 << 14);
  readonly rowTables: (readonly RowTable[])[] = [];
  /** Bit a property, for marks. */
  readonly markBits: ReadonlyMap<string, number>;
  #end = 1;
  readonly #rows = new NumberTable();
  #rowCapacity = 256;
  readonly #values: Uint8Array;
  #loadedRow = -1;
  readonly #rowAt: readonly number[];
  readonly #cellAt: readonly number[];
  readonly #rowStride: Float64Array;
  readonly #cellStride: Int32Array;
  readonly #isCell: Uint8Array;
  readonly #still: readonly CompiledRule[];
  readonly #single: readonly (readonly (readonly CompiledRule[])[])[];
  readonly #several: readonly CompiledRule[];
  readonly #tables = new Map<string, Table>();
  readonly #index: ReadonlyMap<string, number>;
  readonly #rowCodec;
  readonly #cellCodec;

  constructor(machine: Machine, maxCells: number) {
    this.machine = machine;
    this.#index = variableIndex(machine.variables);
    this.#cellAt = splitOf(machine, maxCells);
    const cellSet = new Set(this.#cellAt);
    this.#rowAt = machine.variables.flatMap((_, at) => (cellSet.has(at) ? [] : [at]));
    this.#rowCodec = codecOf(
      this.#rowAt.map((at) => machine.variables[at] as (typeof machine.variables)[number]),
    );
    this.#cellCodec = codecOf(
      this.#cellAt.map((at) => machine.variables[at] as (typeof machine.variables)[number]),
    );
    this.#values = new Uint8Array(machine.variables.length);
    this.#isCell = Uint8Array.from(machine.variables, (_, at) => (cellSet.has(at) ? 1 : 0));
    this.#rowStride = new Float64Array(machine.variables.length);
    this.#cellStride = new Int32Array(machine.variables.length);
    strides(this.#rowAt, this.#rowCodec.radices, this.#rowStride);
    strides(this.#cellAt, this.#cellCodec.radices, this.#cellStride);
    this.shift = Math.ceil(Math.log2(this.#cellCodec.size));
    this.cellMask = 2 ** this.shift - 1;

    this.markBits = new Map(markIds(machine).map((id, at) => [id, 1 << at]));
    const cellNames = new Set(this.#cellAt.map((at) => machine.variables[at]?.name ?? ''));
    const rules = machine.rules.map((rule, action) =>
      compileRule(machine, this.#index, cellNames, this.markBits, rule, action),
    );
    this.#still = rules.filter(({ cells }) => cells.length === 0);
    this.#several = rules.filter(({ cells }) => cells.length > 1);
    this.#single = this.#cellAt.map((at) => {
      const own = rules.filter(({ cells }) => cells.length === 1 && cells[0] === at);
      return (machine.variables[at]?.values ?? []).map((_, value) =>
        own.filter((rule) => this.#mayFire(rule, at, value)),
      );
    });
    this.classes = 1 + this.#cellAt.length;
    this.listOf = new Uint16Array(this.#cellCodec.size * this.classes);
    this.listsPerRow = this.#tabulateCells();
    this.lists = new Int32Array(this.#rowCapacity * this.listsPerRow);
  }

  get rows(): number {
    return this.#rows.size;
  }

  /** How many addresses there are so far: the number of bits a set of states needs. */
  get addresses(): number {
    return this.#rows.size * 2 ** this.shift;
  }

  get bytes(): number {
    let tables = 0;
    for (const { outcomes } of this.#tables.values()) tables += outcomes.byteLength;
    const pools = this.pool.byteLength + this.actions.byteLength + this.marks.byteLength;
    return this.lists.byteLength + pools + tables + this.#rows.bytes + this.listOf.byteLength;
  }

  addressOf(state: State): number {
    const row = this.#rows.intern(this.#rowCodec.encode(this.#rowAt.map((at) => state[at] as number)));
    this.#makeRoom();
    return row * 2 ** this.shift + this.#cellCodec.encode(this.#cellAt.map((at) => state[at] as number));
  }

  initialAddress(): number {
    return this.addressOf(initialState(this.machine));
  }

  /** The values at an address, in an array that the next call overwrites. */
  valuesAt(address: number): Uint8Array {
    this.#loadRow(address >>> this.shift);
    this.#loadCell(address & this.cellMask);
    return this.#values;
  }

  stateAt(address: number): State {
    return [...this.valuesAt(address)];
  }

  /** The row's own values by name; cell variables are unknown. */
  rowReader(row: number): (name: string) => string | undefined {
    this.#loadRow(row);
    return (name) => {
      const at = this.#index.get(name);
      if (at === undefined || this.#isCell[at] === 1) return undefined;
      return this.machine.variables[at]?.values[this.#values[at] as number];
    };
  }

  /** Builds the list of a class for the states of a row that share this cell's value; returns where it begins. */
  buildList(row: number, cell: number, kind: number): number {
    this.#loadRow(row);
    this.#loadCell(cell);
    const own = this.listOf[cell * this.classes + kind] as number;
    const begin = this.#open();
    if (kind === 0) {
      for (const rule of this.#still) if (enabled(rule, this.#values)) this.#add(row, rule);
      this.#prepareTables(row);
    } else {
      const at = this.#cellAt[kind - 1] as number;
      const rules = this.#single[kind - 1]?.[this.#values[at] as number] ?? [];
      for (const rule of rules) if (enabled(rule, this.#values)) this.#add(row, rule);
    }
    this.#close(begin);
    this.lists[row * this.listsPerRow + own] = begin;
    return begin;
  }

  /** The list of a row's table for one cell, or 0 where its rule is not enabled there. */
  tableList(row: number, rowTable: RowTable, cell: number): number {
    const { table } = rowTable;
    const outcome = (table.outcomes[cell] as number) || this.#decide(row, table, cell);
    if (outcome === 1) return 0;
    const known = rowTable.lists[outcome];
    if (known) return known;
    if (outcome >= rowTable.lists.length) {
      const wider = new Int32Array(outcome * 2);
      wider.set(rowTable.lists);
      rowTable.lists = wider;
    }
    this.#loadRow(row);
    const begin = this.#open();
    let code = this.#rows.codeAt(row);
    for (const [at, value] of table.effects[outcome] ?? []) {
      code += (value - (this.#values[at] as number)) * (this.#rowStride[at] as number);
    }
    this.#push(row, code, table.cellStep[outcome] ?? 0, table.rule.action, table.marks[outcome] ?? 0);
    this.#close(begin);
    rowTable.lists[outcome] = begin;
    return begin;
  }

  /** Where each of a state's lists begins. Slow and plain; the search has the quick reading of the same. */
  listsAt(address: number): readonly number[] {
    const row = address >>> this.shift;
    const cell = address & this.cellMask;
    const found: number[] = [];
    for (let kind = 0; kind < this.classes; kind++) {
      const own = row * this.listsPerRow + (this.listOf[cell * this.classes + kind] as number);
      found.push((this.lists[own] as number) || this.buildList(row, cell, kind));
    }
    for (const rowTable of this.rowTables[row] ?? []) {
      const begin = this.tableList(row, rowTable, cell);
      if (begin > 0) found.push(begin);
    }
    return found;
  }

  /** Every step from a state, in the order of the machine's rules. */
  stepsAt(
    address: number,
  ): readonly { readonly action: number; readonly to: number; readonly marks: number }[] {
    return this.listsAt(address)
      .flatMap((begin) => {
        const count = this.pool[begin] as number;
        return Array.from({ length: count }, (_, at) => {
          const place = begin + 2 + at;
          return {
            action: this.actions[place] as number,
            to: (address + (this.pool[place] as number)) >>> 0,
            marks: this.marks[place] as number,
          };
        });
      })
      .sort((a, b) => a.action - b.action);
  }

  /** Visits of each rule: a list's steps were each taken as often as the list was visited. */
  visits(): Float64Array {
    const perAction = new Float64Array(this.machine.rules.length);
    for (let begin = 1; begin < this.#end; ) {
      const count = this.pool[begin] as number;
      const times = (this.pool[begin + 1] as number) >>> 0;
      for (let place = begin + 2; place < begin + 2 + count; place++) {
        const action = this.actions[place] as number;
        perAction[action] = (perAction[action] as number) + times;
      }
      begin += 2 + count;
    }
    return perAction;
  }

  #mayFire(rule: CompiledRule, at: number, value: number): boolean {
    const only = this.machine.variables[at];
    const name = only?.name;
    const text = only?.values[value];
    const declared = this.machine.rules[rule.action];
    if (!declared) return false;
    return rule.settledBy((asked) => (asked === name ? text : undefined)) !== undefined;
  }

  /** Fills `listOf`; returns how many lists a row has. */
  #tabulateCells(): number {
    const first: number[] = [0];
    let next = 1;
    for (const at of this.#cellAt) {
      first.push(next);
      next += this.machine.variables[at]?.values.length ?? 0;
    }
    for (let cell = 0; cell < this.#cellCodec.size; cell++) {
      const values = this.#cellCodec.decode(cell);
      for (let kind = 1; kind < this.classes; kind++) {
        this.listOf[cell * this.classes + kind] = (first[kind] as number) + (values[kind - 1] as number);
      }
    }
    return next;
  }

  /** Sorts out which of the rules that ask several cell variables still depend on the cell in this row. */
  #prepareTables(row: number): void {
    const own: RowTable[] = [];
    const read = this.rowReader(row);
    for (const rule of this.#several) {
      if (!rule.rowGuard.every((test) => test(this.#values))) continue;
      const settled = rule.settledBy(read);
      if (settled === undefined) continue;
      if (settled) this.#add(row, rule);
      else own.push({ table: this.#tableOf(rule), lists: new Int32Array(4) });
    }
    this.rowTables[row] = own;
  }

  #tableOf(rule: CompiledRule): Table {
    const key = `${rule.action}:${rule.rowReads.map((at) => this.#values[at]).join()}`;
    const known = this.#tables.get(key);
    if (known) return known;
    const outcomes = new Uint16Array(this.#cellCodec.size);
    const table: Table = {
      rule,
      outcomes,
      cellStep: [0, 0],
      marks: [0, 0],
      known: new Map(),
      effects: [[], []],
    };
    this.#tables.set(key, table);
    return table;
  }

  #decide(row: number, table: Table, cell: number): number {
    this.#loadRow(row);
    this.#loadCell(cell);
    const { rule, known } = table;
    let outcome = 1;
    if (enabled(rule, this.#values)) {
      const rowEffects: (readonly [number, number])[] = [];
      let cellStep = 0;
      for (const { at, value, when } of rule.effects) {
        if (when && !when(this.#values)) continue;
        if (this.#isCell[at] === 1)
          cellStep += (value - (this.#values[at] as number)) * (this.#cellStride[at] as number);
        else rowEffects.push([at, value]);
      }
      const marks = marksOf(rule, this.#values);
      const key = `${cellStep}/${marks}/${rowEffects.join()}`;
      const seen = known.get(key);
      outcome = seen ?? table.effects.length;
      if (seen === undefined) {
        known.set(key, outcome);
        table.effects.push(rowEffects);
        table.cellStep.push(cellStep);
        table.marks.push(marks);
      }
    }
    table.outcomes[cell] = outcome;
    return outcome;
  }

  /** Adds the step of a rule from the loaded values, whose cell effects do not depend on the rest of the cell. */
  #add(row: number, rule: CompiledRule): void {
    let code = this.#rows.codeAt(row);
    let cellStep = 0;
    for (const { at, value, when } of rule.effects) {
      if (when && !when(this.#values)) continue;
      const change = value - (this.#values[at] as number);
      if (this.#isCell[at] === 1) cellStep += change * (this.#cellStride[at] as number);
      else code += change * (this.#rowStride[at] as number);
    }
    this.#push(row, code, cellStep, rule.action, marksOf(rule, this.#values));
  }

  #push(row: number, code: number, cellStep: number, action: number, marks: number): void {
    const target = code === this.#rows.codeAt(row) ? row : this.#rows.intern(code);
    this.#makeRoom();
    if (this.#end + 1 >= this.pool.length) this.#growPool();
    this.pool[this.#end] = (target - row) * 2 ** this.shift + cellStep;
    this.actions[this.#end] = action;
    this.marks[this.#end] = marks;
    this.#end++;
  }

  #open(): number {
    if (this.#end + 4 >= this.pool.length) this.#growPool();
    const begin = this.#end;
    this.pool[begin] = 0;
    this.pool[begin + 1] = 0;
    this.#end += 2;
    return begin;
  }

  #close(begin: number): void {
    this.pool[begin] = this.#end - begin - 2;
  }

  #growPool(): void {
    const size = this.pool.length * 2;
    const pool = new Int32Array(size);
    pool.set(this.pool);
    this.pool = pool;
    const actions = new Uint16Array(size);
    actions.set(this.actions);
    this.actions = actions;
    const marks = new Int32Array(size);
    marks.set(this.marks);
    this.marks = marks;
  }

  #makeRoom(): void {
    if (this.#rows.size <= this.#rowCapacity) return;
    while (this.#rows.size > this.#rowCapacity) this.#rowCapacity *= 2;
    const lists = new Int32Array(this.#rowCapacity * this.listsPerRow);
    lists.set(this.lists);
    this.lists = lists;
  }

  #loadRow(row: number): void {
    if (row === this.#loadedRow) return;
    let rest = this.#rows.codeAt(row);
    for (let at = 0; at < this.#rowAt.length; at++) {
      const radix = this.#rowCodec.radices[at] as number;
      const quotient = Math.floor(rest / radix);
      this.#values[this.#rowAt[at] as number] = rest - quotient * radix;
      rest = quotient;
    }
    this.#loadedRow = row;
  }

  #loadCell(cell: number): void {
    let rest = cell;
    for (let at = 0; at < this.#cellAt.length; at++) {
      const radix = this.#cellCodec.radices[at] as number;
      this.#values[this.#cellAt[at] as number] = rest % radix;
      rest = (rest / radix) | 0;
    }
  }
}

export type { RowTable };

function enabled(rule: CompiledRule, values: Uint8Array): boolean {
  for (const test of rule.rowGuard) if (!test(values)) return false;
  for (const test of rule.cellGuard) if (!test(values)) return false;
  return true;
}

function marksOf(rule: CompiledRule, values: Uint8Array): number {
  let marks = 0;
  for (const { bit, when } of rule.marks) if (!when || when(values)) marks |= bit;
  return marks;
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

/** Ids of the properties that steps are marked with; at most 31, one bit each. */
function markIds(machine: Machine): readonly string[] {
  const ids = machine.properties.flatMap((property) =>
    property.kind === 'step' || property.kind === 'witness' ? [property.id] : [],
  );
  if (ids.length > 31)
    throw new Error(`Unexpected ${ids.length} step properties and witnesses, expected at most 31`);
  return ids;
}
