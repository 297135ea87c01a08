/**
 * The header fields we use, read by the MIME libraries: unfolded, encoded words decoded, addresses parsed.
 */

import type { Buffer } from 'node:buffer';
import { Headers } from '@zone-eu/mailsplit';
import { addressParser, decodeWords } from 'postal-mime';
import type { Header, Mailbox } from './message.ts';
import { parseSentDate } from './sent-date.ts';

/** Longer fields than this are of no use to anybody and cost time. */
const longestField = 10_000;

/** @param block the header with or without its final empty line */
export function parseHeader(block: Buffer): Header {
  const headers = new Headers(block);
  return {
    id: firstId(field(headers, 'Message-ID')),
    from: mailboxes(field(headers, 'From')),
    date: parseSentDate(field(headers, 'Date')),
    subject: decodeWords(field(headers, 'Subject')).replace(/\s+/g, ' ').trim(),
    inReplyTo: firstId(field(headers, 'In-Reply-To')) ?? lastId(field(headers, 'References')),
  };
}

function field(headers: Headers, name: string): string {
  return headers.getFirst(name).slice(0, longestField);
}

/** A folded id may be torn: white space inside the brackets is not part of it. */
function ids(value: string): readonly string[] {
  return [...value.matchAll(/<([^<>]*)>/g)].flatMap(([, id = '']) => withoutBlanks(id) || []);
}

function firstId(value: string): string | undefined {
  const [bracketed] = ids(value);
  if (bracketed !== undefined) return bracketed;
  const bare = withoutBlanks(value);
  return /^[^<>@]+@[^<>@]+$/.test(bare) ? bare : undefined;
}

function lastId(value: string): string | undefined {
  return ids(value).at(-1);
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The people of a From field, in its order. Names are decoded and their white space folded. */
export function mailboxes(from: string): readonly Mailbox[] {
  const read = addressParser(from, { flatten: true }).map(({ name, address }) => ({
    name: decodeWords(name).replace(/\s+/g, ' ').trim(),
    address: address ?? '',
  }));
  // "Carr, Ben <b@x>" without the quotes it needs reads as two people, the first of them without an address.
  const [family, given, ...others] = read;
  const torn = family?.address === '' && family.name !== '' && given && given.address !== '';
  return torn ? [{ name: `${family.name}, ${given.name}`, address: given.address }, ...others] : read;
}
