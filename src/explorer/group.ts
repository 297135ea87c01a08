/**
 * All the ways in which a machine's parts may be exchanged: the declared
 * renamings and whatever they come to together, as permutations of variables and
 * of the numbers of their values.
 */

import { variableIndex } from './compile.ts';
import { indexOfValue, type Machine, type Renaming, type State, variableAt } from './machine.ts';
import { assertSymmetry, valueIn, variableIn } from './renaming.ts';

/** Variable `at` with value number `v` becomes variable `to[at]` with value number `values[at][v]`. */
export interface Exchange {
  readonly to: readonly number[];
  readonly values: readonly (readonly number[])[];
}

/** The group that the machine's declared symmetries generate, the identity first. Throws if one of them is none. */
export function groupOf(machine: Machine): readonly Exchange[] {
  const generators = (machine.symmetries ?? []).map((renaming) => {
    assertSymmetry(machine, renaming);
    return exchangeOf(machine, renaming);
  });
  const identity = exchangeOf(machine, { text: '', variables: {}, values: {} });
  const found = new Map([[keyOf(identity), identity]]);
  for (const element of found.values()) {
    for (const generator of generators) {
      const product = after(generator, element);
      const key = keyOf(product);
      if (!found.has(key)) found.set(key, product);
    }
    if (found.size > mostElements)
      throw new Error(`Unexpected group of more than ${mostElements} exchanges, expected fewer`);
  }
  return [...found.values()];
}

/** The state with its parts exchanged. */
export function exchanged({ to, values }: Exchange, state: State): State {
  const image: number[] = [];
  for (const [at, value] of state.entries()) image[to[at] ?? at] = values[at]?.[value] ?? value;
  return image;
}

function exchangeOf(machine: Machine, renaming: Renaming): Exchange {
  const index = variableIndex(machine.variables);
  const to = machine.variables.map(({ name }) => index.get(variableIn(renaming, name)) ?? -1);
  const values = machine.variables.map((variable, at) => {
    const target = variableAt(machine, to[at] ?? -1);
    return variable.values.map((value) => indexOfValue(target, valueIn(renaming, value)));
  });
  return { to, values };
}

function after(second: Exchange, first: Exchange): Exchange {
  return {
    to: first.to.map((at) => second.to[at] ?? at),
    values: first.values.map((row, at) => {
      const next = second.values[first.to[at] ?? at];
      return row.map((value) => next?.[value] ?? value);
    }),
  };
}

function keyOf({ to, values }: Exchange): string {
  return `${to.join()}/${values.map((row) => row.join()).join(';')}`;
}

/** Every element is tried on every new row. */
const mostElements = 5040;
