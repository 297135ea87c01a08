/** Replays a run on a folio from its set-up and action numbers. */

import { type Replay, replayActions } from '../shared/replay-actions.ts';
import { actionAt, actionCount } from './action.ts';
import { type Folio, newFolio, type Setup } from './folio.ts';
import type { Outcome } from './outcome.ts';
import { step } from './step.ts';

export function replay(setup: Setup, indices: readonly number[]): Replay<Folio, Outcome> {
  return replayActions(newFolio(setup), indices, { actionAt, step, actionCount });
}
