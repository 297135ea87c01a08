/**
 * Checks a quotation against the quoted message, if the archive has it: at depth 1 the message to which this one
 * replies, at depth 2 the message to which that one replies, and so on. Words quoted from it must be in it.
 */

import type { Sources } from '../../mail/attribution/requote-authors.ts';
import type { Archive } from '../../mail/read/archive.ts';
import type { Message } from '../../mail/read/message.ts';
import { isNameOf } from '../../mail/read/person-name.ts';
import { senderName } from '../../mail/read/sender-name.ts';
import { linesContain } from '../../mail/words/find-words.ts';

/**
 * @param names of the quoted person
 * @returns why the words are not a quotation; undefined if the message contains them or is not in the archive
 */
export async function misquotation(
  message: Message,
  depth: number,
  words: string,
  names: readonly string[],
  archive: Archive,
  sources: Sources,
): Promise<string | undefined> {
  const id = ancestor(message, depth, archive);
  if (id === undefined) return undefined;
  const copies = await archive.messages(id);
  if (!copies.some((copy) => isNameOf(senderName(copy) ?? '', names))) return undefined;
  if (copies.some(({ lines }) => linesContain(lines, words))) return undefined;
  if ((await sources.authorsSaying(words, names)).length > 0) return undefined;
  return `the quoted message is in the archive and does not contain these words (${id})`;
}

function ancestor(message: Message, depth: number, archive: Archive): string | undefined {
  let id = depth > 0 ? message.inReplyTo : undefined;
  for (let level = 1; level < depth && id !== undefined; level++) id = archive.headers(id)[0]?.inReplyTo;
  return id;
}
