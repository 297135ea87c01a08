/** A message's lines with their owners, read with what its header tells of them. */

import type { Message } from './message.ts';
import type { OwnedLine } from './owned-line.ts';
import { ownLines } from './ownership.ts';
import { senderName } from './sender-name.ts';

/** @param names of all who sent mail that is available */
export function ownMessage(message: Message, names?: ReadonlySet<string>): readonly OwnedLine[] {
  return ownLines(message.lines, {
    flowed: message.flowed,
    sender: senderName(message),
    names,
    addressed: message.recipients,
  });
}
