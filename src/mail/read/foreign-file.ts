/**
 * Recognizes files that are not mail by their first bytes, and says how to convert them: somebody who was handed a
 * thread in another format needs the next step more than a refusal.
 */

import type { Buffer } from 'node:buffer';

const unpack = (how: string) => `unpack it first (${how})`;
const kinds: readonly (readonly [start: string, what: string])[] = [
  ['BZh', `it is a bzip2 file: ${unpack('bunzip2')}`],
  ['\u00fd7zXZ\0', `it is an xz file: ${unpack('unxz')}`],
  ['(\u00b5/\u00fd', `it is a zstd file: ${unpack('unzstd')}`],
  ['\u001f\u009d', `it is a compressed file: ${unpack('uncompress')}`],
  ['PK\u0003\u0004', `it is a ZIP archive: ${unpack('unzip')}`],
  ["7z\u00bc\u00af'\u001c", `it is a 7z archive: ${unpack('7z x')}`],
  ['!BDN', 'it is a mailbox of Outlook: export it as an mbox (readpst)'],
  ['\u00d0\u00cf\u0011\u00e0', 'it is a message of Outlook: save it as .eml (msgconvert)'],
  ['%PDF', 'it is a PDF'],
];
const tar = { at: 257, magic: 'ustar' };
const page = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b/i;

/** @returns undefined if the bytes do not show the type */
export function foreignKind(file: Buffer): string | undefined {
  const start = file.toString('latin1', 0, 512);
  const kind = kinds.find(([magic]) => start.startsWith(magic))?.[1];
  if (kind !== undefined) return kind;
  if (start.startsWith(tar.magic, tar.at)) return `it is a tar archive: ${unpack('tar xf')}`;
  return page.test(start)
    ? 'it is a web page: save the raw message or the mbox (a host that asks for a proof of work serves it to browsers only)'
    : undefined;
}
