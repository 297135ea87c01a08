/**
 * The symmetry group of a machine: the declared renamings and all their products, as
 * permutations of variables and of the indices of their values.
 */

import { variableIndex } from './compile.ts';
import { indexOfValue, type Machine, type Renaming, type State, variableAt } from './machine.ts';
import { assertSymmetry, ruleTextsOf, valueIn, variableIn } from './renaming.ts';

/** Variable `at` with value index `v` becomes variable `to[at]` with value index `values[at][v]`. */
export interface Exchange {
  readonly to: readonly number[];
  readonly values: readonly (readonly number[])[];
}

/** The group that the machine's declared symmetries generate, the identity first. Throws if one of them is not a symmetry. */
export function groupOf(machine: Machine): readonly Exchange[] {
  const { symmetries = [] } = machine;
  const texts = ruleTextsOf(machine);
  const generators = symmetries.map((renaming) => {
    assertSymmetry(machine, renaming, texts);
    return exchangeOf(machine, renaming);
  });
  const begins = beginsOf(machine);
  const moves = generators.map((generator) => moveOf(generator, begins));
  const found = new Map([[keyOf(identityOf(begins)), identityOf(begins)]]);
  for (const element of found.values()) {
    for (const move of moves) {
      const product = element.map((place) => move[place] as number);
      const key = keyOf(product);
      if (!found.has(key)) found.set(key, product);
    }
    if (found.size > mostElements)
      throw new Error(`Unexpected group of more than ${mostElements} exchanges, expected fewer`);
  }
  return [...found.values()].map((move) => exchangeBy(move, begins));
}

/** The image of a state under an exchange. */
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

/** An exchange as one list with a slot for every value of every variable, so that two are composed quickly. */
type Move = Int32Array;

/** Where the values of each variable begin, followed by the end of the list. */
function beginsOf({ variables }: Machine): readonly number[] {
  const begins = [0];
  for (const { values } of variables) begins.push((begins.at(-1) ?? 0) + values.length);
  return begins;
}

function identityOf(begins: readonly number[]): Move {
  return Int32Array.from({ length: begins.at(-1) ?? 0 }, (_, place) => place);
}

function moveOf({ to, values }: Exchange, begins: readonly number[]): Move {
  const move = identityOf(begins);
  for (const [at, numbers] of values.entries()) {
    const [from, target] = [begins[at] as number, begins[to[at] as number] as number];
    for (const [value, number] of numbers.entries()) move[from + value] = target + number;
  }
  return move;
}

function exchangeBy(move: Move, begins: readonly number[]): Exchange {
  const variableOf = begins
    .slice(1)
    .flatMap((end, at) => new Array<number>(end - (begins[at] ?? 0)).fill(at));
  const to: number[] = [];
  const values: number[][] = [];
  for (const [at, end] of begins.slice(1).entries()) {
    const places = move.subarray(begins[at], end);
    const variable = variableOf[places[0] as number] as number;
    to.push(variable);
    values.push(Array.from(places, (place) => place - (begins[variable] as number)));
  }
  return { to, values };
}

function keyOf(move: Move): string {
  return move.join();
}

/** Every element is applied to every new row. */
const mostElements = 5040;
