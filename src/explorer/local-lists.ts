/**
 * The steps of rules that touch one cell variable, for one value of it. They depend
 * on only a few of the row's values: rows that agree in those share the work, and if
 * no step changes the row they share the list itself.
 */

import { type CompiledRule, enabled, marksOf } from './compiled-rule.ts';
import type { Layout } from './layout.ts';
import type { StepPool } from './step-pool.ts';

interface Template {
  /** The list if it serves every row; otherwise 0, and a list is built from the steps for each row. */
  readonly shared: number;
  readonly steps: readonly Change[];
}

interface Change {
  /** What the step adds to the row's code and to the cell. */
  readonly row: number;
  readonly cell: number;
  readonly kind: number;
}

export class LocalLists {
  readonly #layout: Layout;
  readonly #pool: StepPool;
  readonly #rules: readonly CompiledRule[];
  readonly #places: readonly number[];
  readonly #strides: readonly number[];
  /** By the row's values; `undefined` if there are so many combinations that rows would hardly ever share one. */
  readonly #templates: (Template | undefined)[] | undefined;

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
    this.#templates =
      size <= mostTemplates ? new Array<Template | undefined>(size).fill(undefined) : undefined;
  }

  /** Where the list begins for the states of a row that have this cell's value of the variable. */
  listFor(row: number, cell: number): number {
    if (!this.#templates) return this.#ownList(row, cell);
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
    this.#pool.open();
    for (const step of template.steps) this.#push(row, step.row, step.cell, step.kind);
    return this.#pool.close();
  }

  #ownList(row: number, cell: number): number {
    const layout = this.#layout;
    layout.loadRow(row);
    layout.loadCell(cell);
    this.#pool.open();
    for (const rule of this.#rules) {
      if (!enabled(rule, layout.values)) continue;
      layout.change(rule.effects);
      const kind = this.#pool.kindOf(rule.action, marksOf(rule, layout.values));
      this.#push(row, layout.rowChange, layout.cellChange, kind);
    }
    return this.#pool.close();
  }

  #push(row: number, rowChange: number, cellChange: number, kind: number): void {
    const target = rowChange === 0 ? row : this.#layout.rowOf(this.#layout.codeOf(row) + rowChange);
    this.#pool.push((target - row) * 2 ** this.#layout.shift + cellChange, kind);
  }

  #made(row: number, cell: number): Template {
    const { values } = this.#layout;
    this.#layout.loadRow(row);
    this.#layout.loadCell(cell);
    const steps = this.#rules.flatMap((rule): readonly Change[] => {
      if (!enabled(rule, values)) return [];
      this.#layout.change(rule.effects);
      const { rowChange, cellChange } = this.#layout;
      return [
        { row: rowChange, cell: cellChange, kind: this.#pool.kindOf(rule.action, marksOf(rule, values)) },
      ];
    });
    if (steps.some((step) => step.row !== 0)) return { shared: 0, steps };
    this.#pool.open();
    for (const step of steps) this.#pool.push(step.cell, step.kind);
    return { shared: this.#pool.close(), steps };
  }
}

const mostTemplates = 4096;
