/**
 * Decodes Chinese in HZ (RFC 1843) and Korean in ISO-2022-KR (RFC 1557), which the MIME libraries do not: seven bits
 * per byte, with escapes that shift to two-byte letters and back. With the eighth bit set they are GB 2312 and EUC-KR,
 * which the libraries support.
 */

import { Buffer } from 'node:buffer';
import { decode } from 'libmime/lib/charset.js';

/** The first byte of a letter is never `~`, so a `~` there is the shift back. */
const chinese = /~(?:\{((?:[!-}][!-~])*)(?:~\})?|(~)|\r?\n)/g;
const [shiftOut, shiftIn] = ['\u000e', '\u000f'];
const korean = new RegExp(`${shiftOut}([^${shiftIn}\\r\\n]*)${shiftIn}?`, 'g');
const koreanDesignator = '\u001b$)C';

export function decodeHz(bytes: Buffer): string {
  const text = bytes
    .toString('latin1')
    .replace(chinese, (_, letters: string | undefined, tilde: string | undefined) =>
      letters === undefined ? (tilde ?? '') : shifted(letters),
    );
  return decode(Buffer.from(text, 'latin1'), 'gb2312');
}

/** Whether the bytes announce Korean letters; the escape has no other meaning. */
export function hasKoreanEscape(bytes: Buffer): boolean {
  return bytes.includes(koreanDesignator);
}

export function decodeIso2022Kr(bytes: Buffer): string {
  const text = bytes
    .toString('latin1')
    .replaceAll(koreanDesignator, '')
    .replace(korean, (_, letters: string) => shifted(letters));
  return decode(Buffer.from(text, 'latin1'), 'euc-kr');
}

function shifted(letters: string): string {
  return letters.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) | 0x80));
}
