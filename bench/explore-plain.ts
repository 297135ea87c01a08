/**
 * The obvious implementation: states as arrays, a `Map` with string keys, every
 * guard evaluated in every state. The guards are compiled closures, as in the
 * explorer, so that only the searches are compared.
 */

import { compile, variableIndex } from '../src/explorer/compile.ts';
import { indexOfValue, initialState, type Machine, variableAt } from '../src/explorer/machine.ts';

/** Explores up to `maxStates` states; milliseconds of wall-clock time. */
export function plainSearch(
  machine: Machine,
  maxStates: number,
): { readonly states: number; readonly milliseconds: number } {
  const index = variableIndex(machine.variables);
  const rules = machine.rules.map(({ guard, effect }) => ({
    guard: guard.map((part) => compile(machine, index, part)),
    effect: effect.map(({ variable, value, when }) => {
      const at = index.get(variable) ?? -1;
      return { at, value: indexOfValue(variableAt(machine, at), value), when: compile(machine, index, when) };
    }),
  }));
  const started = performance.now();
  const first = Uint8Array.from(initialState(machine));
  const parents = new Map<string, string | undefined>([[first.join(), undefined]]);
  const queue: Uint8Array[] = [first];
  for (const state of queue) {
    const key = state.join();
    for (const { guard, effect } of rules) {
      if (!guard.every((test) => test(state))) continue;
      const next = Uint8Array.from(state);
      for (const { at, value, when } of effect) if (when(state)) next[at] = value;
      const nextKey = next.join();
      if (parents.has(nextKey) || queue.length >= maxStates) continue;
      parents.set(nextKey, key);
      queue.push(next);
    }
  }
  return { states: queue.length, milliseconds: performance.now() - started };
}
