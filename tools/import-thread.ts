/**
 * From mail to the text of `threads/SLUG.yml`. Everything is judged before anything is returned, so that a fault
 * leaves every file as it was.
 */

import { type Archive, buildArchive } from '../src/mail/archive.ts';
import type { Message } from '../src/mail/message.ts';
import { isNameOf, plainName } from '../src/mail/person-name.ts';
import { personSlug } from '../src/mail/person-slug.ts';
import type { ThreadMessage } from '../src/record/corpus/thread-file.ts';
import { readArchives } from './archive-files.ts';
import { CallError } from './command-line.ts';
import type { KnownPerson } from './known-people.ts';

/** A sender without a file in `people/`. */
export interface UnknownPerson {
  readonly slug: string;
  /** As From prints it. */
  readonly name: string;
}

export interface ReadThread {
  readonly messages: readonly ThreadMessage[];
  readonly unknown: readonly UnknownPerson[];
  /** What the caller should be told, for stderr. */
  readonly notes: readonly string[];
}

/**
 * @param elsewhere ids that other threads of the record hold, with their files; they are passed over
 * @throws CallError where the mail is no mail, is cut short, or holds two messages of one id
 */
export async function readThread(
  paths: readonly string[],
  people: readonly KnownPerson[],
  elsewhere: ReadonlyMap<string, string>,
): Promise<ReadThread> {
  const { copies, warnings } = readArchives(paths);
  if (copies.length === 0) throw refusal(paths.join(', '), 'no messages');
  const notes: string[] = [];
  for (const { source, header, content, cut } of copies) {
    if (cut) throw refusal(source, `cut short: ${cut}`);
    if (content.kind === 'page') notes.push(`${source}: a web page without Message-ID; passed over`);
    else if (header.id === undefined) throw refusal(source, 'a message without Message-ID');
  }
  const archive = buildArchive(copies);
  const messages: ThreadMessage[] = [];
  const unknown = new Map<string, UnknownPerson>();
  for (const id of archive.ids) {
    const other = elsewhere.get(id);
    if (other !== undefined) {
      notes.push(`${id}: already in ${other}; passed over`);
      continue;
    }
    const { message, name } = await whole(archive, id);
    if (message.from.length > 1) notes.push(`${message.source}: several senders; the first is taken`);
    const known = people.find(({ names }) => isNameOf(name, names));
    const slug = known?.slug ?? personSlug(name);
    if (!known) unknown.set(slug, { slug, name });
    messages.push(threadMessage(message, id, slug));
  }
  return { messages, unknown: [...unknown.values()], notes: [...warnings, ...notes] };
}

async function whole(
  archive: Archive,
  id: string,
): Promise<{ readonly message: Message; readonly name: string }> {
  const [message, second] = await archive.messages(id);
  if (!message) throw refusal(id, 'cannot be read');
  if (second) {
    throw refusal(
      `${message.source} and ${second.source}`,
      `two messages with the id ${id} and different bodies`,
    );
  }
  const [sender] = message.from;
  if (!sender) throw refusal(message.source, 'a message without a sender');
  if (!message.date) throw refusal(message.source, 'a message without a date that can be read');
  return { message, name: sender.name || sender.address.replace(/@.*/, '') };
}

function threadMessage(message: Message, id: string, from: string): ThreadMessage {
  return {
    id,
    from,
    date: message.date?.text ?? '',
    subject: message.subject || '(no subject)',
    inReplyTo: message.inReplyTo,
    lines: message.lines.length,
  };
}

/** The thread's own subject: that of its first message, without the prefix of a reply. */
export function titleOf(messages: readonly ThreadMessage[]): string {
  const [first] = messages.toSorted((a, b) => Date.parse(a.date) - Date.parse(b.date));
  return first?.subject.replace(/^(?:re|fwd?):\s*/i, '') ?? '';
}

/** An entry to paste, complete but for what only its author can know. */
export function personEntry({ name }: UnknownPerson, thread: string): Readonly<Record<string, unknown>> {
  const plain = plainName(name);
  const other = plain === name ? {} : { names: [name] };
  return { name: plain, ...other, role: `Posts in the thread ${thread}` };
}

function refusal(source: string, reason: string): CallError {
  return new CallError(`${source}: ${reason}; nothing was imported`);
}
