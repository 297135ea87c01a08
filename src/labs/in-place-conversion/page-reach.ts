/** Finds every state that a page can reach under a rule, whatever is done to it. Pages do not interact. */

import { type Reached, reach } from '../shared/reach.ts';
import { kinds } from './action.ts';
import { type ConversionRule, isExposed, newGrid, pageAt } from './grid.ts';
import { type Outcome, step } from './step.ts';

/** The forbidden events, by the codes that the conversion race uses for them. */
export const pageHarms = ['I1a', 'I1b', 'I3'] as const;
export type PageHarm = (typeof pageHarms)[number];

export function pageReach(rule: ConversionRule, harm: PageHarm): Reached {
  return reach({
    start: newGrid(rule),
    moves: kinds,
    next: (grid, kind) => {
      const outcome = step(grid, { kind, page });
      return { state: outcome.state, seen: seenIn(outcome, harm) };
    },
    keyOf: (grid) => JSON.stringify(pageAt(grid, page)),
  });
}

const page = 0;

function seenIn({ state, events }: Outcome, harm: PageHarm): boolean {
  if (harm === 'I3') return isExposed(pageAt(state, page)) && pageAt(state, page).mapped;
  const access = harm === 'I1a' ? 'user-mapping' : 'linear-map';
  return events.some((event) => event.kind === 'stray' && event.access === access);
}
