/** A look-up index in memory, queried by key as the page queries its parts. */

import type { FindValue } from '../../src/evidence/find/find-index.ts';
import type { LookUp } from '../../src/evidence/find/record-index.ts';

export function lookUpIn(index: ReadonlyMap<string, FindValue>): LookUp {
  return async (keys) =>
    new Map(
      keys.flatMap((key) => {
        const value = index.get(key);
        return value === undefined ? [] : [[key, value] as const];
      }),
    );
}
