/**
 * Finds where the record of a message differs from the mail: date, subject, sender, the message it answers, and the
 * author that a patch's `From:` names. The site shows the record's values, so they must be the mail's.
 */

import { ownMessage } from '../mail/attribution/own-message.ts';
import type { OwnedLine } from '../mail/attribution/owned-line.ts';
import type { Archive, KnownMessage } from '../mail/read/archive.ts';
import type { Header } from '../mail/read/message.ts';
import { isNameOf } from '../mail/read/person-name.ts';
import { senderName } from '../mail/read/sender-name.ts';
import { onlySeen } from '../text/hidden-characters.ts';

/** A message as the record has it. */
export interface RecordedMessage extends KnownMessage {
  /** Id of the person who sent it. */
  readonly from: string;
  /** Id of the message that it answers. */
  readonly inReplyTo?: string | undefined;
  /** Number of lines in its decoded body. */
  readonly lines?: number | undefined;
  /** Who wrote it, if not the sender. */
  readonly author?: { readonly slug: string; readonly names: readonly string[] } | undefined;
}

export interface ThreadFault {
  readonly message: string;
  readonly field: 'date' | 'subject' | 'from' | 'in-reply-to' | 'author';
  /** What the record says. */
  readonly record: string;
  /** What the mail says. */
  readonly mail: string;
}

/** @returns nothing for messages that are not available */
export async function threadFaults(
  known: readonly RecordedMessage[],
  archive: Archive,
): Promise<readonly ThreadFault[]> {
  const faults: ThreadFault[] = [];
  for (const message of known) {
    const copies = archive.headers(message.id);
    if (copies.length === 0) continue;
    const each = copies.map((copy) => headerFaults(message, copy));
    // A page of a web archive masks its values; one copy that agrees is enough.
    if (!each.some((found) => found.length === 0)) faults.push(...(each[0] ?? []));
    if (message.author) faults.push(...(await authorFault(message, message.author, archive)));
  }
  return faults;
}

function headerFaults(
  { id, names, from, date, subject, inReplyTo }: RecordedMessage,
  mail: Header,
): readonly ThreadFault[] {
  const faults: ThreadFault[] = [];
  const sender = senderName(mail);
  const shown = sender ?? mail.from.map(({ name, address }) => name || address).join(', ');
  const mailSubject = folded(mail.subject) || '(no subject)';
  if (!sameDate(date, mail.date?.text))
    faults.push({
      message: id,
      field: 'date',
      record: date,
      mail: mail.date?.text ?? 'no readable date',
    });
  if (folded(subject) !== mailSubject)
    faults.push({ message: id, field: 'subject', record: subject, mail: mailSubject });
  const isSender = mail.from.some(({ name }) => isNameOf(name, names)) || isNameOf(shown, names);
  if (!isSender) faults.push({ message: id, field: 'from', record: from, mail: shown || 'nobody' });
  // If the mail lacks the field, the record may name the message by hand; otherwise both must agree.
  if (inReplyTo !== undefined && mail.inReplyTo !== undefined && inReplyTo !== mail.inReplyTo)
    faults.push({ message: id, field: 'in-reply-to', record: inReplyTo, mail: mail.inReplyTo });
  return faults;
}

/** The same instant with the same offset, so that the sender's local day and hour agree too. */
function sameDate(record: string, mail: string | undefined): boolean {
  if (mail === undefined) return false;
  return (
    Date.parse(record) === Date.parse(mail) && record.replace('Z', '+00:00').slice(-6) === mail.slice(-6)
  );
}

async function authorFault(
  { id }: RecordedMessage,
  author: { readonly slug: string; readonly names: readonly string[] },
  archive: Archive,
): Promise<readonly ThreadFault[]> {
  const [message] = await archive.messages(id);
  const written = message && writerOf(ownMessage(message, archive.senders));
  if (written !== undefined && isNameOf(written, author.names)) return [];
  return [
    {
      message: id,
      field: 'author',
      record: author.slug,
      mail: written ?? 'no `From:` at the top of its text',
    },
  ];
}

export interface OtherLength {
  readonly message: string;
  /** Number of lines according to the record, and in the first copy. */
  readonly record: number;
  readonly mail: number;
}

/**
 * Messages of which no copy has the recorded number of lines: no fault, because a list may add a footer to its copy.
 */
export async function otherLengths(
  known: readonly RecordedMessage[],
  archive: Archive,
): Promise<readonly OtherLength[]> {
  const found: OtherLength[] = [];
  for (const { id, lines } of known) {
    const [mail, ...others] = (await archive.messages(id)).map((copy) => copy.lines.length);
    if (lines === undefined || mail === undefined || [mail, ...others].includes(lines)) continue;
    found.push({ message: id, record: lines, mail });
  }
  return found;
}

/**
 * The person whom the in-body `From:` of a patch names, if not the sender.
 *
 * @param owned the message's lines
 */
export function writerOf(owned: readonly OwnedLine[]): string | undefined {
  for (const { owner } of owned) if (owner.kind === 'written') return owner.name;
  return undefined;
}

function folded(subject: string): string {
  return onlySeen(subject).replace(/\s+/g, ' ').trim();
}
