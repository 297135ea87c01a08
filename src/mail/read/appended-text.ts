/**
 * Finds where a base64 body begins and ends among plain lines. Lists that ignore MIME append their footers
 * unencoded; read as base64 they would be garbage beside the sender's words.
 */

import type { Buffer } from 'node:buffer';

const ofBase64 = /^[A-Za-z0-9+/]*={0,2}\s*$/;
const longLine = 40;

export interface EncodedText {
  readonly bytes: Buffer;
  /** Non-empty lines before and after it. */
  readonly appended: number;
}

/**
 * Stray characters between lines of base64 do not end it if more base64 follows. After the final `=`, a line of only
 * letters is a word, although its letters are valid base64.
 */
export function withoutAppendedText(body: Buffer): EncodedText {
  const lines = body.toString('latin1').split(/(?<=\n)/);
  const isEncoded = (line: string) => line.trim() !== '' && ofBase64.test(line);
  const first = lines.findIndex((line) => line.trim() !== '' && !/\S\s+\S/.test(line));
  if (first < 0) return { bytes: body, appended: 0 };
  const last = lines.findLastIndex((line) => isEncoded(line) && isLong(line));
  let ended = false;
  const end = lines.findIndex((line, index) => {
    const text = line.trim();
    const goesOn = ofBase64.test(line) && (text === '' || !ended || !isWord(text));
    ended = text === '' ? ended : text.endsWith('=');
    return index > Math.max(first, last) && !goesOn;
  });
  const inside = lines.slice(first, end < 0 ? undefined : end).join('').length;
  const before = lines.slice(0, first).join('').length;
  const outside = [...lines.slice(0, first), ...(end < 0 ? [] : lines.slice(end))];
  return {
    bytes: body.subarray(before, before + inside),
    appended: outside.filter((line) => line.trim() !== '').length,
  };
}

function isLong(line: string): boolean {
  return line.trim().length >= longLine;
}

function isWord(text: string): boolean {
  return /^[A-Z]?[a-z]+$/.test(text) || text.replace(/=+$/, '').length % 4 === 1;
}
