/** A run is a set-up and its list of action numbers; undo takes the last one off. */

import { actionAt, actionCount } from './action.ts';
import { type Folio, newFolio, type Setup } from './folio.ts';
import type { Told } from './outcome.ts';
import { step } from './step.ts';

export type Replay =
  | { readonly kind: 'replayed'; readonly state: Folio; readonly steps: readonly Told[] }
  | { readonly kind: 'malformed'; readonly problem: string };

/** Plays action numbers from the beginning. A number that is no action gives a sentence, never an exception. */
export function replay(setup: Setup, indices: readonly number[]): Replay {
  const steps: Told[] = [];
  let state = newFolio(setup);
  for (const [at, index] of indices.entries()) {
    const action = actionAt(index);
    if (!action) {
      const problem = `Step ${at + 1} is ${index}, which is none of the actions of this lab (0 to ${actionCount - 1}).`;
      return { kind: 'malformed', problem };
    }
    const told = step(state, action);
    steps.push(told);
    state = told.state;
  }
  return { kind: 'replayed', state, steps };
}
