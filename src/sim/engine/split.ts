/**
 * Divides a machine's variables into a row part and a cell part, so that the
 * visited set can be a bitmap: states with the same row part lie in one row, a
 * bit a cell. Rules that touch at most one cell variable can then be tabled by
 * that variable's value, once a row; the fewer rules touch several, the better.
 *
 * Chosen from the declaration alone: docs/decisions/explorer-layout.
 */

import { variablesOf } from './condition.ts';
import type { Machine, Rule } from './machine.ts';

/** Indices of the cell variables, in declared order. */
export type Split = readonly number[];

/** At most `maxCells` cells a row. Deterministic. */
export function splitOf(machine: Machine, maxCells: number): Split {
  const names = machine.variables.map(({ name }) => name);
  const touched = machine.rules.map((rule) => touchedBy(rule));
  const written = new Set(machine.rules.flatMap(({ effect }) => effect.map(({ variable }) => variable)));
  const chosen = new Set<string>();
  let cells = 1;
  for (;;) {
    const best = names
      .filter((name) => written.has(name) && !chosen.has(name))
      .map((name) => ({ name, size: sizeOf(machine, name), price: priceOf(name, touched, chosen) }))
      .filter(({ size, price }) => cells * size <= maxCells && price <= maxPrice)
      .sort((a, b) => a.price - b.price || b.size - a.size)[0];
    if (!best) break;
    chosen.add(best.name);
    cells *= best.size;
  }
  return names.flatMap((name, at) => (chosen.has(name) ? [at] : []));
}

/** The share of a variable's rules that may come to touch several cell variables by its choice. */
const maxPrice = 0.4;

function priceOf(name: string, touched: readonly ReadonlySet<string>[], chosen: ReadonlySet<string>): number {
  const own = touched.filter((variables) => variables.has(name));
  const spoilt = own.filter((variables) => count(variables, chosen) === 1);
  return spoilt.length / own.length;
}

function count(variables: ReadonlySet<string>, chosen: ReadonlySet<string>): number {
  let found = 0;
  for (const variable of variables) if (chosen.has(variable)) found++;
  return found;
}

function sizeOf(machine: Machine, name: string): number {
  return machine.variables.find((variable) => variable.name === name)?.values.length ?? 1;
}

/** Every variable a rule reads or writes. */
export function touchedBy(rule: Rule): ReadonlySet<string> {
  const found = new Set<string>();
  for (const part of rule.guard) variablesOf(part, found);
  for (const { variable, when } of rule.effect) variablesOf(when, found).add(variable);
  for (const { when } of rule.marks) variablesOf(when, found);
  return found;
}
