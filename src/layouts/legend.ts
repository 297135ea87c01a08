/** The kinds and states that a page's legend explains. */

import { claimKinds } from '../record/schema/kinds.ts';
import { stateWords } from '../site/debate/outcome-labels.ts';

export const kinds = claimKinds;

/** Each shape (a class in states.css) with its label. */
export const states = [
  ['merged', stateWords('merged')],
  ['in-mainline', stateWords('in-mainline')],
  ['in-flight', 'not seen merged'],
  ['nothing', `${stateWords('not-started')}, or ${stateWords('abandoned')}`],
] as const;
