/**
 * Hashes of each two adjacent tokens of a text, without the punctuation that may be omitted at the ends of a quotation
 * (find-words.ts): a text contains all pairs of any quotation from it.
 */

import { mayFollow, mayPrecede } from './find-words.ts';

const opens = tableOf(mayPrecede);
const closes = tableOf(mayFollow);

/**
 * @param parts normalised; the last token of one and the first of the next are adjacent
 * @returns numbers of 32 bits, in order
 */
export function tokenPairs(parts: Iterable<string>): readonly number[] {
  const pairs: number[] = [];
  let before: number | undefined;
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) {
      const end = tokenEnd(part, at);
      const token = hashOf(part, at, end);
      if (before !== undefined) pairs.push(Math.imul(before, 31) ^ token);
      before = token;
      at = end;
    }
  }
  return pairs;
}

function tokenEnd(text: string, from: number): number {
  const end = text.indexOf(' ', from);
  return end < 0 ? text.length : end;
}

/** FNV-1a of a token without its punctuation. */
function hashOf(text: string, from: number, to: number): number {
  let start = from;
  while (start < to && opens[text.charCodeAt(start)]) start++;
  let hash = 0x811c9dc5;
  let token = hash;
  for (let at = start; at < to; at++) {
    const letter = text.charCodeAt(at);
    hash = Math.imul(hash ^ letter, 0x01000193);
    if (!closes[letter]) token = hash;
  }
  return token;
}

/** Which code units a pattern matches, as a table: it is asked about every letter of the mail. */
function tableOf(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 0x3000 }, (_, code) => Number(pattern.test(String.fromCharCode(code))));
}
