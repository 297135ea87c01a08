/** Replays a run from its list of action numbers: undo removes the last number, and a link contains the list. */

import type { Malformed } from './malformed.ts';

export type Replay<State, Step> =
  | { readonly kind: 'replayed'; readonly state: State; readonly steps: readonly Step[] }
  | Malformed;

export interface Rules<State, Action, Step> {
  /** `undefined` if no action has the number. */
  readonly actionAt: (index: number) => Action | undefined;
  readonly step: (state: State, action: Action) => Step;
  /** Action numbers are below this. */
  readonly actionCount: number;
}

/** An invalid number gives a sentence, never an exception. */
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
    const next = step(state, action);
    steps.push(next);
    state = next.state;
  }
  return { kind: 'replayed', state, steps };
}
