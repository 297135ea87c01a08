/** Finds where a run offered as an example of failing progress returns to a state it has been in. */

import type { Fields } from './fields.ts';

export interface Loop {
  readonly from: number;
  readonly to: number;
}

/** A run that is cut off before it returns has no loop. */
export function loopOf(property: string | undefined, states: readonly Fields[]): Loop | undefined {
  if (!/^(L1|M5)/.test(property ?? '')) return undefined;
  const keys = states.map((state) => JSON.stringify(state));
  const to = keys.length - 1;
  const from = keys.lastIndexOf(keys[to] ?? '', to - 1);
  return from < 0 || to < 1 ? undefined : { from, to };
}
