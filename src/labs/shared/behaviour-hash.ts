/**
 * Computes the version of a lab that is not a machine of the explorer: a hash of its behaviour rather than its source, so
 * that a link shows whether it still means the same. The explorer's models have `model-hash.ts`.
 */

import { createHash } from 'node:crypto';

/** 12 hex digits of the SHA-256 of a name and lines that describe a behaviour. */
export function behaviourHash(name: string, lines: Iterable<string>): string {
  const sum = createHash('sha256');
  sum.update(`loremark-behaviour 1 ${name}\n`);
  for (const line of lines) sum.update(`${line}\n`);
  return sum.digest('hex').slice(0, 12);
}

/** Every step of a reducer within `depth` actions of the start, one line each, without the words for readers. */
export function* behaviourOf<State, Action>(
  start: State,
  actions: readonly Action[],
  step: (state: State, action: Action) => { readonly state: State; readonly events: readonly unknown[] },
  keyOf: (state: State) => string,
  depth: number,
): Generator<string> {
  const seen = new Set([keyOf(start)]);
  let layer: readonly State[] = [start];
  for (let left = depth; left > 0 && layer.length > 0; left--) {
    const next: State[] = [];
    for (const state of layer) {
      for (const action of actions) {
        const after = step(state, action);
        const key = keyOf(after.state);
        yield `${keyOf(state)} ${JSON.stringify(action)} ${key} ${JSON.stringify(after.events)}`;
        if (seen.has(key)) continue;
        seen.add(key);
        next.push(after.state);
      }
    }
    layer = next;
  }
}
