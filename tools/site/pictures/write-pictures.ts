/**
 * The preview pictures of a build, `og/ID.png`. Most come from the cache; others are drawn while Astro runs, which
 * leaves a processor free, and are written when the pages are complete.
 */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { painter } from '../../../src/export/preview/page-picture.ts';
import { drawPictures } from './draw-pictures.ts';
import { fontDir, keepPicture, keptFolder, keptPicture } from './kept-pictures.ts';
import type { ToDraw } from './pictures-of.ts';

export interface Pictures {
  /** The pictures that were not in the cache. */
  readonly drawn: number;
  /** Writes all of them. */
  readonly writeTo: (dist: string) => Promise<void>;
  /** Stops drawing; does nothing if drawing has ended. */
  readonly stop: () => Promise<void>;
}

export function startPictures(
  pictures: readonly ToDraw[],
  folder = process.env['LOREMARK_PICTURES'] || keptFolder,
): Pictures {
  const missing = pictures.filter(({ key }) => !existsSync(join(folder, key)));
  const { done, stop } = drawPictures(missing.map(({ words, key }) => ({ folder, words, key })));
  return {
    drawn: missing.length,
    stop,
    writeTo: async (dist) => {
      await done;
      mkdirSync(join(dist, 'og'), { recursive: true });
      const brush = painter(fontDir);
      for (const { id, words, key } of pictures) {
        const kept = keptPicture(folder, key);
        const png = kept ?? brush.png(words);
        if (!kept) keepPicture(folder, key, png);
        writeFileSync(join(dist, 'og', `${id}.png`), png);
      }
    },
  };
}
