/** Parses the header fields we use with the MIME libraries: unfolded, encoded words decoded, addresses parsed. */

import { Buffer, isUtf8 } from 'node:buffer';
import { Headers } from '@zone-eu/mailsplit';
import { addressParser } from 'postal-mime';
import { decodeCharset } from './decode-charset.ts';
import { decodeWords, joinWords } from './decode-words.ts';
import type { Header, Mailbox } from './message.ts';
import { isMessageId } from './message-id.ts';
import { plainName } from './person-name.ts';
import { parseSentDate } from './sent-date.ts';

/** Anything longer is useless and costs time. */
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
 * The recipients of a message by plain name, which may be empty; those beyond `longestField` are left out.
 *
 * @param block as for `parseHeader`
 */
export function parseRecipients(block: Buffer): readonly Mailbox[] {
  const headers = new Headers(asUnicode(block));
  return ['To', 'Cc'].flatMap((kind) =>
    mailboxes(field(headers, kind)).map(({ name, address }) => ({ name: plainName(name), address })),
  );
}

const declared = /^Content-Type:[^\n]*(?:\r?\n[ \t][^\n]*)*?charset\s*=\s*"?([\w.:-]+)/im;

/** Unencoded letters in a header are in the charset of the text below it: old mailers wrote both alike. */
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

/** git-send-email writes `<yes>` if its question was answered wrongly; that is not an id. */
function firstReply(headers: Headers): string | undefined {
  const references = ids(field(headers, 'References')).toReversed();
  const id = [...ids(field(headers, 'In-Reply-To')), ...references].find(isMessageId);
  return id && (asReferred(id, references) ?? id);
}

/** Gmane masked the host of an id like that of an address, in In-Reply-To but not in References. */
function asReferred(id: string, references: readonly string[]): string | undefined {
  const [, local] = maskedByGmane.exec(id) ?? [];
  return references.find((other) => local !== undefined && other !== id && other.startsWith(`${local}@`));
}

/** Folding may split an id: white space inside the brackets is not part of it. */
function ids(value: string): readonly string[] {
  const bracketed = [...value.matchAll(/<[^<>]*>/g)].flatMap(([id]) => withoutSpaces(id.slice(1, -1)) || []);
  if (bracketed.length > 0) return bracketed;
  const bare = withoutSpaces(value);
  return /^[^<>@]+@[^<>@]+$/.test(bare) ? [bare] : [];
}

function firstId(value: string): string | undefined {
  return ids(value)[0];
}

function withoutSpaces(text: string): string {
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
  // Without the quotes it needs, "Carr, Ben <b@x>" parses as two people, the first of them without an address.
  const [family, given, ...others] = read;
  const isSplit = family?.address === '' && family.name !== '' && given && given.address !== '';
  return isSplit ? [{ name: `${family.name}, ${given.name}`, address: given.address }, ...others] : read;
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
