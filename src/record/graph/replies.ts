/** A thread as a tree: what answers what. A message whose parent is not held starts a branch of its own. */

import type { Message, Thread } from './graph.ts';

export function threadRoots({ messages }: Thread): readonly Message[] {
  const held = new Set(messages.map(({ id }) => id));
  return messages.filter((message) => !held.has(message['in-reply-to'] ?? ''));
}

export function repliesTo({ messages }: Thread, id: string): readonly Message[] {
  return messages.filter((message) => message['in-reply-to'] === id);
}
