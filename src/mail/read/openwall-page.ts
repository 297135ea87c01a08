/**
 * Reads a message page of lists.openwall.net that was saved as text. The page masks addresses and shows no Message-ID,
 * so it only counts as a copy of a known message, which identify-page.ts finds if there is one.
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

/** @returns undefined if the page contains no message (an index page, or a page cut short before the body) */
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
    lines: withoutFinalBlankLine(lines.slice(body + 1, end)),
    flowed: false,
    notes: [],
    suspect: undefined,
  };
}

/** The page puts a blank line before its footer. */
function withoutFinalBlankLine(lines: readonly string[]): readonly string[] {
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
