/**
 * Turns mail into the text of `threads/SLUG.yml`. A message that cannot be recorded is left out and named; the others
 * are still imported.
 */

import { suggestCandidates } from '../../src/evidence/suggest.ts';
import { writerOf } from '../../src/evidence/thread-faults.ts';
import { ownMessage } from '../../src/mail/attribution/own-message.ts';
import type { OwnedLine } from '../../src/mail/attribution/owned-line.ts';
import { type Archive, buildArchive } from '../../src/mail/read/archive.ts';
import type { Message } from '../../src/mail/read/message.ts';
import { isMessageId } from '../../src/mail/read/message-id.ts';
import { isNameOf, plainName } from '../../src/mail/read/person-name.ts';
import { personSlug } from '../../src/mail/read/person-slug.ts';
import { senderName } from '../../src/mail/read/sender-name.ts';
import type { ThreadMessage } from '../../src/record/corpus/thread-file.ts';
import { counted } from '../../src/text/counted.ts';
import { onlySeen } from '../../src/text/hidden-characters.ts';
import { CommandError } from '../command/command-line.ts';
import type { Streams } from '../command/streams.ts';
import { type KnownPerson, slugsByName } from '../content/known-people.ts';
import { archiveWithProgress, readArchives } from '../verify/archive-files.ts';

/** A sender without a file in `people/`. */
export interface UnknownPerson {
  readonly slug: string;
  /** As From prints it. */
  readonly name: string;
}

export interface ReadThread {
  readonly messages: readonly ThreadMessage[];
  readonly unknown: readonly UnknownPerson[];
  /** Notes for the caller, on stderr. */
  readonly notes: readonly string[];
  /** Messages that cannot be recorded, each with the reason. */
  readonly skipped: readonly string[];
}

interface Remarks {
  readonly notes: string[];
  readonly skipped: string[];
}

/**
 * @param elsewhere the file of another thread of the record that contains a message; such messages are skipped
 * @throws CommandError if a path is not mail, or contains no message
 */
export async function readThread(
  paths: readonly string[],
  people: readonly KnownPerson[],
  elsewhere: (id: string) => string | undefined,
  streams: Streams,
): Promise<ReadThread> {
  const { copies, warnings } = readArchives(paths, streams);
  if (copies.length === 0)
    throw new CommandError(
      [`${paths.join(', ')}: no messages; nothing was imported`, ...warnings].join('\n'),
    );
  const remarks: Remarks = { notes: [...warnings], skipped: [] };
  for (const { source, header, content } of copies) {
    if (content.kind === 'page') remarks.notes.push(`${source}: a web page without Message-ID; skipped`);
    else if (header.id === undefined) remarks.skipped.push(`${source}: a message without Message-ID`);
  }
  const archive = archiveWithProgress(buildArchive(copies), streams);
  const messages: ThreadMessage[] = [];
  const unknown = new Map<string, UnknownPerson>();
  const slugs = slugsByName(people);
  const usedSlugs = new Set(people.map(({ slug }) => slug));
  const slugOf = (name: string) => {
    const known = slugs.get(plainName(name));
    if (known !== undefined) return known;
    const { slug, like } = freeSlug(name, usedSlugs);
    if (like !== undefined)
      remarks.notes.push(
        `${name}: people/${slug}.yml, since people/${like}.yml has another spelling of the name; if they are one person, add this name to \`names\` there and import again`,
      );
    unknown.set(slug, { slug, name });
    slugs.set(plainName(name), slug);
    usedSlugs.add(slug);
    return slug;
  };
  const inOtherFiles: (readonly [id: string, file: string])[] = [];
  for (const id of archive.ids) {
    const other = elsewhere(id);
    if (other !== undefined) inOtherFiles.push([id, other]);
    else {
      const found = await recordable(archive, id, remarks);
      if (found) messages.push(threadMessage(found, id, slugOf, archive));
    }
  }
  remarks.notes.push(...notesOf(inOtherFiles));
  return { messages, unknown: [...unknown.values()], ...remarks };
}

/** If there are too many ids of one file to read, only their number is shown. */
const mostIds = 20;

function notesOf(inOtherFiles: readonly (readonly [id: string, file: string])[]): readonly string[] {
  return [...Map.groupBy(inOtherFiles, ([, file]) => file)].flatMap(([file, ids]) =>
    ids.length > mostIds
      ? [`${counted(ids.length, 'message')}: already in ${file}; skipped`]
      : ids.map(([id]) => `${id}: already in ${file}; skipped`),
  );
}

/** Two names may differ only in an accent, or in characters that an id cannot contain; they count as two people. */
function freeSlug(
  name: string,
  used: ReadonlySet<string>,
): { readonly slug: string; readonly like: string | undefined } {
  const base = personSlug(name);
  let slug = base;
  for (let count = 2; used.has(slug); count++) slug = `${base}-${count}`;
  return { slug, like: slug === base ? undefined : base };
}

interface Recordable {
  readonly message: Message;
  readonly name: string;
  readonly date: string;
}

async function recordable(
  archive: Archive,
  id: string,
  { notes, skipped }: Remarks,
): Promise<Recordable | undefined> {
  const [message, ...others] = await archive.messages(id);
  const skip = (reason: string) => {
    skipped.push(`${message?.source ?? id}: ${reason}`);
    return undefined;
  };
  if (!message) return skip('cannot be read');
  if (!isMessageId(id)) return skip(`a Message-ID without an @ (${id}), which no citation can name`);
  if (message.suspect !== undefined) return skip(message.suspect);
  const [sender] = message.from;
  const plain = senderName(message);
  // As printed in From, unless a list put its own name there.
  const printed = sender && isNameOf(sender.name, [plain ?? '']) ? sender.name : plain;
  const name = printed || sender?.name || sender?.address.replace(/@.*/, '');
  if (!name) return skip('a message without a sender');
  if (!message.date) return skip('a message without a date that can be read');
  const sources = [message, ...others].map(({ source }) => source).join(' and ');
  if (others.some((other) => senderName(other) !== senderName(message)))
    return skip(`copies of ${id} from different senders (${sources})`);
  if (others.length > 0) {
    const same = others.every((other) => textOf(other, archive) === textOf(message, archive));
    const how = same
      ? 'differ only in a footer'
      : 'have different bodies: `verify` requires an entry to hold in both';
    notes.push(`${sources}: copies of ${id} that ${how}; the first is used`);
  }
  if (message.from.length > 1) notes.push(`${message.source}: several senders; the first is used`);
  for (const note of message.notes) notes.push(`${message.source}: ${note}`);
  return { message, name, date: message.date.text };
}

/** The text of a message, without what programs added. */
function textOf(message: Message, archive: Archive): string {
  return ownMessage(message, archive.senders)
    .filter(({ blank, owner }) => !blank && owner.kind !== 'nobody')
    .map(({ text }) => text.trim())
    .join('\n');
}

function threadMessage(
  { message, name, date }: Recordable,
  id: string,
  slugOf: (name: string) => string,
  archive: Archive,
): ThreadMessage {
  const owned = ownMessage(message, archive.senders);
  const writer = writerOf(owned);
  return {
    id,
    from: slugOf(name),
    author: writer === undefined ? undefined : slugOf(writer),
    date,
    subject: onlySeen(message.subject).replace(/\s+/g, ' ').trim() || '(no subject)',
    inReplyTo: message.inReplyTo,
    lines: message.lines.length,
    noClaim: noClaimIn(message, owned),
  };
}

/** Why a mail in which no sentence looks like a claim has none, for the author to confirm or improve. */
function noClaimIn(message: Message, owned: readonly OwnedLine[]): string | undefined {
  if (suggestCandidates(owned).length > 0) return undefined;
  const isPatch = owned.some(({ owner }) => owner.kind === 'nobody' && owner.why === 'patch');
  return isPatch && /\[[^\]]*PATCH/i.test(message.subject)
    ? 'A patch whose text makes no claim.'
    : 'No sentence in it looks like a claim.';
}

/** The thread's own subject: that of its first message, without a reply prefix. */
export function titleOf(messages: readonly ThreadMessage[]): string {
  const [first] = messages.toSorted((a, b) => Date.parse(a.date) - Date.parse(b.date));
  return first?.subject.replace(/^(?:re|fwd?):\s*/i, '') ?? '';
}

/** An entry for a person, complete except for what only its author can know. */
export function personEntry({ name }: UnknownPerson, thread: string): Readonly<Record<string, unknown>> {
  const plain = plainName(name);
  const other = plain === name ? {} : { names: [name] };
  return { name: plain, ...other, role: `Posts in the thread ${thread}` };
}
