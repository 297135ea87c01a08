/** A thread as a tree: which messages reply to a message. */

import type { Message, Thread } from './graph.ts';

export function repliesTo({ messages }: Thread, id: string): readonly Message[] {
  return messages.filter((message) => message['in-reply-to'] === id);
}
