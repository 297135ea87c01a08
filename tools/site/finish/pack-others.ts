/** Compresses the files that Astro does not hand over page by page: styles, scripts, the sitemap. */

import { join } from 'node:path';
import { packFile } from './finish-file.ts';
import { packable } from './packed.ts';

/** @param paths all files below the folder */
export function packOthers(dist: string, paths: readonly string[]): void {
  const existing = new Set(paths);
  for (const path of paths) if (packable(path) && !existing.has(`${path}.br`)) packFile(join(dist, path));
}
