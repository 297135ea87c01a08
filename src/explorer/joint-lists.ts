/**
 * The steps of rules that touch several cell variables. The effect of such a rule in
 * each cell is computed once for all rows that agree in the variables it touches (a
 * table); a row's tables are combined (a bundle), so that a state looks up one list
 * for all of them.
 */

import { type CompiledRule, enabled, marksOf } from './compiled-rule.ts';
import type { Layout } from './layout.ts';
import type { StepPool } from './step-pool.ts';

interface Outcome {
  readonly row: number;
  readonly cell: number;
  readonly kind: number;
}

interface Table {
  readonly id: number;
  readonly rule: CompiledRule;
  /** Per cell: 0 if not yet known, 1 if not enabled, otherwise the index of the outcome. */
  readonly cells: Uint16Array;
  readonly outcomes: (Outcome | undefined)[];
  readonly known: Map<string, number>;
}

interface Bundle {
  readonly tables: readonly Table[];
  /** Per cell: 0 if not yet known, otherwise the index of the outcomes. */
  readonly cells: Uint16Array;
  readonly outcomes: (readonly Outcome[])[];
  readonly known: Map<string, number>;
}

/** A bundle as one row uses it. */
export interface RowBundle {
  readonly bundle: Bundle;
  /** For each of the bundle's outcomes, where its list begins; 0 if not yet built. */
  lists: Int32Array;
}

export class JointLists {
  readonly #layout: Layout;
  readonly #pool: StepPool;
  readonly #rules: readonly CompiledRule[];
  readonly #tables = new Map<string, Table>();
  readonly #bundles = new Map<string, Bundle>();
  #listBytes = 0;

  constructor(layout: Layout, pool: StepPool, rules: readonly CompiledRule[]) {
    this.#layout = layout;
    this.#pool = pool;
    this.#rules = rules;
  }

  get bytes(): number {
    return (this.#tables.size + this.#bundles.size) * this.#layout.cellCodec.size * 2 + this.#listBytes;
  }

  /**
   * The bundle of a row, `undefined` if no rule needs one. Rules that do not depend on the cell in this row are passed
   * to `plain` instead.
   */
  bundleOf(row: number, plain: (rule: CompiledRule) => void): RowBundle | undefined {
    const { values } = this.#layout;
    const tables: Table[] = [];
    let read: ((name: string) => string | undefined) | undefined;
    for (const rule of this.#rules) {
      if (!passes(rule, values)) continue;
      read ??= this.#layout.rowReader(row);
      const settled = rule.settledBy(read);
      if (settled === undefined) continue;
      if (settled) plain(rule);
      else tables.push(this.#tableOf(rule));
    }
    if (tables.length === 0) return undefined;
    const key = tables.map(({ id }) => id).join();
    const bundle = this.#bundles.get(key) ?? {
      tables,
      cells: new Uint16Array(this.#layout.cellCodec.size),
      outcomes: [[]],
      known: new Map(),
    };
    this.#bundles.set(key, bundle);
    const lists = new Int32Array(4);
    this.#listBytes += lists.byteLength;
    return { bundle, lists };
  }

  /** Where the list of a row's bundle for one cell begins. */
  listFor(row: number, rowBundle: RowBundle, cell: number): number {
    const { bundle } = rowBundle;
    const outcome = (bundle.cells[cell] as number) || this.#decide(row, bundle, cell);
    const known = rowBundle.lists[outcome];
    if (known) return known;
    if (outcome >= rowBundle.lists.length) {
      const wider = new Int32Array(outcome * 2);
      wider.set(rowBundle.lists);
      this.#listBytes += wider.byteLength - rowBundle.lists.byteLength;
      rowBundle.lists = wider;
    }
    const steps = bundle.outcomes[outcome] ?? [];
    const begin = steps.length === 0 ? this.#pool.empty : this.#listOf(row, steps);
    rowBundle.lists[outcome] = begin;
    return begin;
  }

  #listOf(row: number, steps: Bundle['outcomes'][number]): number {
    const { shift } = this.#layout;
    const code = this.#layout.codeOf(row);
    this.#pool.open();
    for (const outcome of steps) {
      const target = outcome.row === 0 ? row : this.#layout.rowOf(code + outcome.row);
      this.#pool.push((target - row) * 2 ** shift + outcome.cell, outcome.kind);
    }
    return this.#pool.close();
  }

  #tableOf(rule: CompiledRule): Table {
    const { values, cellCodec } = this.#layout;
    const key = `${rule.action}:${rule.rowTouched.map((at) => values[at]).join()}`;
    const known = this.#tables.get(key);
    if (known) return known;
    const id = this.#tables.size;
    const cells = new Uint16Array(cellCodec.size);
    const table: Table = { id, rule, cells, outcomes: [undefined, undefined], known: new Map() };
    this.#tables.set(key, table);
    return table;
  }

  #decide(row: number, bundle: Bundle, cell: number): number {
    this.#layout.loadRow(row);
    this.#layout.loadCell(cell);
    const places = bundle.tables.map(
      (table) => (table.cells[cell] as number) || this.#decideTable(table, cell),
    );
    const key = places.join();
    const place = bundle.known.get(key) ?? bundle.outcomes.length;
    if (place === bundle.outcomes.length) {
      bundle.known.set(key, place);
      bundle.outcomes.push(
        places.flatMap((index, at) => {
          const outcome = bundle.tables[at]?.outcomes[index];
          return outcome ? [outcome] : [];
        }),
      );
    }
    return setPlace(bundle.cells, cell, place);
  }

  #decideTable(table: Table, cell: number): number {
    const { rule, known, outcomes, cells } = table;
    const { values } = this.#layout;
    if (!enabled(rule, values)) return setPlace(cells, cell, 1);
    const kind = this.#pool.kindOf(rule.action, marksOf(rule, values));
    this.#layout.change(rule.effects);
    const { rowChange: row, cellChange: step } = this.#layout;
    const key = `${row}/${step}/${kind}`;
    const place = known.get(key) ?? outcomes.length;
    if (place === outcomes.length) {
      known.set(key, place);
      outcomes.push({ row, cell: step, kind });
    }
    return setPlace(cells, cell, place);
  }
}

function passes(rule: CompiledRule, values: Uint8Array): boolean {
  for (const test of rule.rowGuard) if (!test(values)) return false;
  return true;
}

function setPlace(cells: Uint16Array, cell: number, place: number): number {
  if (place > 65535) throw new Error('Unexpected 65536th outcome of one table, expected fewer');
  cells[cell] = place;
  return place;
}
