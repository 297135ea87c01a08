/** A run is what its list of action numbers makes of a beginning: undo takes the last one off, a link carries the numbers. */

import type { Malformed } from './malformed.ts';

export type Replay<State, Step> =
  | { readonly kind: 'replayed'; readonly state: State; readonly steps: readonly Step[] }
  | Malformed;

export interface Rules<State, Action, Step> {
  /** `undefined` where no action has the number. */
  readonly actionAt: (index: number) => Action | undefined;
  readonly step: (state: State, action: Action) => Step;
  /** Numbers run from 0 to one below it. */
  readonly actionCount: number;
}

/** A number that is no action gives a sentence, never an exception. */
export function replayActions<State, Action, Step extends { readonly state: State }>(
  first: State,
  indices: readonly number[],
  { actionAt, step, actionCount }: Rules<State, Action, Step>,
): Replay<State, Step> {
  const steps: Step[] = [];
  let state = first;
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
