/** What can become of one page under a rule, whatever is done to it and in whatever order. Pages do not bear on each other. */

import { type Reached, reach } from '../shared/reach.ts';
import { kinds } from './action.ts';
import { type ConversionRule, isExposed, newGrid, pageAt } from './grid.ts';
import { step, type Told } from './step.ts';

/** What must not be, by the codes that the conversion race has for the same. */
export const pageHarms = ['I1a', 'I1b', 'I3'] as const;
export type PageHarm = (typeof pageHarms)[number];

export function pageReach(rule: ConversionRule, harm: PageHarm): Reached {
  return reach({
    start: newGrid(rule),
    moves: kinds,
    next: (grid, kind) => {
      const told = step(grid, { kind, page });
      return { state: told.state, seen: seenIn(told, harm) };
    },
    keyOf: (grid) => JSON.stringify(pageAt(grid, page)),
  });
}

const page = 0;

function seenIn({ state, events }: Told, harm: PageHarm): boolean {
  if (harm === 'I3') return isExposed(pageAt(state, page)) && pageAt(state, page).mapped;
  const access = harm === 'I1a' ? 'user-mapping' : 'linear-map';
  return events.some((event) => event.kind === 'stray' && event.access === access);
}
