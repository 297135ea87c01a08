/**
 * A run on the grid is its list of actions: undo takes the last one off, a link carries the numbers, and both rules can
 * be asked what they make of the same run.
 */

import { actionAt, actionCount } from './action.ts';
import { type ConversionRule, type Grid, newGrid } from './grid.ts';
import { step, type Told } from './step.ts';

export type Replay =
  | { readonly kind: 'replayed'; readonly state: Grid; readonly steps: readonly Told[] }
  | { readonly kind: 'malformed'; readonly problem: string };

/** Plays action numbers from the beginning. A number that is no action gives a sentence, never an exception. */
export function replay(rule: ConversionRule, indices: readonly number[]): Replay {
  const steps: Told[] = [];
  let state = newGrid(rule);
  for (const [at, index] of indices.entries()) {
    const action = actionAt(index);
    if (!action) {
      const problem = `Step ${at + 1} is ${index}, but the actions of this lab are numbered 0 to ${actionCount - 1}.`;
      return { kind: 'malformed', problem };
    }
    const told = step(state, action);
    steps.push(told);
    state = told.state;
  }
  return { kind: 'replayed', state, steps };
}
