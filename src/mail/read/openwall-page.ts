/**
 * A message page of lists.openwall.net, saved as text. The page masks addresses and shows no Message-ID, so it is a
 * copy to read by, never a message of its own: identify-page.ts finds the known message it shows, or nothing.
 */

import { Buffer } from 'node:buffer';
import { linesOf } from './decode-body.ts';
import type { Message } from './message.ts';
import { parseHeader } from './parse-header.ts';

const navigation = /^\[<prev\] \[next>\]/;
const footer = /^Powered by (?:blists|Openwall)\b/;

export function isOpenwallPage(file: Buffer): boolean {
  const start = file.toString('utf8', 0, 4096);
  return (
    start.startsWith('lists.openwall.net') ||
    /^Open Source and information security mailing list archives/m.test(start)
  );
}

/** @returns undefined where the page contains no message (an index page, or one cut short before the body) */
export function readOpenwallPage(file: Buffer, name: string): Message | undefined {
  const lines = linesOf(file.toString('utf8'));
  const head = lines.findIndex((line) => navigation.test(line));
  const body = head < 0 ? -1 : lines.indexOf('', head);
  const end = lines.findIndex((line, index) => index > body && footer.test(line));
  if (body < 0 || end < 0) return undefined;
  const header = parseHeader(Buffer.from(`${lines.slice(head + 1, body).join('\n')}\n\n`));
  if (header.from.length === 0 || !header.date) return undefined;
  return {
    ...header,
    id: undefined,
    kind: 'page',
    source: name,
    recipients: [],
    lines: withoutFinalBlanks(lines.slice(body + 1, end)),
    flowed: false,
    notes: [],
    suspect: undefined,
  };
}

/** The page puts a blank line before its footer. */
function withoutFinalBlanks(lines: readonly string[]): readonly string[] {
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
