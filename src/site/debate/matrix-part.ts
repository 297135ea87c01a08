/** The people of one page of the matrix, where there are too many for one. */

import { type Part, pageLength, partOf } from '../parts.ts';
import type { Matrix } from './matrix-view.ts';

type People = Matrix['people'];

export interface MatrixPart {
  readonly part: Part<People[number]>;
  /** People without a stance, spread over the parts like the others. */
  readonly others: People;
}

/** @param param as `partParams` gives it */
export function matrixPart({ people, others }: Matrix, param: string | undefined): MatrixPart {
  const part = partOf(people, param, pageLength.columns);
  const most = Math.max(pageLength.columns, Math.ceil(others.length / part.of));
  return { part, others: partOf(others, param, most).items };
}
