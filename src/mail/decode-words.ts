/** Encoded words of a header field (RFC 2047), in the charsets that the library leaves alone as well. */

import { Buffer } from 'node:buffer';
import { decodeWords as decodeKnown } from 'postal-mime';
import { decodeCharset } from './decode-charset.ts';

const ours =
  /=\?((?:x-|cs)?iso-?2022-?jp(?:-?[123])?|(?:x-|cs)?iso-?2022-?kr|hz(?:-?gb-?2312)?|(?:unicode-1-1-)?utf-?7)(?:\*[^?]*)?\?([QqBb])\?([^?\s]*)\?=/gi;

const encoded = '=\\?[^?\\s]+\\?[QqBb]\\?[^?\\s]*\\?=';
/** Blanks between encoded words only say that the field was folded there. */
const betweenWords = new RegExp(`(${encoded})\\s+(?=${encoded})`, 'g');

export function decodeWords(field: string): string {
  return decodeKnown(
    field
      .replace(betweenWords, '$1')
      .replace(ours, (_, charset: string, encoding: string, text: string) =>
        decodeCharset(/b/i.test(encoding) ? Buffer.from(text, 'base64') : unquoted(text), charset),
      ),
  );
}

function unquoted(text: string): Buffer {
  return Buffer.from(
    text
      .replaceAll('_', ' ')
      .replace(/=([0-9A-F]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
    'latin1',
  );
}
