/**
 * Labels of relations, from the end that stores them and from the other: the one list for pages, maps, texts and
 * exports.
 */

import type { RelationType } from './kinds.ts';

export const relationLabels: Readonly<Record<RelationType, readonly [forth: string, back: string]>> = {
  answers: ['Answers', 'Answered by'],
  supports: ['Supports', 'Supported by'],
  opposes: ['Opposes', 'Opposed by'],
  corrects: ['Corrects', 'Corrected by'],
  refines: ['Refines', 'Refined by'],
  restates: ['Says again', 'Said again by'],
  withdraws: ['Withdraws', 'Withdrawn by'],
  supersedes: ['Supersedes', 'Superseded by'],
  requires: ['Requires', 'Required by'],
  addresses: ['Addresses', 'Addressed by'],
  settles: ['Settles', 'Settled by'],
  'bears-on': ['Bears on', 'Touched on by'],
};
