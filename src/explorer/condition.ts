/**
 * Conditions on a state: that a variable has one of some values, and negations,
 * conjunctions and disjunctions of conditions.
 *
 * Conditions are data, not functions, so that one declaration can be run, printed
 * as Promela, hashed, sent to a worker, and have a guard removed by a test.
 */

export type Condition =
  | { readonly kind: 'is'; readonly variable: string; readonly values: readonly string[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] };

/** Holds in every state. */
export const always: Condition = { kind: 'all', of: [] };

/** Holds in no state. */
export const never: Condition = { kind: 'any', of: [] };

/** The variable has one of these values. */
export function is(variable: string, ...values: readonly string[]): Condition {
  return { kind: 'is', variable, values };
}

export function not(of: Condition): Condition {
  return { kind: 'not', of };
}

export function all(...of: readonly Condition[]): Condition {
  const [only] = of;
  return only && of.length === 1 ? only : { kind: 'all', of };
}

export function any(...of: readonly Condition[]): Condition {
  const [only] = of;
  return only && of.length === 1 ? only : { kind: 'any', of };
}

/** Whether the condition holds, given the value of each variable. The plain version; `compile.ts` has the fast one. */
export function holds(condition: Condition, read: (variable: string) => string): boolean {
  switch (condition.kind) {
    case 'is':
      return condition.values.includes(read(condition.variable));
    case 'not':
      return !holds(condition.of, read);
    case 'all':
      return condition.of.every((part) => holds(part, read));
    case 'any':
      return condition.of.some((part) => holds(part, read));
  }
}

/** The variables a condition reads, added to `into`. */
export function variablesOf(condition: Condition, into: Set<string> = new Set()): Set<string> {
  if (condition.kind === 'is') into.add(condition.variable);
  else if (condition.kind === 'not') variablesOf(condition.of, into);
  else for (const part of condition.of) variablesOf(part, into);
  return into;
}

/** The canonical spelling of a condition, without white space: the form that the model's version hash covers. */
export function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case 'is':
      return `${condition.variable}=${[...condition.values].sort().join('|')}`;
    case 'not':
      return `!${conditionText(condition.of)}`;
    case 'all':
      return `(${condition.of.map(conditionText).join('&')})`;
    case 'any':
      return `(${condition.of.map(conditionText).join('+')})`;
  }
}
