/**
 * Detects that a copy of a message was cut short. Mail has no length field, so only parts that the format requires can
 * be missed: the empty line after the header, the final line break of an mbox, a closing boundary, a full base64 group.
 */

import type { Buffer } from 'node:buffer';
import { Headers } from '@zone-eu/mailsplit';
import { withoutAppendedText } from './appended-text.ts';
import { headerLength } from './header-length.ts';

/**
 * @param message the raw message, header and body
 * @param endsFile the message is the last one of an mbox, which always ends with a line break
 * @returns what is missing; undefined if nothing appears to be
 */
export function truncation(message: Buffer, endsFile: boolean): string | undefined {
  const length = headerLength(message);
  if (length === undefined) return 'the header has no end (no empty line after it)';
  const headers = new Headers(message.subarray(0, length));
  const body = message.subarray(length);
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i.exec(headers.getFirst('Content-Type'));
  if (boundary && /^multipart\//i.test(headers.getFirst('Content-Type'))) {
    const mark = `--${boundary[1] ?? boundary[2]}--`;
    if (!body.includes(mark, 0, 'latin1')) return 'the closing boundary of its parts is missing';
  }
  const encoding = headers.getFirst('Content-Transfer-Encoding').toLowerCase();
  if (encoding === 'base64' && endsInsideGroup(body)) return 'its base64 body ends inside a group';
  const end = body.toString('latin1', Math.max(0, body.length - 3));
  if (encoding === 'quoted-printable' && /=\r?\n?$/.test(end))
    return 'its last line is continued, but nothing follows';
  if (endsFile && end !== '' && !end.endsWith('\n')) return 'its last line has no line break';
  return undefined;
}

function endsInsideGroup(body: Buffer): boolean {
  const { bytes } = withoutAppendedText(body);
  return bytes.toString('latin1').replace(/[^A-Za-z0-9+/=]/g, '').length % 4 !== 0;
}
