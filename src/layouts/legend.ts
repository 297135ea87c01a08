/** What the marks and shapes mean, as a page explains them. */

import { claimKinds } from '../record/schema/kinds.ts';

export const kinds = claimKinds;

/** Shape (a class of words.css) and its words. */
export const states = [
  ['merged', 'merged in a release'],
  ['in-mainline', 'in mainline, not released'],
  ['in-flight', 'posted, not seen merged'],
  ['nothing', 'none found, or none since'],
] as const;
