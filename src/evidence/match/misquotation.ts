/**
 * The message that a quotation quotes, where the archive holds it: at depth 1 the one that is answered, at depth 2 the
 * one that this answers, and so on. Words given as a quotation from it must stand in it.
 */

import type { Sources } from '../../mail/attribution/requote-authors.ts';
import type { Archive } from '../../mail/read/archive.ts';
import type { Message } from '../../mail/read/message.ts';
import { isNameOf } from '../../mail/read/person-name.ts';
import { senderName } from '../../mail/read/sender-name.ts';
import { findWords } from '../../mail/words/find-words.ts';
import { normaliseLine } from '../../mail/words/normalise.ts';

/**
 * @param names the quoted person's
 * @returns why the words are not a quotation, or undefined where they stand in the message, or it is not held
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
  if (copies.some((copy) => holds(copy, words))) return undefined;
  const said = await sources.authorsSaying(words);
  if (said.some(({ name }) => isNameOf(name, names))) return undefined;
  return `the message that is quoted is in the archive and does not hold these words (${id})`;
}

function ancestor(message: Message, depth: number, archive: Archive): string | undefined {
  let id = depth > 0 ? message.inReplyTo : undefined;
  for (let level = 1; level < depth && id !== undefined; level++) id = archive.headers(id)[0]?.inReplyTo;
  return id;
}

function holds({ lines }: Message, words: string): boolean {
  const text = lines
    .map(normaliseLine)
    .filter((line) => line !== '')
    .join(' ');
  return findWords(text, words).length > 0;
}
