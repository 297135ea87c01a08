/** Replays a run on the grid from its action numbers, under either rule. */

import { type Replay, replayActions } from '../shared/replay-actions.ts';
import { actionAt, actionCount } from './action.ts';
import { type ConversionRule, type Grid, newGrid } from './grid.ts';
import { type Outcome, step } from './step.ts';

export function replay(rule: ConversionRule, indices: readonly number[]): Replay<Grid, Outcome> {
  return replayActions(newGrid(rule), indices, { actionAt, step, actionCount });
}
