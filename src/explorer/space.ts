/**
 * The state space as it is discovered. The steps from a state are kept as lists of
 * address differences, shared by all states of a row that agree in the one cell
 * variable the rules touch; so most steps of most states cost one addition and one
 * bit. docs/decisions/explorer-layout explains why.
 */

import { type CompiledRule, compileRule, enabled, marksOf } from './compiled-rule.ts';
import type { Exchange } from './group.ts';
import { JointLists, type RowBundle } from './joint-lists.ts';
import { Layout } from './layout.ts';
import { LocalLists } from './local-lists.ts';
import { initialState, type Machine, type State, variableAt } from './machine.ts';
import { OrbitRepresentative } from './orbit-representative.ts';
import { roomFor } from './room-for.ts';
import { StepPool } from './step-pool.ts';
import type { Partition } from './variable-partition.ts';

export class Space {
  readonly machine: Machine;
  readonly layout: Layout;
  readonly pool: StepPool;
  /** Set under symmetry: maps each address to its representative. */
  readonly fold: OrbitRepresentative | undefined;
  /** The number of classes: one for the rules that touch no cell variable, and one for each cell variable. */
  readonly classes: number;
  /** How many lists a row has: one, plus one for each value of each cell variable. */
  readonly listsPerRow: number;
  /** For each cell and class, which of the row's lists it uses. */
  readonly listOf: Uint16Array;
  /** For each row, where its lists begin in the pool; 0 if not yet built. */
  lists: Int32Array;
  /** For each row with rules that touch several cell variables, their lists. Set when the row's first list is built. */
  readonly bundles: (RowBundle | undefined)[] = [];
  /** The bit of each property in marks. */
  readonly markBits: ReadonlyMap<string, number>;
  readonly #rules: readonly CompiledRule[];
  readonly #still: readonly CompiledRule[];
  readonly #local: readonly (readonly LocalLists[])[];
  readonly #joint: JointLists;

  /** With a group of exchanges, one state of each orbit is visited; `cells` must be closed under the group. */
  constructor(machine: Machine, cells: Partition, group: readonly Exchange[] = []) {
    this.machine = machine;
    this.pool = new StepPool(machine.rules.length);
    this.layout = new Layout(machine, cells);
    this.fold = group.length > 1 ? new OrbitRepresentative(this.layout, group) : undefined;
    this.markBits = new Map(markIds(machine).map((id, at) => [id, 1 << at]));
    const cellNames = new Set(cells.map((at) => variableAt(machine, at).name));
    this.#rules = machine.rules.map((rule, action) =>
      compileRule(machine, this.layout.index, cellNames, this.markBits, rule, action),
    );
    this.#still = this.#rules.filter((rule) => rule.cells.length === 0);
    this.#joint = new JointLists(
      this.layout,
      this.pool,
      this.#rules.filter((rule) => rule.cells.length > 1),
    );
    this.#local = cells.map((at) => {
      const { name, values } = variableAt(machine, at);
      const own = this.#rules.filter((rule) => rule.cells.length === 1 && rule.cells[0] === at);
      return values.map((value) => {
        const may = own.filter(
          (rule) => rule.settledBy((asked) => (asked === name ? value : undefined)) !== undefined,
        );
        return new LocalLists(this.layout, this.pool, may);
      });
    });
    this.classes = 1 + cells.length;
    this.listOf = new Uint16Array(this.layout.cellCodec.size * this.classes);
    this.listsPerRow = this.#tabulateCells();
    this.lists = new Int32Array(256 * this.listsPerRow);
  }

  get bytes(): number {
    const { lists, listOf, pool, layout, fold } = this;
    return (
      lists.byteLength +
      listOf.byteLength +
      pool.bytes +
      this.#joint.bytes +
      layout.bytes +
      (fold?.bytes ?? 0)
    );
  }

  initialAddress(): number {
    return this.addressFor(initialState(this.machine));
  }

  /** The address of a state, or of its representative. */
  addressFor(state: State): number {
    const address = this.layout.addressOf(state);
    if (!this.fold) return address;
    this.fold.settleRows();
    return this.fold.first(address);
  }

  /** Builds the list of a class for the states of a row that share this cell's value; returns where the list begins. */
  buildList(row: number, cell: number, kind: number): number {
    const own = this.listOf[cell * this.classes + kind] as number;
    const local =
      kind === 0
        ? undefined
        : this.#local[kind - 1]?.[this.layout.cellCodec.decode(cell)[kind - 1] as number];
    const begin = local ? local.listFor(row, cell) : this.#rowList(row);
    const at = row * this.listsPerRow + own;
    this.#reserveLists();
    this.lists[at] = begin;
    return begin;
  }

  /** The list of a row's bundle for one cell. */
  bundleList(row: number, bundle: RowBundle, cell: number): number {
    return this.#joint.listFor(row, bundle, cell);
  }

  /** Every step from a state, in the order of the machine's rules. Simple rather than fast; the search has its own loop. */
  stepsAt(address: number): readonly { readonly action: number; readonly to: number }[] {
    const found: { action: number; to: number }[] = [];
    for (const begin of this.#listsAt(address)) {
      const last = this.pool.endOf(begin);
      for (let at = begin + 1; at < last; at++) {
        const step = this.pool.steps[at] as number;
        found.push({ action: this.pool.actionAt(at), to: (address + step) >>> 0 });
      }
    }
    return found.sort((a, b) => a.action - b.action);
  }

  #listsAt(address: number): readonly number[] {
    const row = address >>> this.layout.shift;
    const cell = address & this.layout.cellMask;
    const found: number[] = [];
    for (let kind = 0; kind < this.classes; kind++) {
      const own = row * this.listsPerRow + (this.listOf[cell * this.classes + kind] as number);
      found.push(this.lists[own] || this.buildList(row, cell, kind));
    }
    const bundle = this.bundles[row];
    if (bundle) found.push(this.bundleList(row, bundle, cell));
    return found;
  }

  #rowList(row: number): number {
    const { layout, pool } = this;
    layout.loadRow(row);
    const code = layout.codeOf(row);
    pool.open();
    const add = (rule: CompiledRule) => {
      layout.change(rule.effects);
      const { rowChange, cellChange } = layout;
      const target = rowChange === 0 ? row : layout.rowOf(code + rowChange);
      const kind = pool.kindOf(rule.action, marksOf(rule, layout.values));
      pool.push((target - row) * 2 ** layout.shift + cellChange, kind);
    };
    for (const rule of this.#still) if (enabled(rule, layout.values)) add(rule);
    this.bundles[row] = this.#joint.bundleOf(row, add);
    return pool.close();
  }

  /** Fills `listOf`; returns how many lists a row has. */
  #tabulateCells(): number {
    const first: number[] = [0];
    let next = 1;
    for (const { values } of this.layout.cellAt.map((at) => variableAt(this.machine, at))) {
      first.push(next);
      next += values.length;
    }
    for (let cell = 0; cell < this.layout.cellCodec.size; cell++) {
      let rest = cell;
      for (let kind = 1; kind < this.classes; kind++) {
        const radix = this.layout.cellCodec.radices[kind - 1] as number;
        this.listOf[cell * this.classes + kind] = (first[kind] as number) + (rest % radix);
        rest = (rest / radix) | 0;
      }
    }
    return next;
  }

  #reserveLists(): void {
    const needed = this.layout.rows * this.listsPerRow;
    if (needed <= this.lists.length) return;
    const lists = new Int32Array(roomFor(needed, this.lists.length));
    lists.set(this.lists);
    this.lists = lists;
  }
}

/** Ids of the properties that steps are marked with; at most 31, one bit each. */
function markIds(machine: Machine): readonly string[] {
  const ids = machine.properties.flatMap(({ kind, id }) =>
    kind === 'step' || kind === 'witness' ? [id] : [],
  );
  if (ids.length > 31)
    throw new Error(`Unexpected ${ids.length} step properties and witnesses, expected at most 31`);
  return ids;
}
