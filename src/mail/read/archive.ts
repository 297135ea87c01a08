/**
 * The mail given to a tool, by Message-ID. Headers are read at once and bodies on demand; those of a debate are kept,
 * but all of a list's mail does not fit into memory decoded.
 */

import { counted } from '../../text/counted.ts';
import { type Body, decodeBody } from './decode-body.ts';
import { headerOf } from './header-length.ts';
import type { Header, Message } from './message.ts';
import { parseRecipients } from './parse-header.ts';
import type { Copy } from './read-mail.ts';
import { senderName } from './sender-name.ts';

export interface Archive {
  /** Number of copies, pages included. */
  readonly size: number;
  readonly ids: readonly string[];
  /** Plain names of all senders. */
  readonly senders: ReadonlySet<string>;
  readonly headers: (id: string) => readonly Header[];
  /** Every copy of a message with a different body, in reading order; empty if there is none. */
  readonly messages: (id: string) => Promise<readonly Message[]>;
}

/** The bodies of so many messages, more than the longest debate has, are all kept. */
const mostKept = 2000;
/** Of more messages only the last bodies are kept: to keep one and drop it later costs more than to read it again. */
const fewKept = 64;

export interface KnownMessage {
  readonly id: string;
  /** Names its sender goes by. */
  readonly names: readonly string[];
  readonly date: string;
  readonly subject: string;
}

/**
 * @param identify finds the id of a page that shows none (identify-page.ts); pages it does not know are left out
 */
export function buildArchive(
  copies: readonly Copy[],
  identify: (page: Message) => string | undefined = () => undefined,
): Archive {
  const byId = new Map<string, Copy[]>();
  for (const copy of copies) {
    const id = copy.content.kind === 'page' ? identify(copy.content.page) : copy.header.id;
    if (id === undefined) continue;
    const known = byId.get(id);
    if (known) known.push(copy);
    else byId.set(id, [copy]);
  }
  const most = byId.size > mostKept ? fewKept : mostKept;
  const read = new Map<string, Promise<readonly Message[]>>();
  return {
    size: copies.length,
    ids: [...byId.keys()],
    senders: new Set(copies.flatMap(({ header }) => senderName(header) ?? [])),
    headers: (id) => (byId.get(id) ?? []).map((copy) => copy.header),
    messages(id) {
      const reading = read.get(id) ?? readCopies(id, byId.get(id) ?? []);
      read.delete(id);
      read.set(id, reading);
      const [oldest] = read.size > most ? read.keys() : [];
      if (oldest !== undefined) read.delete(oldest);
      return reading;
    },
  };
}

/** A page is a poorer copy: it counts only if there is no mail. Copies with one body and one sender count once. */
async function readCopies(id: string, copies: readonly Copy[]): Promise<readonly Message[]> {
  const mail = copies.filter((copy) => copy.content.kind === 'mail');
  const messages = await Promise.all((mail.length > 0 ? mail : copies).map(messageOf));
  if (messages.length < 2) return messages.map((message) => ({ ...message, id }));
  const distinct = new Map<string, Message>();
  for (const message of messages) {
    const key = JSON.stringify([message.from.map(({ name }) => name), message.lines]);
    if (!distinct.has(key)) distinct.set(key, { ...message, id });
  }
  return [...distinct.values()];
}

export async function messageOf(copy: Copy): Promise<Message> {
  if (copy.content.kind === 'page') return copy.content.page;
  const bytes = copy.content.bytes();
  // If the MIME library refuses a message (a header of megabytes, a thousand parts), it has no body that we can read.
  const body = await decodeBody(bytes).catch(() => undefined);
  const notes = body ? notesOn(body) : ['it has no plain text: nothing in it can be proved'];
  return {
    ...copy.header,
    kind: 'mail',
    source: copy.source,
    recipients: parseRecipients(headerOf(bytes)),
    lines: body?.lines ?? [],
    flowed: body?.flowed ?? false,
    notes,
    suspect: copy.suspect,
  };
}

/** Shifts to two-byte letters, in a charset not supported here. */
const shifts = ['\u001b$', '\u001b(', '\u000e'];

function notesOn({ leftOut, appended, lines }: Body): readonly string[] {
  const notes: string[] = [];
  if (leftOut > 0) notes.push(`${leftOut} later text ${leftOut === 1 ? 'part is' : 'parts are'} not read`);
  if (appended > 0) notes.push(`${counted(appended, 'plain line')} beside its base64 text not read`);
  if (lines.some((line) => shifts.some((shift) => line.includes(shift))))
    notes.push('text in an unknown charset is left undecoded');
  else if (lines.some((line) => line.includes('\uFFFD')))
    notes.push('some of its bytes are invalid in the charset that it declares');
  return notes;
}
