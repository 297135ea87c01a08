/**
 * Splits an mbox file into its raw messages, with the `>From ` quoting undone (mboxrd; for mboxo the same step is right
 * wherever the sender's line began with `From `; for mboxcl a Content-Length is used if it fits).
 *
 * The npm readers of mbox decode the bytes as text first or keep the quoting, and either would move line numbers. This
 * splitter changes nothing but separator lines and that quoting.
 */

import { Buffer } from 'node:buffer';
import { headerLength } from './header-length.ts';

const lineFeed = 0x0a;
const separator = Buffer.from('From ');
const fieldName = /^[!-9;-~]+[ \t]*:/;
const usualField =
  /^(?:From|Date|Subject|Message-ID|To|Cc|Received|Return-Path|Delivered-To|X-\S+|MIME-Version|Content-\S+|Status|Sender|Reply-To|In-Reply-To|References)[ \t]*:/i;
/** `From sender Wed Jun 19 00:05:06 2024`, or a sender alone; Mailman 2 prints the sender as `ada at mail.example`. */
const separatorLine = /^From +\S+(?:\s.*\d\d:\d\d.*)?\s*$/;
const bareLine = /^From\s*$/;
const publicInbox = Buffer.from('From mboxrd@z ');

export interface RawMessage {
  readonly bytes: Buffer;
  /** Reads the same bytes again, for a caller that does not keep them. */
  readonly readAgain: () => Buffer;
  /** Number of the line on which the message's header starts, from 1. */
  readonly line: number;
  /** Its separator differs from the file's first, whose form all others should have. */
  readonly isStrange: boolean;
  readonly endsFile: boolean;
}

/** A file that is read in parts, because all mail of a list does not fit into memory. */
export interface StoredFile {
  readonly size: number;
  readonly read: (from: number, to: number) => Buffer;
}

interface Start {
  readonly at: number;
  readonly line: number;
  readonly isStrange: boolean;
}

/** A piece of the file that begins at the start of a message. */
interface Piece {
  readonly bytes: Buffer;
  /** Offset in the file. */
  readonly from: number;
  readonly line: number;
  readonly file: StoredFile;
}

export function splitMbox(file: Buffer): readonly RawMessage[] {
  const whole: StoredFile = { size: file.length, read: (from, to) => file.subarray(from, to) };
  return [...rawMessages(whole, file.length)];
}

/**
 * The messages of a file, read one piece at a time.
 *
 * @param usual number of bytes in a piece; a piece is longer only if a message is
 */
export function* rawMessages(file: StoredFile, usual: number): Generator<RawMessage> {
  const form = formOf(file);
  let [from, line, length] = [0, 1, usual];
  while (from < file.size) {
    const bytes = file.read(from, Math.min(from + length, file.size));
    const piece = { bytes, from, line, file };
    const endsFile = from + bytes.length === file.size;
    const starts = separators(piece, form);
    // Only the next piece shows where the last message of this one ends.
    const whole = endsFile ? starts.length : Math.max(0, starts.length - 1);
    for (const [index, start] of starts.slice(0, whole).entries())
      yield rawMessage(piece, start, starts[index + 1]?.at ?? bytes.length);
    const next = starts[whole];
    length = next && next.at > 0 ? usual : 2 * length;
    line = next?.line ?? line;
    from += endsFile ? bytes.length : (next?.at ?? 0);
  }
}

/** Copies the bytes, so that nothing keeps the whole piece in memory. */
function rawMessage({ bytes, from, file }: Piece, start: Start, end: number): RawMessage {
  const headerAt = endOfLine(bytes, start.at);
  const place = [from + headerAt, from + end] as const;
  return {
    bytes: undone(bytes.subarray(headerAt, end)),
    readAgain: () => undone(file.read(...place)),
    line: start.line + 1,
    isStrange: start.isStrange,
    endsFile: place[1] === file.size,
  };
}

function undone(message: Buffer): Buffer {
  return unquoteFrom(withoutFinalBlankLine(message), 'all');
}

/** Whether a file begins like an mbox. */
export function isMbox(file: Buffer): boolean {
  const start = file.toString('latin1', 0, 200);
  return (
    (startsSeparator(file, 0) && !/^From[ \t]+:/.test(start)) || /^From\r?\n[!-9;-~]+[ \t]*:/.test(start)
  );
}

/** The form of a file's separators, judged by its first line. */
interface Form {
  readonly uniform: boolean;
  readonly bare: boolean;
}

function formOf(file: StoredFile): Form {
  const start = file.read(0, Math.min(500, file.size));
  const first = start.toString('latin1', 0, endOfLine(start, 0));
  return { uniform: startsWith(start, 0, publicInbox), bare: bareLine.test(first) };
}

function separators(piece: Piece, { uniform, bare }: Form): readonly Start[] {
  const { bytes } = piece;
  const found: Start[] = [];
  let { line } = piece;
  let knownEnd = 0;
  for (let at = 0; at < bytes.length; line++) {
    const next = endOfLine(bytes, at);
    if (at >= knownEnd && bytes[at] === 0x46 && (at === 0 || opensMessage(bytes, at, next, bare))) {
      found.push({ at, line, isStrange: uniform && !startsWith(bytes, at, publicInbox) });
      knownEnd = endByLength(piece, next);
    }
    at = next;
  }
  return found;
}

/** Inside the file a separator must look like one and precede a header field: bodies in mboxo may contain "From ". */
function opensMessage(file: Buffer, at: number, next: number, bare: boolean): boolean {
  if (next - at > 500) return false;
  const line = file.toString('latin1', at, next);
  const follows = file.toString('latin1', next, Math.min(next + 200, file.length));
  if (bare && bareLine.test(line)) return usualField.test(follows);
  return separatorLine.test(line) && fieldName.test(follows);
}

/**
 * The end of the message by its Content-Length, if a separator or the end of the file is there; otherwise `headerAt`.
 * The end may be in a later piece.
 */
function endByLength({ bytes, from, file }: Piece, headerAt: number): number {
  const start = bytes.subarray(headerAt, headerAt + 100_000);
  const length = headerLength(start);
  if (length === undefined) return headerAt;
  const declared = /^Content-Length[ \t]*:[ \t]*(\d{1,9})[ \t]*\r?$/im.exec(
    start.toString('latin1', 0, length),
  )?.[1];
  if (declared === undefined) return headerAt;
  let end = headerAt + length + Number(declared);
  if (from + end > file.size) return headerAt;
  const there = file.read(from + end, Math.min(from + end + 2 + separator.length, file.size));
  let emptyLines = 0;
  while (emptyLines < 2 && there[emptyLines] === lineFeed) emptyLines++;
  end += emptyLines;
  return from + end === file.size || startsSeparator(there, emptyLines) ? end : headerAt;
}

function startsSeparator(file: Buffer, at: number): boolean {
  return startsWith(file, at, separator);
}

function startsWith(file: Buffer, at: number, mark: Buffer): boolean {
  return file.subarray(at, at + mark.length).equals(mark);
}

function endOfLine(file: Buffer, at: number): number {
  const found = file.indexOf(lineFeed, at);
  return found < 0 ? file.length : found + 1;
}

/** The blank line before the next separator belongs to the file, not to the message. */
function withoutFinalBlankLine(message: Buffer): Buffer {
  const text = message.subarray(-4).toString('latin1');
  const blank = text.endsWith('\r\n\r\n') ? 2 : text.endsWith('\n\n') ? 1 : 0;
  // If there is no body, that line ends the header.
  if (headerLength(message) === message.length) return message;
  return message.subarray(0, message.length - blank);
}

/**
 * Removes one `>` from lines that begin with `>From `, and with `all` also from `>>From `, as mboxrd wrote them. A
 * single message was escaped by a delivery agent, if at all, and agents write only `>From `.
 */
export function unquoteFrom(message: Buffer, which: 'all' | 'once'): Buffer {
  if (!message.includes('>From ')) return message;
  const pieces: Buffer[] = [];
  let kept = 0;
  for (let at = 0; at < message.length; at = endOfLine(message, at)) {
    if (message[at] !== 0x3e) continue;
    let name = at;
    while (message[name] === 0x3e) name++;
    if (!startsSeparator(message, name) || (which === 'once' && name > at + 1)) continue;
    pieces.push(message.subarray(kept, at));
    kept = at + 1;
  }
  return Buffer.concat([...pieces, message.subarray(kept)]);
}
