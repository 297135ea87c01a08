/**
 * Reads any file of mail into raw messages: an mbox, one message (.eml), or a page of lists.openwall.net saved as text.
 * Its bytes determine the type of the file, not its name.
 */

import { Buffer } from 'node:buffer';
import { foreignKind } from './foreign-file.ts';
import { headerOf } from './header-length.ts';
import { MailFault } from './mail-fault.ts';
import type { Header, Message } from './message.ts';
import { isOpenwallPage, readOpenwallPage } from './openwall-page.ts';
import { parseHeader } from './parse-header.ts';
import {
  isMbox,
  type RawMessage,
  rawMessages,
  type StoredFile,
  splitMbox,
  unquoteFrom,
} from './split-mbox.ts';
import { truncation } from './truncation.ts';

/** A message with its header parsed and its body read on demand (an archive may contain thousands). */
export interface Copy {
  readonly header: Header;
  readonly source: string;
  readonly content:
    | { readonly kind: 'mail'; readonly bytes: () => Buffer }
    | { readonly kind: 'page'; readonly page: Message };
  /** What is missing at its end, if it appears to be cut short. */
  readonly cut: string | undefined;
  /** Why nothing in it can be proved. */
  readonly suspect: string | undefined;
}

const smuggled =
  'its separator differs from the others in its file: it may be text of the previous message (pass it as a separate file)';
const headerStart = /^[!-9;-~]+[ \t]*:/;

/**
 * @param name the file's name, for messages to the reader
 * @param readAgain reads the file again; without it, the bytes of its message are kept
 * @throws MailFault if the file is not mail; an empty file is an archive without messages
 */
export function readMail(bytes: Buffer, name: string, readAgain?: () => Buffer): readonly Copy[] {
  const file = plainFile(bytes);
  if (/^\s*$/.test(file.toString('latin1', 0, 1024)) && file.length < 1024) return [];
  if (isOpenwallPage(file)) {
    const page = readOpenwallPage(file, name);
    if (!page) throw new MailFault(name, 'a page of lists.openwall.net that does not show a whole message');
    return [
      { header: page, source: name, content: { kind: 'page', page }, cut: undefined, suspect: undefined },
    ];
  }
  if (isMbox(file)) {
    return splitMbox(file).map((message) => copyInMbox(message, name));
  }
  if (!headerStart.test(file.toString('latin1', 0, 1024))) {
    const kind = foreignKind(bytes) ?? 'it begins neither with `From ` (an mbox) nor with a header field';
    throw new MailFault(name, `not mail: ${kind}`);
  }
  const copy = copyOf(unquoteFrom(file, 'once'), name, false);
  if (copy.header.from.length === 0 && !copy.header.id) {
    throw new MailFault(name, 'not mail: its header has neither From nor Message-ID');
  }
  return [readAgain ? onDemand(copy, () => unquoteFrom(plainFile(readAgain()), 'once')) : copy];
}

/** A file as a Unix mail program would have written it. */
function plainFile(bytes: Buffer): Buffer {
  return withoutAppleFrame(withoutLeadingBlankLines(withUnixEnds(asUtf8(bytes))));
}

/** Number of bytes of a file to read at a time. */
const piece = 2 ** 24;

/** The messages of an mbox without their bodies, which are read again on demand. */
export function* readMbox(file: StoredFile, name: string): Generator<Copy> {
  for (const message of rawMessages(file, piece))
    yield onDemand(copyInMbox(message, name), message.readAgain);
}

function onDemand(copy: Copy, readAgain: () => Buffer): Copy {
  return { ...copy, content: { kind: 'mail', bytes: () => withPlainColons(readAgain()) } };
}

function copyInMbox({ bytes, line, isStrange, endsFile }: RawMessage, name: string): Copy {
  return { ...copyOf(bytes, `${name}:${line}`, endsFile), suspect: isStrange ? smuggled : undefined };
}

function copyOf(raw: Buffer, source: string, endsFile: boolean): Copy {
  const bytes = withPlainColons(raw);
  const header = parseHeader(headerOf(bytes));
  return {
    header,
    source,
    content: { kind: 'mail', bytes: () => bytes },
    cut: truncation(bytes, endsFile),
    suspect: undefined,
  };
}

/** `Subject : …` is an obsolete way to write a field (RFC 5322, 4.5.8). */
function withPlainColons(message: Buffer): Buffer {
  const header = headerOf(message).toString('latin1');
  const plain = header.replace(/^([!-9;-~]+)[ \t]+:/gm, '$1:');
  if (plain === header) return message;
  return Buffer.concat([Buffer.from(plain, 'latin1'), message.subarray(header.length)]);
}

/** An .emlx file begins with the length of its message and ends with Apple Mail's own data about it. */
function withoutAppleFrame(file: Buffer): Buffer {
  const [above, length] = /^(\d{1,9})[ \t]*\n(?=[!-9;-~]+:)/.exec(file.toString('latin1', 0, 1024)) ?? [];
  if (above === undefined) return file;
  return file.subarray(above.length, above.length + Number(length));
}

/** A file saved as UTF-16 ("Unicode text") is still mail once its byte order mark is read. */
function asUtf8(bytes: Buffer): Buffer {
  const start = bytes.toString('latin1', 0, 3);
  if (start.startsWith('\u00ff\u00fe')) return Buffer.from(bytes.toString('utf16le', 2));
  if (start.startsWith('\u00fe\u00ff')) {
    const swapped = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
    return Buffer.from(swapped.swap16().toString('utf16le'));
  }
  return start === '\u00ef\u00bb\u00bf' ? bytes.subarray(3) : bytes;
}

function withoutLeadingBlankLines(bytes: Buffer): Buffer {
  let at = 0;
  while (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] === 0x0a)) at++;
  return bytes.subarray(at);
}

/** Only old Mac files end lines with CR alone. */
function withUnixEnds(bytes: Buffer): Buffer {
  if (bytes.includes(0x0a) || !bytes.includes(0x0d)) return bytes;
  return Buffer.from(bytes.map((byte) => (byte === 0x0d ? 0x0a : byte)));
}
