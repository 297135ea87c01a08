/** Writes a file of the site with what lies beside it: the twin of a page, and both packed. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packed } from './packed.ts';
import { tight } from './tight.ts';
import { twinOf } from './twin-of.ts';

export function finishFile(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const page = file.endsWith('.html') ? tight(Buffer.from(bytes).toString('utf8')) : undefined;
  writeWithPacked(file, page === undefined ? bytes : Buffer.from(page));
  const twin = page === undefined ? undefined : twinOf(page);
  if (twin !== undefined) writeWithPacked(join(dirname(file), 'index.txt'), Buffer.from(twin));
}

/** Packs what is written already. */
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
