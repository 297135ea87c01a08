/** Encoded words of a header field (RFC 2047), in the charsets that the library leaves alone as well. */

import { Buffer } from 'node:buffer';
import { decodeWords as decodeKnown } from 'postal-mime';
import { decodeCharset } from './decode-charset.ts';

const ours =
  /=\?((?:x-|cs)?iso-?2022-?jp(?:-?[123])?|(?:x-|cs)?iso-?2022-?kr|hz(?:-?gb-?2312)?|(?:unicode-1-1-)?utf-?7)(?:\*[^?]*)?\?([QqBb])\?([^?\s]*)\?=/gi;

const encoded = '=\\?[^?\\s]+\\?[QqBb]\\?[^?\\s]*\\?=';
/** Spaces between encoded words only show that the field was folded there. */
const betweenWords = new RegExp(`(${encoded})\\s+(?=${encoded})`, 'g');

/**
 * Words of one charset that follow each other, as programs cut them between the bytes of one letter. Where escape
 * sequences switch letters, each word begins and ends on its own.
 */
const cut =
  /=\?((?!(?:x-|cs)?iso-?2022|hz|(?:unicode-1-1-)?utf-?7)[^?\s]+)\?[QqBb]\?[^?\s]*\?=(?:=\?\1\?[QqBb]\?[^?\s]*\?=)+/gi;
const one = /=\?[^?\s]+\?([QqBb])\?([^?\s]*)\?=/g;

/** Keeps a field encoded whose encoded words contain whole letters: commas in them do not separate addresses. */
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
    [...words.matchAll(one)].map(([, encoding = '', text = '']) => bytesOfWord(encoding, text)),
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
