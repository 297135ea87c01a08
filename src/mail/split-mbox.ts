/**
 * An mbox file as the raw messages in it, with the `>From ` quoting undone (mboxrd; for mboxo the same step is right
 * wherever the sender's line began with `From `).
 *
 * The npm readers of mbox decode the bytes as text first or keep the quoting, and either moves line numbers: hence
 * this splitter, which touches nothing but separator lines and that quoting.
 */

import { Buffer } from 'node:buffer';

const lineFeed = 0x0a;
const separator = Buffer.from('From ');
const fieldName = /^[!-9;-~]+[ \t]*:/;
/** `From sender Wed Jun 19 00:05:06 2024`, or a sender alone. */
const separatorLine = /^From \S+(?:\s.*\d\d:\d\d.*)?\s*$/;

export interface RawMessage {
  readonly bytes: Buffer;
  /** Line of the file on which the message's header starts, from 1. */
  readonly line: number;
}

export function splitMbox(file: Buffer): readonly RawMessage[] {
  const starts = separators(file);
  return starts.map(({ at, line }, index) => {
    const headerAt = endOfLine(file, at);
    const end = starts[index + 1]?.at ?? file.length;
    return { bytes: unquoteFrom(withoutFinalBlank(file.subarray(headerAt, end))), line: line + 1 };
  });
}

/** Whether a file begins as an mbox does. */
export function isMbox(file: Buffer): boolean {
  return file.subarray(0, separator.length).equals(separator);
}

function separators(file: Buffer): readonly { readonly at: number; readonly line: number }[] {
  const found: { at: number; line: number }[] = [];
  let line = 1;
  for (let at = 0; at < file.length; line++) {
    const next = endOfLine(file, at);
    if (startsSeparator(file, at) && (at === 0 || opensMessage(file, at, next))) found.push({ at, line });
    at = next;
  }
  return found;
}

function startsSeparator(file: Buffer, at: number): boolean {
  return file[at] === 0x46 && file.subarray(at, at + separator.length).equals(separator);
}

/** Inside the file a separator must look like one and be followed by a header field: mboxo bodies may say "From ". */
function opensMessage(file: Buffer, at: number, next: number): boolean {
  if (next - at > 500 || !separatorLine.test(file.toString('latin1', at, next))) return false;
  return fieldName.test(file.toString('latin1', next, Math.min(next + 200, file.length)));
}

function endOfLine(file: Buffer, at: number): number {
  const found = file.indexOf(lineFeed, at);
  return found < 0 ? file.length : found + 1;
}

/** The blank line before the next separator belongs to the file, not to the message. */
function withoutFinalBlank(message: Buffer): Buffer {
  const text = message.toString('latin1', Math.max(0, message.length - 4));
  const blank = text.endsWith('\r\n\r\n') ? 2 : text.endsWith('\n\n') ? 1 : 0;
  return message.subarray(0, message.length - blank);
}

function unquoteFrom(message: Buffer): Buffer {
  if (!message.includes('>From ')) return message;
  const pieces: Buffer[] = [];
  let kept = 0;
  for (let at = 0; at < message.length; at = endOfLine(message, at)) {
    if (message[at] !== 0x3e) continue;
    let name = at;
    while (message[name] === 0x3e) name++;
    if (!startsSeparator(message, name)) continue;
    pieces.push(message.subarray(kept, at));
    kept = at + 1;
  }
  return Buffer.concat([...pieces, message.subarray(kept)]);
}
