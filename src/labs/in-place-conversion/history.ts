/** A run on the grid, from its action numbers: both rules can be asked what they make of the same run. */

import { type Replay, replayActions } from '../shared/replay-actions.ts';
import { actionAt, actionCount } from './action.ts';
import { type ConversionRule, type Grid, newGrid } from './grid.ts';
import { step, type Told } from './step.ts';

export function replay(rule: ConversionRule, indices: readonly number[]): Replay<Grid, Told> {
  return replayActions(newGrid(rule), indices, { actionAt, step, actionCount });
}
