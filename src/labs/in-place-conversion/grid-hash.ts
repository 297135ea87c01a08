/** The version in links to the grid: a hash of one page's whole behaviour, because pages do not interact. */

import { behaviourHash, behaviourOf } from '../shared/behaviour-hash.ts';
import { kinds, pageCount } from './action.ts';
import { newGrid, rules } from './grid.ts';
import { step } from './step.ts';

export function gridHash(): string {
  return behaviourHash('in-place-grid', lines());
}

function* lines(): Generator<string> {
  yield `${pageCount} ${kinds.join(' ')}`;
  for (const rule of rules) {
    const actions = kinds.map((kind) => ({ kind, page: 0 }));
    yield rule;
    yield* behaviourOf(
      newGrid(rule),
      actions,
      step,
      ({ pages }) => JSON.stringify(pages[0]),
      Number.POSITIVE_INFINITY,
    );
  }
}
