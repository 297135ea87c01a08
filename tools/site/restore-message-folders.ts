/** Gives the folders of messages whose id Astro could not write the names they should have. */

import { readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { restoredName } from '../../src/text/path-param.ts';

export function restoreMessageFolders(dist: string): void {
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  // The deepest first, so that no folder is moved from under another.
  for (const path of paths.toSorted((a, b) => b.length - a.length)) {
    const name = restoredName(basename(path));
    if (name !== basename(path)) renameSync(join(dist, path), join(dist, dirname(path), name));
  }
}
