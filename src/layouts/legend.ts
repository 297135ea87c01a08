/** What the marks and shapes mean, as a page explains them. */

import { claimKinds } from '../record/schema/kinds.ts';
import { stateWords } from '../site/outcome-labels.ts';

export const kinds = claimKinds;

/** Shape (a class of words.css) and its words, those that stand everywhere. */
export const states = [
  ['merged', stateWords('merged')],
  ['in-mainline', stateWords('in-mainline')],
  ['in-flight', 'not seen merged'],
  ['nothing', `${stateWords('not-started')}, or ${stateWords('abandoned')}`],
] as const;
