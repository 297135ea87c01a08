/**
 * A machine is a declaration: variables with finite domains, guarded rules, and
 * the properties asked of it. It is plain data (no functions), so it can be
 * hashed, printed as Promela and posted to a worker, and the engine that
 * explores it needs to know nothing of what it means.
 */

import type { Condition } from './condition.ts';

export interface Variable {
  readonly name: string;
  /** The domain, in the order the codec numbers it. */
  readonly values: readonly string[];
  readonly initial: string;
}

/** One conditional assignment. `when` is judged on the state before the step, as the guard is. */
export interface Effect {
  readonly variable: string;
  readonly value: string;
  readonly when: Condition;
}

/** The step counts as an occurrence of `property` where `when` holds in the state before it. */
export interface Mark {
  readonly property: string;
  readonly when: Condition;
}

/** One atomic guarded command. Effects of one rule on one variable exclude each other. */
export interface Rule {
  /** What a trace shows: `C.check_ok(0)`. Rules that share one are never enabled together. */
  readonly label: string;
  /** The label without its page: `C.check_ok`. Counts are kept under this name. */
  readonly name: string;
  readonly agent: string;
  /** Parts that must all hold; kept apart so that each can be doubted alone. */
  readonly guard: readonly Condition[];
  readonly effect: readonly Effect[];
  readonly marks: readonly Mark[];
  /** What happens, in a reader's words. No part of the semantics. */
  readonly note: string;
}

export type Property =
  /** No step may be marked with this id. */
  | { readonly kind: 'step'; readonly id: string; readonly text: string }
  /** Is a step marked with this id reachable? */
  | { readonly kind: 'witness'; readonly id: string; readonly text: string }
  /** No reachable state may satisfy `never`. */
  | { readonly kind: 'state'; readonly id: string; readonly text: string; readonly never: Condition }
  /** From every reachable state a state satisfying `goal` can be reached. */
  | { readonly kind: 'progress'; readonly id: string; readonly text: string; readonly goal: Condition }
  /**
   * Every weakly fair run reaches `goal`, when each rule is held back to where `allowed` (one entry a
   * rule) permits it. Runs start in every reachable state of this machine, or, with `machine`, in the
   * initial state of that one, whose rules `allowed` then speaks of.
   */
  | {
      readonly kind: 'fair';
      readonly id: string;
      readonly text: string;
      readonly goal: Condition;
      readonly allowed: readonly Condition[];
      readonly machine?: Machine;
    };

/**
 * An exchange of like for like that the machine does not notice: variables for variables, values for values.
 * Names that are not listed stay as they are; values are renamed wherever they occur.
 */
export interface Renaming {
  /** What is exchanged, in a reader's words. */
  readonly text: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

export interface Machine {
  readonly variables: readonly Variable[];
  readonly rules: readonly Rule[];
  readonly properties: readonly Property[];
  /** No part of the semantics: the explorer checks them before it relies on them. */
  readonly symmetries?: readonly Renaming[];
}

/** A state: for each variable of the machine, in order, the index of its value. */
export type State = readonly number[];

/** The one initial state. Throws if a variable starts outside its domain, which is a fault of the declaration. */
export function initialState(machine: Machine): State {
  return machine.variables.map((variable) => indexOfValue(variable, variable.initial));
}

/** A variable by its place. Throws if there is none: a fault of the caller. */
export function variableAt(machine: Machine, at: number): Variable {
  const variable = machine.variables[at];
  if (!variable)
    throw new Error(`Unexpected variable number ${at}, expected one below ${machine.variables.length}`);
  return variable;
}

/** The place of a value in a variable's domain. Throws on a value that is not there: a fault of the declaration. */
export function indexOfValue(variable: Variable, value: string): number {
  const index = variable.values.indexOf(value);
  if (index < 0)
    throw new Error(
      `Unexpected value ${value} of ${variable.name}, expected one of ${variable.values.join(', ')}`,
    );
  return index;
}

/** The state as names and values. */
export function named(machine: Machine, state: State): Record<string, string> {
  return Object.fromEntries(
    machine.variables.map((variable, at) => [variable.name, variable.values[state[at] ?? 0] ?? '']),
  );
}
