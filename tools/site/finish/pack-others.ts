/** Packs what Astro did not hand on page by page: styles, scripts, the map of the site. */

import { join } from 'node:path';
import { beginCrew } from './crew.ts';
import { packable } from './packed.ts';

/** @param paths all files below the folder */
export async function packOthers(dist: string, paths: readonly string[]): Promise<void> {
  const there = new Set(paths);
  const others = paths.filter((path) => packable(path) && !there.has(`${path}.br`));
  const crew = beginCrew();
  for (const path of others) await crew.hand({ file: join(dist, path) });
  await crew.done();
}
