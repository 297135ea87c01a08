/**
 * The preview pictures of a build, `og/ID.png`. Most were drawn by an earlier build and kept; the others are begun beside Astro,
 * which leaves a processor free, and are put in place when its pages stand.
 */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { painter } from '../../../src/export/preview/page-picture.ts';
import { drawPictures } from './draw-pictures.ts';
import { fontDir, keepPicture, keptFolder, keptPicture } from './kept-pictures.ts';
import type { ToDraw } from './pictures-of.ts';

export interface Pictures {
  /** Those that no earlier build had kept. */
  readonly drawn: number;
  /** Writes all of them. */
  readonly writeTo: (dist: string) => Promise<void>;
  /** Ends the drawing; nothing where it has ended. */
  readonly stop: () => Promise<void>;
}

export function beginPictures(
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
