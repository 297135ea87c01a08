/** Who wrote a message: its author, if a patch was sent for somebody else, or else its sender. */

import type { MessageData } from '../schema/thread.ts';

export function writerOf({ author, from }: Pick<MessageData, 'author' | 'from'>): string {
  return author ?? from;
}
