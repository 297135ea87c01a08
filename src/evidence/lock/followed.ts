/** Collects from the lock beside a record's entries which quoted words directly follow others in their mail. */

import type { Graph } from '../../record/graph/graph.ts';
import { oncePer } from '../../text/once-per.ts';
import type { Followed } from '../match/placed-fragments.ts';
import { readableLock } from './lock-of-graph.ts';

/** By message and words: the quotations that these words directly follow. Words of older versions are found too. */
export const followedOf = oncePer((graph: Graph) => {
  const found = new Map<string, Map<string, readonly Followed[]>>();
  for (const { message, words, follows, between } of readableLock(graph).lock) {
    if (follows === undefined) continue;
    const ofMessage = found.get(message) ?? new Map<string, readonly Followed[]>();
    const preceding = { words: follows, between };
    found.set(message, ofMessage.set(words, [...(ofMessage.get(words) ?? []), preceding]));
  }
  return found;
});
