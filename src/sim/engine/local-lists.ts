/**
 * The steps of rules that touch one cell variable, for one value of it. They
 * depend on a few of the row's values only: rows that agree in those share the
 * work, and the very list where no step changes the row.
 */

import { type CompiledRule, enabled, marksOf } from './compiled-rule.ts';
import type { Layout } from './layout.ts';
import type { StepPool } from './step-pool.ts';

interface Template {
  /** The list itself, where it serves every row; else 0 and the steps to be made out for each. */
  readonly shared: number;
  readonly steps: readonly {
    readonly row: number;
    readonly cell: number;
    readonly action: number;
    readonly marks: number;
  }[];
}

export class LocalLists {
  readonly #layout: Layout;
  readonly #pool: StepPool;
  readonly #rules: readonly CompiledRule[];
  readonly #places: readonly number[];
  readonly #strides: readonly number[];
  readonly #templates: (Template | undefined)[] = [];

  constructor(layout: Layout, pool: StepPool, rules: readonly CompiledRule[]) {
    this.#layout = layout;
    this.#pool = pool;
    this.#rules = rules;
    const read = new Set(rules.flatMap(({ rowTouched }) => rowTouched));
    this.#places = layout.rowAt.flatMap((at, place) => (read.has(at) ? [place] : []));
    let size = 1;
    this.#strides = this.#places.map((place) => {
      const stride = size;
      size *= layout.machine.variables[layout.rowAt[place] as number]?.values.length ?? 1;
      return stride;
    });
  }

  /** Where the list begins for the states of a row that have this cell's value of the variable. */
  listFor(row: number, cell: number): number {
    let key = 0;
    for (let at = 0; at < this.#places.length; at++) {
      key += this.#layout.rowValue(row, this.#places[at] as number) * (this.#strides[at] as number);
    }
    let template = this.#templates[key];
    if (template === undefined) {
      template = this.#made(row, cell);
      this.#templates[key] = template;
    }
    if (template.shared !== 0) return template.shared;
    const code = this.#layout.codeOf(row);
    this.#pool.open();
    for (const step of template.steps) {
      const target = step.row === 0 ? row : this.#layout.rowOf(code + step.row);
      this.#pool.push((target - row) * 2 ** this.#layout.shift + step.cell, step.action, step.marks);
    }
    return this.#pool.close();
  }

  #made(row: number, cell: number): Template {
    const { values } = this.#layout;
    this.#layout.loadRow(row);
    this.#layout.loadCell(cell);
    const steps = this.#rules.flatMap((rule) => {
      if (!enabled(rule, values)) return [];
      return [{ ...differences(this.#layout, rule), action: rule.action, marks: marksOf(rule, values) }];
    });
    if (steps.some((step) => step.row !== 0)) return { shared: 0, steps };
    this.#pool.open();
    for (const step of steps) this.#pool.push(step.cell, step.action, step.marks);
    return { shared: this.#pool.close(), steps };
  }
}

/** What a rule adds to the row's code and to the cell, from the loaded values. */
export function differences(
  layout: Layout,
  rule: CompiledRule,
): { readonly row: number; readonly cell: number } {
  let row = 0;
  let cell = 0;
  for (const { at, value, when } of rule.effects) {
    if (when && !when(layout.values)) continue;
    const change = value - (layout.values[at] as number);
    if (layout.isCell[at] === 1) cell += change * (layout.cellStride[at] as number);
    else row += change * (layout.rowStride[at] as number);
  }
  return { row, cell };
}
