/**
 * Preview pictures cached from earlier builds, by a hash of everything that they show and are drawn with. A picture
 * that is missing or damaged is redrawn with the same result.
 */

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';
import type { PictureWords } from '../../../src/export/preview/page-picture.ts';
import { sha256 } from '../../../src/text/sha256.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const preview = join(root, 'src/export/preview');

export const fontDir = join(root, 'src/styles/fonts');

/** Beside the packages, so that the cache is deleted with them. */
export const keptFolder = join(root, 'node_modules/.cache/loremark/pictures');

/** The inputs of a drawing: its code, the fonts, and the version of the library. */
export function lookOfPictures(): string {
  const files = [
    join(preview, 'page-picture.ts'),
    join(preview, 'picture-text.ts'),
    join(root, 'src/cite/address.ts'),
    ...['lore-serif-400', 'lore-serif-600', 'lore-sans-400', 'lore-sans-600'].map((name) =>
      join(fontDir, `${name}.ttf`),
    ),
    createRequire(import.meta.url).resolve('@resvg/resvg-js/package.json'),
  ];
  return sha256(files.map((file) => sha256(readFileSync(file))).join('\n'));
}

export function pictureKey(look: string, words: PictureWords): string {
  const { label, colour, title, detail, mark, warning } = words;
  return sha256(JSON.stringify([look, label, colour, title, detail, mark, warning]));
}

/** @returns undefined if it is missing or damaged */
export function keptPicture(folder: string, key: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(placeOf(folder, key));
    const png = bytes.subarray(sumLength);
    return bytes.subarray(0, sumLength).toString('latin1') === sha256(png) ? png : undefined;
  } catch {
    return undefined;
  }
}

/** Stores it if possible; a failure does no harm. */
export function keepPicture(folder: string, key: string, png: Uint8Array): void {
  const temporary = join(folder, `.${key}-${process.pid}-${threadId}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, Buffer.concat([Buffer.from(sha256(png), 'latin1'), png]));
    renameSync(temporary, placeOf(folder, key));
  } catch {
    // No space, or a folder that belongs to another user.
  }
}

/** The checksum of the bytes comes before them, in hexadecimal digits. */
const sumLength = 64;

const placeOf = (folder: string, key: string) => join(folder, key);
