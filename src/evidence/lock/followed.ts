/** Looks up which quoted words directly follow others in their mail, as the lock beside a record's entries has it. */

import type { Evidence, Graph } from '../../record/graph/graph.ts';
import { oncePer } from '../../text/once-per.ts';
import { readableLock } from './lock-of-graph.ts';

/** @returns the quotations that these words directly follow: nothing was left out between them; also for older versions */
export function followedIn(
  graph: Graph,
  { message, words }: Pick<Evidence, 'message' | 'words'>,
): readonly string[] {
  return followed(graph).get(keyOf(message, words)) ?? [];
}

const followed = oncePer((graph: Graph): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const { message, words, follows } of readableLock(graph).lock) {
    if (follows === undefined) continue;
    const key = keyOf(message, words);
    const earlier = found.get(key) ?? [];
    if (!earlier.includes(follows)) found.set(key, [...earlier, follows]);
  }
  return found;
});

function keyOf(message: string, words: string): string {
  return JSON.stringify([message, words]);
}
