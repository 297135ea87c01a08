/**
 * The header fields we use, read by the MIME libraries: unfolded, encoded words decoded, addresses parsed.
 */

import { Buffer, isUtf8 } from 'node:buffer';
import { Headers } from '@zone-eu/mailsplit';
import { addressParser } from 'postal-mime';
import { decodeCharset } from './decode-charset.ts';
import { decodeWords, joinWords } from './decode-words.ts';
import type { Header, Mailbox } from './message.ts';
import { isMessageId } from './message-id.ts';
import { plainName } from './person-name.ts';
import { parseSentDate } from './sent-date.ts';

/** Longer fields are useless and cost time. */
const longestField = 10_000;
/** `20@mail.example` as `20-H+wXaHxf7aLQT0dZR@public.gmane.org`. */
const maskedByGmane = /^(.+)-[\w+/]{6,}@public\.gmane\.org$/;
/** "ada at mail.example (Ada Boyle)", as the archives of Mailman 2 print it. */
const maskedByPipermail = /^\s*([^\s@]+)\s+at\s+([^\s@]+?)\s*(?:\(([^@]*)\))?\s*$/;

/** `ada#mail.example (Ada Boyle)`, masked in another way. */
const maskedBefore = /^\s*([^\s@()<>",]+[.#!%][^\s@()<>",]+)\s*\(([^@()]*)\)\s*$/;
/** `Ada Boyle [ada@mail.example]` */
const inSquareBrackets = /^\s*([^<>@[\]",]+?)\s*\[([^\s<>[\]]+@[^\s<>[\]]+)\]\s*$/;

/** @param block the header with or without its final empty line */
export function parseHeader(block: Buffer): Header {
  const headers = new Headers(asUnicode(block));
  return {
    id: firstId(field(headers, 'Message-ID')),
    from: senders(headers),
    date: parseSentDate(field(headers, 'Date')),
    subject: folded(field(headers, 'Subject')),
    inReplyTo: firstReply(headers),
    listId: folded(field(headers, 'List-Id')) || undefined,
  };
}

/**
 * The recipients of a message, up to a limit in a long list; by plain name, which may be empty.
 *
 * @param block as above
 */
export function parseRecipients(block: Buffer): readonly Mailbox[] {
  const headers = new Headers(asUnicode(block));
  return ['To', 'Cc'].flatMap((kind) =>
    mailboxes(field(headers, kind)).map(({ name, address }) => ({ name: plainName(name), address })),
  );
}

const declared = /^Content-Type:[^\n]*(?:\r?\n[ \t][^\n]*)*?charset\s*=\s*"?([\w.:-]+)/im;

/** A header with unencoded letters is in the charset of the text below it, as old mailers wrote both. */
function asUnicode(block: Buffer): Buffer {
  const text = block.toString('latin1');
  const charset = declared.exec(text)?.[1];
  const isPlain = !/[\x80-\xff]/.test(text);
  const isJapanese = isPlain && (text.includes('\u001b$B') || text.includes('\u001b$@'));
  if (!isJapanese && (charset === undefined || isPlain || isUtf8(block))) return block;
  return Buffer.from(decodeCharset(block, isJapanese ? undefined : charset));
}

function field(headers: Headers, name: string): string {
  return headers.getFirst(name).slice(0, longestField);
}

/** A message with two From fields has the senders of both, so it has no single sender. */
function senders(headers: Headers): readonly Mailbox[] {
  const fields = headers.get('From').map((line) => line.replace(/^[^:]*:/, '').slice(0, longestField));
  return fields.length < 2 ? mailboxes(field(headers, 'From')) : fields.flatMap(mailboxes);
}

/** What git-send-email writes after a wrong answer (`<yes>`) is not an id. */
function firstReply(headers: Headers): string | undefined {
  const references = ids(field(headers, 'References')).toReversed();
  const id = [...ids(field(headers, 'In-Reply-To')), ...references].find(isMessageId);
  return id && (asReferred(id, references) ?? id);
}

/** Gmane hid the host of an id as it hid addresses, in In-Reply-To and not in References. */
function asReferred(id: string, references: readonly string[]): string | undefined {
  const [, local] = maskedByGmane.exec(id) ?? [];
  return references.find((other) => local !== undefined && other !== id && other.startsWith(`${local}@`));
}

/** A folded id may be torn: white space inside the brackets is not part of it. */
function ids(value: string): readonly string[] {
  const bracketed = [...value.matchAll(/<[^<>]*>/g)].flatMap(([id]) => withoutBlanks(id.slice(1, -1)) || []);
  if (bracketed.length > 0) return bracketed;
  const bare = withoutBlanks(value);
  return /^[^<>@]+@[^<>@]+$/.test(bare) ? [bare] : [];
}

function firstId(value: string): string | undefined {
  return ids(value)[0];
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The people of a From field, in its order. Names are decoded and their white space folded. */
export function mailboxes(from: string): readonly Mailbox[] {
  const [, user, host, comment] = maskedByPipermail.exec(from) ?? [];
  if (user !== undefined) return [{ name: folded(comment ?? ''), address: `${user} at ${host}` }];
  const [, masked, named] = maskedBefore.exec(from) ?? [];
  if (masked !== undefined) return [{ name: folded(named ?? ''), address: masked }];
  const [, before, address] = inSquareBrackets.exec(from) ?? [];
  if (before !== undefined && address !== undefined) return [{ name: folded(before), address }];
  const read = addressParser(withoutInnerComments(joinWords(from)), { flatten: true }).map(
    ({ name, address }) => ({
      name: folded(name),
      address: address ?? '',
    }),
  );
  // "Carr, Ben <b@x>" without the quotes it needs reads as two people, the first of them without an address.
  const [family, given, ...others] = read;
  const torn = family?.address === '' && family.name !== '' && given && given.address !== '';
  return torn ? [{ name: `${family.name}, ${given.name}`, address: given.address }, ...others] : read;
}

/** A comment may contain comments (RFC 5322, 3.2.2); the library ends it at the first closing bracket. */
function withoutInnerComments(from: string): string {
  let text = from;
  for (let level = 0; level < 10; level++) text = text.replace(/(\([^()"]*)\(([^()"]*)\)/, '$1$2');
  return text;
}

function folded(text: string): string {
  return decodeWords(text).replace(/\s+/g, ' ').trim();
}
