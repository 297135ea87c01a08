/**
 * Decodes the bytes of a text part to Unicode, from every charset that libmime supports.
 *
 * A part that declares no charset, or US-ASCII, is read as UTF-8 if its bytes are valid UTF-8: mail says "us-ascii" by
 * default, and an accented letter must not become two characters. The same applies if the declared charset leaves
 * replacement characters and UTF-8 leaves none. Escape sequences of ISO-2022-JP and -KR have no other meaning, so they
 * are decoded even if that charset is not declared.
 */

import type { Buffer } from 'node:buffer';
import { decode } from 'libmime/lib/charset.js';
import { decodeHz, decodeIso2022Kr, hasKoreanEscape } from './decode-shifted.ts';
import { decodeUtf7 } from './decode-utf7.ts';

const japanese = /^(?:x-|cs)?iso-?2022-?jp|^cp5022[0-2]$/;
/** Charsets whose text has no such escapes, and whose label a gateway writes without a look at the bytes. */
const western = /^utf-?8$|^iso-8859-|^windows-125/;
const korean = /^(?:x-|cs)?iso-?2022-?kr$/;
const hz = /^(?:x-|cs)?hz(?:-?gb-?2312)?$/;
const ascii = /^(?:us-)?ascii$|^ansi_x3|^unknown|^x-unknown|^default$|^8bit$/;
const shift = '\u001b';
const shiftsAndBack = new RegExp(`${shift}\\$[B@][!-~]+${shift}\\([BJ]`);

export function decodeCharset(bytes: Buffer, charset: string | undefined): string {
  return withoutByteOrderMark(decoded(bytes, charset?.trim().toLowerCase() || 'us-ascii'));
}

function decoded(bytes: Buffer, declared: string): string {
  if (/^(?:x-|cs)?(?:unicode-1-1-)?utf-?7$/.test(declared)) return decodeUtf7(bytes.toString('latin1'));
  if (
    japanese.test(declared) ||
    (ascii.test(declared) && hasJapaneseEscape(bytes)) ||
    (western.test(declared) && isJapanese(bytes))
  )
    return decode(bytes, 'iso-2022-jp');
  if (korean.test(declared) || (ascii.test(declared) && hasKoreanEscape(bytes)))
    return decodeIso2022Kr(bytes);
  if (hz.test(declared)) return decodeHz(bytes);
  if (ascii.test(declared)) return asUtf8(bytes) ?? decode(bytes, 'windows-1252');
  const text = decode(bytes, declared);
  return text.includes('\uFFFD') || isUtf8InDisguise(bytes, declared) ? (asUtf8(bytes) ?? text) : text;
}

/** Two-byte Chinese, Japanese or Korean text is hardly ever valid three-byte UTF-8. */
function isUtf8InDisguise(bytes: Buffer, declared: string): boolean {
  if (!/gb|hz|big5|euc|shift|sjis|ks_c|ms932|cp9|windows-31j|windows-936/.test(declared)) return false;
  return (asUtf8(bytes)?.match(/[\u0800-\uffff]/g)?.length ?? 0) >= 2;
}

function hasJapaneseEscape(bytes: Buffer): boolean {
  return bytes.includes('\u001b$B') || bytes.includes('\u001b$@') || bytes.includes('\u001b(J');
}

/** Seven-bit text that shifts to Japanese letters and back. */
function isJapanese(bytes: Buffer): boolean {
  if (!bytes.includes('\u001b')) return false;
  const text = bytes.toString('latin1');
  return shiftsAndBack.test(text) && !/[\x80-\xff]/.test(text);
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
