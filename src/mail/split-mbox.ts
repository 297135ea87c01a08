/**
 * An mbox file as the raw messages in it, with the `>From ` quoting undone (mboxrd; for mboxo the same step is right
 * wherever the sender's line began with `From `; for mboxcl a Content-Length that fits is believed).
 *
 * The npm readers of mbox decode the bytes as text first or keep the quoting, and either moves line numbers: hence
 * this splitter, which touches nothing but separator lines and that quoting.
 */

import { Buffer } from 'node:buffer';
import { headerLength } from './header-length.ts';

const lineFeed = 0x0a;
const separator = Buffer.from('From ');
const fieldName = /^[!-9;-~]+[ \t]*:/;
const usualField =
  /^(?:From|Date|Subject|Message-ID|To|Cc|Received|Return-Path|Delivered-To|X-\S+|MIME-Version|Content-\S+|Status|Sender|Reply-To|In-Reply-To|References)[ \t]*:/i;
/** `From sender Wed Jun 19 00:05:06 2024`, or a sender alone; Mailman 2 prints `ada at mail.example` for the sender. */
const separatorLine = /^From +\S+(?:\s.*\d\d:\d\d.*)?\s*$/;
const bareLine = /^From\s*$/;
const publicInbox = Buffer.from('From mboxrd@z ');

export interface RawMessage {
  readonly bytes: Buffer;
  /** Line of the file on which the message's header starts, from 1. */
  readonly line: number;
  /** Its separator is not of the one form that the file's first says all have. */
  readonly strange: boolean;
}

interface Start {
  readonly at: number;
  readonly line: number;
  readonly strange: boolean;
}

export function splitMbox(file: Buffer): readonly RawMessage[] {
  const starts = separators(file);
  return starts.map(({ at, line, strange }, index) => {
    const headerAt = endOfLine(file, at);
    const message = file.subarray(headerAt, starts[index + 1]?.at);
    const bytes = unquoteFrom(withoutFinalBlank(message), 'all');
    return { bytes, line: line + 1, strange };
  });
}

/** Whether a file begins as an mbox does. */
export function isMbox(file: Buffer): boolean {
  const start = file.toString('latin1', 0, 200);
  return (
    (startsSeparator(file, 0) && !/^From[ \t]+:/.test(start)) || /^From\r?\n[!-9;-~]+[ \t]*:/.test(start)
  );
}

function separators(file: Buffer): readonly Start[] {
  const found: Start[] = [];
  const first = file.toString('latin1', 0, Math.min(endOfLine(file, 0), 500));
  const uniform = startsWith(file, 0, publicInbox);
  const bare = bareLine.test(first);
  let line = 1;
  let believed = 0;
  for (let at = 0; at < file.length; line++) {
    const next = endOfLine(file, at);
    if (at >= believed && file[at] === 0x46 && (at === 0 || opensMessage(file, at, next, bare))) {
      found.push({ at, line, strange: uniform && !startsWith(file, at, publicInbox) });
      believed = endByLength(file, next);
    }
    at = next;
  }
  return found;
}

/** Inside the file a separator must look like one and be followed by a header field: mboxo bodies may say "From ". */
function opensMessage(file: Buffer, at: number, next: number, bare: boolean): boolean {
  if (next - at > 500) return false;
  const line = file.toString('latin1', at, next);
  const follows = file.toString('latin1', next, Math.min(next + 200, file.length));
  if (bare && bareLine.test(line)) return usualField.test(follows);
  return separatorLine.test(line) && fieldName.test(follows);
}

/** Where a Content-Length says that the message ends, if a separator or the end of the file is there; else where it begins. */
function endByLength(file: Buffer, headerAt: number): number {
  const start = file.subarray(headerAt, headerAt + 100_000);
  const length = headerLength(start);
  if (length === undefined) return headerAt;
  const declared = /^Content-Length[ \t]*:[ \t]*(\d{1,9})[ \t]*\r?$/im.exec(
    start.toString('latin1', 0, length),
  )?.[1];
  // Without the field that is no number, and no place in the file.
  let end = headerAt + length + Number(declared);
  for (let blanks = 0; blanks < 2 && file[end] === lineFeed; blanks++) end++;
  return end === file.length || startsSeparator(file, end) ? end : headerAt;
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
function withoutFinalBlank(message: Buffer): Buffer {
  const text = message.subarray(-4).toString('latin1');
  const blank = text.endsWith('\r\n\r\n') ? 2 : text.endsWith('\n\n') ? 1 : 0;
  // Without a body that line is the end of the header.
  if (headerLength(message) === message.length) return message;
  return message.subarray(0, message.length - blank);
}

/**
 * Takes one `>` off lines that begin with `>From `: with `all` off `>>From ` too, as mboxrd wrote them. A single file
 * was escaped by a delivery agent, if at all, and agents know only `>From `.
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
