/**
 * Bytes of a text part as Unicode, in every charset libmime knows.
 *
 * A part that names no charset, or US-ASCII, is read as UTF-8 where its bytes are that: mail says "us-ascii" by
 * default, and a name with an accent must not become two characters.
 */

import type { Buffer } from 'node:buffer';
import { decode } from 'libmime/lib/charset.js';

export function decodeCharset(bytes: Buffer, charset: string | undefined): string {
  const declared = charset?.trim().toLowerCase() || 'us-ascii';
  if (!/^(us-)?ascii$|^ansi_x3/.test(declared)) return withoutByteOrderMark(decode(bytes, declared));
  return withoutByteOrderMark(asUtf8(bytes) ?? decode(bytes, 'windows-1252'));
}

function asUtf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
