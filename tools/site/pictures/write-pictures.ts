/**
 * The preview pictures of a build, `og/ID.png`. Most were drawn by an earlier build and kept; the others are begun beside Astro,
 * which leaves a processor free, and are put in place when its pages stand.
 */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { citedIn } from '../../../src/export/export-context.ts';
import { claimPictureWords, painter } from '../../../src/export/preview/page-picture.ts';
import type { Graph } from '../../../src/record/graph/graph.ts';
import { citeContext } from '../../cite-context.ts';
import { drawPictures } from './draw-pictures.ts';
import {
  fontDir,
  keepPicture,
  keptFolder,
  keptPicture,
  lookOfPictures,
  pictureKey,
} from './kept-pictures.ts';

export interface Pictures {
  /** Those that no earlier build had kept. */
  readonly drawn: number;
  /** Writes all of them. */
  readonly writeTo: (dist: string) => Promise<void>;
  /** Ends the drawing; nothing where it has ended. */
  readonly stop: () => Promise<void>;
}

export function beginPictures(
  graph: Graph,
  env: NodeJS.ProcessEnv,
  folder = env['LOREMARK_PICTURES'] || keptFolder,
): Pictures {
  const context = citeContext(graph, env);
  const look = lookOfPictures();
  const pictures = [...graph.claims.values()].map((claim) => {
    const words = claimPictureWords(citedIn(graph, claim, context));
    return { id: claim.id, words, key: pictureKey(look, words) };
  });
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
