/**
 * Divides a machine's variables into row variables and cell variables, so that the
 * visited set can be a bitmap: states with equal row variables share a row, with one
 * bit per cell. Rules that touch at most one cell variable are then tabulated by
 * that variable's value, once per row.
 *
 * The cell variables are the agents' own counters, except those of agents that often
 * read the others' counters: measured on all five models, this fills the rows best
 * and needs the fewest tables. docs/decisions/explorer-layout.
 */

import { variablesOf } from './condition.ts';
import type { Machine, Rule } from './machine.ts';

/** Indices of the cell variables, in declared order. */
export type Partition = readonly number[];

interface Counter {
  readonly name: string;
  readonly size: number;
  /** The variables that each rule of the agent touches. */
  readonly rules: readonly ReadonlySet<string>[];
}

/** At most `maxCells` cells per row; empty if no agent has its own counter. Deterministic. */
export function partitionOf(machine: Machine, maxCells: number): Partition {
  let counters = countersOf(machine);
  for (;;) {
    const names = new Set(counters.map(({ name }) => name));
    const [first] = counters
      .map((counter) => ({ counter, meddling: meddlingOf(counter, names) }))
      .sort((a, b) => b.meddling - a.meddling);
    if (!first || first.meddling === 0) break;
    counters = counters.filter((counter) => counter !== first.counter);
  }
  const chosen = new Set<string>();
  let cells = 1;
  for (const { name, size } of [...counters].sort((a, b) => b.rules.length - a.rules.length)) {
    if (cells * size > maxCells) continue;
    cells *= size;
    chosen.add(name);
  }
  return machine.variables.flatMap(({ name }, at) => (chosen.has(name) ? [at] : []));
}

/** For each agent that has a counter: the largest variable that all its rules touch and one of them sets. */
function countersOf(machine: Machine): readonly Counter[] {
  const agents = [...new Set(machine.rules.map(({ agent }) => agent))];
  const found = new Map<string, Counter>();
  for (const agent of agents) {
    const own = machine.rules.filter((rule) => rule.agent === agent);
    const rules = own.map(touchedBy);
    const [largest] = machine.variables
      .filter(({ name }) => rules.every((touched) => touched.has(name)))
      .filter(({ name }) => own.some(({ effect }) => effect.some(({ variable }) => variable === name)))
      .sort((a, b) => b.values.length - a.values.length);
    if (largest && !found.has(largest.name)) {
      found.set(largest.name, { name: largest.name, size: largest.values.length, rules });
    }
  }
  return [...found.values()];
}

/** How many of the agent's rules touch another agent's counter. */
function meddlingOf({ name, rules }: Counter, counters: ReadonlySet<string>): number {
  return rules.filter((touched) => [...touched].some((other) => other !== name && counters.has(other)))
    .length;
}

/** Every variable a rule reads or writes. */
export function touchedBy(rule: Rule): ReadonlySet<string> {
  const found = new Set<string>();
  for (const part of rule.guard) variablesOf(part, found);
  for (const { variable, when } of rule.effect) variablesOf(when, found).add(variable);
  for (const { when } of rule.marks) variablesOf(when, found);
  return found;
}
