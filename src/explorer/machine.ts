/**
 * The declaration of a machine: variables with finite domains, guarded rules, and
 * the properties to check. It is plain data (no functions), so it can be hashed,
 * printed as Promela and posted to a worker, and the explorer needs to know nothing
 * about what it models.
 */

import type { Condition } from './condition.ts';

export interface Variable {
  readonly name: string;
  /** The domain, in the order the codec numbers it. */
  readonly values: readonly string[];
  readonly initial: string;
}

/** One conditional assignment. `when` is evaluated in the state before the step, as the guard is. */
export interface Effect {
  readonly variable: string;
  readonly value: string;
  readonly when: Condition;
}

/** The step counts as an occurrence of `property` if `when` holds in the state before it. */
export interface Mark {
  readonly property: string;
  readonly when: Condition;
}

/** One atomic guarded command. Effects of one rule on one variable exclude each other. */
export interface Rule {
  /** The text shown in a trace: `C.check_ok(0)`. Rules that share a label are never enabled together. */
  readonly label: string;
  /** The label without its page: `C.check_ok`. Counts are kept under this name. */
  readonly name: string;
  readonly agent: string;
  /** Parts that must all hold; kept separate so that each can be removed alone. */
  readonly guard: readonly Condition[];
  readonly effect: readonly Effect[];
  readonly marks: readonly Mark[];
  /** What happens, for readers. Not part of the semantics. */
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
   * Every weakly fair run reaches `goal`, if each rule fires only where `allowed` (one entry per rule) permits it. Runs
   * start in every reachable state of this machine, or, with `machine`, in the initial state of that one; `allowed` then
   * refers to its rules.
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
 * A symmetry: an exchange of variables and of values that leaves the machine unchanged.
 * Names that are not listed stay as they are; values are renamed wherever they occur.
 */
export interface Renaming {
  /** What is exchanged, for readers. */
  readonly text: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

export interface Machine {
  readonly variables: readonly Variable[];
  readonly rules: readonly Rule[];
  readonly properties: readonly Property[];
  /** Not part of the semantics: the explorer checks them before it relies on them. */
  readonly symmetries?: readonly Renaming[];
}

/** A state: for each variable of the machine, in order, the index of its value. */
export type State = readonly number[];

/** The initial state. Throws if a variable starts outside its domain, which is a fault in the declaration. */
export function initialState(machine: Machine): State {
  return machine.variables.map((variable) => indexOfValue(variable, variable.initial));
}

/** The variable at an index. Throws if there is none: a fault in the caller. */
export function variableAt(machine: Machine, at: number): Variable {
  const variable = machine.variables[at];
  if (!variable)
    throw new Error(`Unexpected variable number ${at}, expected one below ${machine.variables.length}`);
  return variable;
}

/** The index of a value in a variable's domain. Throws if it is not there: a fault in the declaration. */
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
