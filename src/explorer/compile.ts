/**
 * Compiles conditions into closures over an array of value indices, for speed.
 * Closures rather than generated source, because the site's Content-Security-Policy
 * forbids evaluating strings.
 */

import type { Condition } from './condition.ts';
import { indexOfValue, type Machine, type Variable } from './machine.ts';

/** A condition on the value indices of a state. */
export type Test = (values: Uint8Array) => boolean;

/** The variables' indices by name; throws on a duplicate name or a domain too large for a byte. */
export function variableIndex(variables: readonly Variable[]): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  for (const [at, { name, values }] of variables.entries()) {
    if (index.has(name)) throw new Error(`Unexpected second variable ${name}, expected names to be unique`);
    if (values.length > 255)
      throw new Error(`Unexpected ${values.length} values of ${name}, expected at most 255`);
    index.set(name, at);
  }
  return index;
}

export function compile(machine: Machine, index: ReadonlyMap<string, number>, condition: Condition): Test {
  switch (condition.kind) {
    case 'is':
      return membership(machine, index, condition.variable, condition.values);
    case 'not': {
      const inner = compile(machine, index, condition.of);
      return (values) => !inner(values);
    }
    case 'all': {
      const parts = condition.of.map((part) => compile(machine, index, part));
      const [first, second] = parts;
      if (!first) return () => true;
      if (!second) return first;
      if (parts.length === 2) return (values) => first(values) && second(values);
      return (values) => {
        for (const part of parts) if (!part(values)) return false;
        return true;
      };
    }
    case 'any': {
      const parts = condition.of.map((part) => compile(machine, index, part));
      return (values) => {
        for (const part of parts) if (part(values)) return true;
        return false;
      };
    }
  }
}

function membership(
  machine: Machine,
  index: ReadonlyMap<string, number>,
  name: string,
  wanted: readonly string[],
): Test {
  const at = index.get(name);
  const variable = at === undefined ? undefined : machine.variables[at];
  if (at === undefined || !variable) throw new Error(`Unexpected variable ${name}, expected a declared one`);
  const indices = wanted.map((value) => indexOfValue(variable, value));
  const [only] = indices;
  if (only !== undefined && indices.length === 1) return (values) => values[at] === only;
  const member = new Uint8Array(variable.values.length);
  for (const value of indices) member[value] = 1;
  return (values) => member[values[at] ?? 0] === 1;
}

/** Evaluates a condition when only some variables are known: `undefined` if the answer depends on the others. */
export function partly(
  condition: Condition,
  read: (variable: string) => string | undefined,
): boolean | undefined {
  switch (condition.kind) {
    case 'is': {
      const value = read(condition.variable);
      return value === undefined ? undefined : condition.values.includes(value);
    }
    case 'not': {
      const inner = partly(condition.of, read);
      return inner === undefined ? undefined : !inner;
    }
    case 'all':
    case 'any': {
      const decisive = condition.kind === 'any';
      let open = false;
      for (const part of condition.of) {
        const answer = partly(part, read);
        if (answer === decisive) return decisive;
        if (answer === undefined) open = true;
      }
      return open ? undefined : !decisive;
    }
  }
}
