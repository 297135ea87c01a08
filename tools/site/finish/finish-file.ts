/** Writes a file of the site and its companions: the alternate text of a page, and both compressed forms. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { alternateText } from './alternate-text.ts';
import { keepDates } from './keep-dates.ts';
import { minifyHtml } from './minify-html.ts';
import { packed } from './packed.ts';

export function finishFile(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const page = file.endsWith('.html') ? minifyHtml(Buffer.from(bytes).toString('utf8')) : undefined;
  writeWithPacked(file, page === undefined ? bytes : Buffer.from(keepDates(page)));
  const alternate = page === undefined ? undefined : alternateText(page);
  if (alternate !== undefined) writeWithPacked(join(dirname(file), 'index.txt'), Buffer.from(alternate));
}

/** Compresses a file that is already written. */
export function packFile(file: string): void {
  writePacked(file, readFileSync(file));
}

function writeWithPacked(file: string, bytes: Uint8Array): void {
  writeFileSync(file, bytes);
  writePacked(file, bytes);
}

function writePacked(file: string, bytes: Uint8Array): void {
  for (const [ending, form] of packed(file, bytes)) writeFileSync(`${file}${ending}`, form);
}
