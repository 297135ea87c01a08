/**
 * The plain interpretation of a machine: which actions are enabled in a state and
 * where each leads. It is small enough to verify by reading; the explorer is tested
 * against it, and pages where a reader steps by hand use only this.
 */

import { holds } from './condition.ts';
import { indexOfValue, type Machine, type Rule, type State } from './machine.ts';

export interface Step {
  /** Index of the rule in `machine.rules`. */
  readonly action: number;
  readonly rule: Rule;
  readonly state: State;
  /** Ids of the properties that this step is an occurrence of. */
  readonly marks: readonly string[];
}

/** All enabled steps of a state, in the order of the machine's rules. */
export function steps(machine: Machine, state: State): readonly Step[] {
  return machine.rules.flatMap((_, action) => step(machine, state, action) ?? []);
}

/** The step an action makes from a state, or `undefined` if it is not enabled or there is no such action. */
export function step(machine: Machine, state: State, action: number): Step | undefined {
  const rule = machine.rules[action];
  if (!rule) return undefined;
  const read = reader(machine, state);
  if (!rule.guard.every((part) => holds(part, read))) return undefined;
  const next = [...state];
  for (const effect of rule.effect) {
    if (!holds(effect.when, read)) continue;
    const at = machine.variables.findIndex(({ name }) => name === effect.variable);
    const variable = machine.variables[at];
    if (!variable)
      throw new Error(`Unexpected variable ${effect.variable} in ${rule.label}, expected a declared one`);
    next[at] = indexOfValue(variable, effect.value);
  }
  const marks = rule.marks.filter(({ when }) => holds(when, read)).map(({ property }) => property);
  return { action, rule, state: next, marks };
}

/** The reader that `holds` needs: the value of a variable in this state. */
export function reader(machine: Machine, state: State): (variable: string) => string {
  return (name) => {
    const at = machine.variables.findIndex((variable) => variable.name === name);
    const value = machine.variables[at]?.values[state[at] ?? -1];
    if (value === undefined)
      throw new Error(`Unexpected variable ${name}, expected a declared one in its domain`);
    return value;
  };
}
