/**
 * Compiles a rule for speed: its guard, effects and marks become closures over value
 * indices, and the cell variables it touches are listed.
 */

import { compile, partly, type Test } from './compile.ts';
import type { Condition } from './condition.ts';
import { variablesOf } from './condition.ts';
import { indexOfValue, type Machine, type Rule } from './machine.ts';
import { touchedBy } from './variable-partition.ts';

export interface CompiledEffect {
  readonly at: number;
  readonly value: number;
  readonly when: Test | undefined;
}

export interface CompiledMark {
  /** One bit per property. */
  readonly bit: number;
  readonly when: Test | undefined;
}

export interface CompiledRule {
  readonly action: number;
  /** Guard parts that read row variables only. */
  readonly rowGuard: readonly Test[];
  /** The other parts. */
  readonly cellGuard: readonly Test[];
  readonly effects: readonly CompiledEffect[];
  readonly marks: readonly CompiledMark[];
  /** Indices of the cell variables it touches. */
  readonly cells: readonly number[];
  /** Row variables it reads or writes: rows that agree in these get the same steps from it in each cell. */
  readonly rowTouched: readonly number[];
  /** Whether these row values determine the rule's behaviour for every cell; `undefined` if it cannot fire. */
  readonly settledBy: (read: (name: string) => string | undefined) => boolean | undefined;
}

export function compileRule(
  machine: Machine,
  index: ReadonlyMap<string, number>,
  cells: ReadonlySet<string>,
  markBits: ReadonlyMap<string, number>,
  rule: Rule,
  action: number,
): CompiledRule {
  const test = (condition: Condition) => compile(machine, index, condition);
  const sometimes = (condition: Condition) => (isAlways(condition) ? undefined : test(condition));
  const asksCells = (condition: Condition) => [...variablesOf(condition)].some((name) => cells.has(name));
  const touched = [...touchedBy(rule)];
  const place = (name: string) => {
    const at = index.get(name);
    if (at === undefined)
      throw new Error(`Unexpected variable ${name} in ${rule.label}, expected a declared one`);
    return at;
  };
  const dependent = [
    ...rule.guard,
    ...rule.effect.map(({ when }) => when),
    ...rule.marks.map(({ when }) => when),
  ];
  return {
    action,
    rowGuard: rule.guard.filter((part) => !asksCells(part)).map(test),
    cellGuard: rule.guard.filter(asksCells).map(test),
    effects: rule.effect.map(({ variable, value, when }) => {
      const at = place(variable);
      const declared = machine.variables[at];
      if (!declared)
        throw new Error(`Unexpected variable ${variable} in ${rule.label}, expected a declared one`);
      return { at, value: indexOfValue(declared, value), when: sometimes(when) };
    }),
    marks: rule.marks.map(({ property, when }) => ({
      bit: bitOf(markBits, property, rule),
      when: sometimes(when),
    })),
    cells: touched.filter((name) => cells.has(name)).map(place),
    rowTouched: touched.filter((name) => !cells.has(name)).map(place),
    settledBy(read) {
      let open = rule.effect.some(({ variable }) => cells.has(variable));
      for (const part of rule.guard) {
        const answer = partly(part, read);
        if (answer === false) return undefined;
        if (answer === undefined) open = true;
      }
      return !open && dependent.every((part) => partly(part, read) !== undefined);
    },
  };
}

function bitOf(bits: ReadonlyMap<string, number>, property: string, rule: Rule): number {
  const bit = bits.get(property);
  if (bit === undefined)
    throw new Error(`Unexpected mark ${property} of ${rule.label}, expected a declared property`);
  return bit;
}

function isAlways(condition: Condition): boolean {
  return condition.kind === 'all' && condition.of.length === 0;
}

export function enabled(rule: CompiledRule, values: Uint8Array): boolean {
  for (const test of rule.rowGuard) if (!test(values)) return false;
  for (const test of rule.cellGuard) if (!test(values)) return false;
  return true;
}

/** The properties the rule's step is an occurrence of, as bits. */
export function marksOf(rule: CompiledRule, values: Uint8Array): number {
  let marks = 0;
  for (const { bit, when } of rule.marks) if (!when || when(values)) marks |= bit;
  return marks;
}
