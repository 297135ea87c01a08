/**
 * A message with the owner of every line, for readers of the mail: the site's message pages where mail is available.
 */

import { ownMessage } from '../../mail/attribution/own-message.ts';
import type { OwnedLine } from '../../mail/attribution/owned-line.ts';
import { resolveRequotes } from '../../mail/attribution/requote-authors.ts';
import { authorIndex } from '../../mail/author-index.ts';
import type { Archive } from '../../mail/read/archive.ts';
import type { Message } from '../../mail/read/message.ts';

export interface ArchivedMessage {
  readonly message: Message;
  readonly owned: readonly OwnedLine[];
}

/**
 * @param asked ids of the messages that will be read
 * @returns a function that reads one message by id; undefined if the archive has no copy of it
 */
export function messageReader(
  archive: Archive,
  asked: Iterable<string>,
): (id: string) => Promise<ArchivedMessage | undefined> {
  const sources = authorIndex(archive, asked);
  return async (id) => {
    const [message] = await archive.messages(id);
    return (
      message && { message, owned: await resolveRequotes(ownMessage(message, archive.senders), sources, id) }
    );
  };
}
