/**
 * Where a base64 body ends and plain lines follow. Lists that know nothing of MIME append their footer as it is; read as
 * base64 it would be garbage behind the sender's words.
 */

import type { Buffer } from 'node:buffer';

const ofBase64 = /^[A-Za-z0-9+/]*={0,2}\s*$/;
const longLine = 40;

export interface EncodedText {
  readonly bytes: Buffer;
  /** Lines behind it that say anything. */
  readonly appended: number;
}

/** Stray characters between lines of base64 end nothing: what goes on as base64 is base64. */
export function withoutAppendedText(body: Buffer): EncodedText {
  const lines = body.toString('latin1').split(/(?<=\n)/);
  const first = lines.findIndex((line) => line.trim() !== '' && ofBase64.test(line));
  const last = lines.findLastIndex((line) => line.trim().length >= longLine && ofBase64.test(line));
  const end = lines.findIndex((line, index) => index > Math.max(first, last) && !ofBase64.test(line));
  if (first < 0 || end < 0) return { bytes: body, appended: 0 };
  const length = lines.slice(0, end).join('').length;
  const appended = lines.slice(end).filter((line) => line.trim() !== '').length;
  return { bytes: body.subarray(0, length), appended };
}
