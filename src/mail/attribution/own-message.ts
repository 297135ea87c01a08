/** Reads a message's lines with their owners, using what its header says about them. */

import type { Mailbox, Message } from '../read/message.ts';
import { senderName } from '../read/sender-name.ts';
import type { OwnedLine } from './owned-line.ts';
import { ownLines } from './ownership.ts';

/** @param names of all senders of available mail */
export function ownMessage(message: Message, names?: ReadonlySet<string>): readonly OwnedLine[] {
  return ownLines(message.lines, {
    flowed: message.flowed,
    sender: senderName(message),
    names,
    addressed: message.recipients.map(({ name }) => name).filter((name) => name !== ''),
    nicknames: nicknamesOf(message),
  });
}

/** The local parts of the recipients' addresses in lower case, except the sender's own. */
function nicknamesOf({ from, recipients }: Message): ReadonlySet<string> {
  const local = ({ address }: Mailbox) => address.replace(/(?:@| at ).*/, '').toLowerCase();
  const own = new Set(from.map(local));
  return new Set(recipients.map(local).filter((name) => name !== '' && !own.has(name)));
}
