/**
 * Writes the whole record as one file to keep: exports, ledger and alternate texts, with checksums for `sha256sum
 * -c`.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { recordArchive } from '../../src/export/archive.ts';
import { exportFiles } from '../../src/export/export-files.ts';
import { indexPath } from '../../src/ledger/ledger.ts';

const archiveName = 'loremark-record.tar.gz';

/**
 * Reads what the build has just written, so that the archive contains exactly the bytes that are served.
 * @param paths all files below the folder
 * @param ledger its files by path below the content folder
 */
export async function writeArchive(
  dist: string,
  paths: readonly string[],
  ledger: ReadonlyMap<string, string>,
): Promise<void> {
  const files = new Map<string, Uint8Array | string>();
  for (const path of exportFiles.keys()) files.set(path, readFileSync(join(dist, path)));
  for (const path of paths) {
    const name = path.split(sep).join('/');
    if (name.endsWith('/index.txt') || name === 'index.txt')
      files.set(`text/${name}`, readFileSync(join(dist, path)));
  }
  for (const [path, text] of ledger) files.set(path, text);
  const newest = [...(ledger.get(indexPath) ?? '').matchAll(/^(\d{4}-\d{2}-\d{2})\t/gm)].at(-1)?.[1];
  const date = new Date(`${newest ?? '2024-06-18'}T00:00:00Z`);
  writeFileSync(join(dist, archiveName), await recordArchive(files, { folder: 'loremark-record', date }));
}
