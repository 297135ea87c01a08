/** Decodes the encoded words of a header field (RFC 2047), also in charsets that the library does not support. */

import { Buffer } from 'node:buffer';
import { decodeWords as decodeKnown } from 'postal-mime';
import { decodeCharset } from './decode-charset.ts';

const ours =
  /=\?((?:x-|cs)?iso-?2022-?jp(?:-?[123])?|(?:x-|cs)?iso-?2022-?kr|hz(?:-?gb-?2312)?|(?:unicode-1-1-)?utf-?7)(?:\*[^?]*)?\?([QqBb])\?([^?\s]*)\?=/gi;

const encoded = '=\\?[^?\\s]+\\?[QqBb]\\?[^?\\s]*\\?=';
/** Spaces between encoded words only show that the field was folded there. */
const betweenWords = new RegExp(`(${encoded})\\s+(?=${encoded})`, 'g');

/**
 * Consecutive words in one charset: programs split them even between the bytes of one letter. In charsets with escape
 * sequences each word is complete by itself.
 */
const cut =
  /=\?((?!(?:x-|cs)?iso-?2022|hz|(?:unicode-1-1-)?utf-?7)[^?\s]+)\?[QqBb]\?[^?\s]*\?=(?:=\?\1\?[QqBb]\?[^?\s]*\?=)+/gi;
const anyWord = /=\?[^?\s]+\?([QqBb])\?([^?\s]*)\?=/g;

/**
 * Joins encoded words so that each contains whole letters, and leaves the field encoded: commas inside the words do not
 * separate addresses.
 */
export function joinWords(field: string): string {
  return field
    .replace(betweenWords, '$1')
    .replace(cut, (words, charset: string) => `=?${charset}?B?${bytesOf(words).toString('base64')}?=`);
}

export function decodeWords(field: string): string {
  return decodeKnown(
    joinWords(field).replace(ours, (_, charset: string, encoding: string, text: string) =>
      decodeCharset(bytesOfWord(encoding, text), charset),
    ),
  );
}

function bytesOf(words: string): Buffer {
  return Buffer.concat(
    [...words.matchAll(anyWord)].map(([, encoding = '', text = '']) => bytesOfWord(encoding, text)),
  );
}

function bytesOfWord(encoding: string, text: string): Buffer {
  return /b/i.test(encoding) ? Buffer.from(text, 'base64') : unquoted(text);
}

function unquoted(text: string): Buffer {
  return Buffer.from(
    text
      .replaceAll('_', ' ')
      .replace(/=([0-9A-F]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
    'latin1',
  );
}
