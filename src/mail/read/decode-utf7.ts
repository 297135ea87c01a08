/**
 * Decodes UTF-7 (RFC 2152), which the MIME libraries do not: `+` begins base64 of UTF-16; `-` or any character that is
 * not base64 ends it.
 */

import { Buffer } from 'node:buffer';

const run = /\+([A-Za-z0-9+/]*)-?/g;

export function decodeUtf7(text: string): string {
  return text.replace(run, (_, digits: string) => {
    if (digits === '') return '+';
    const bytes = Buffer.from(digits, 'base64');
    return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le');
  });
}
