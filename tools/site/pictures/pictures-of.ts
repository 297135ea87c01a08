/** What each preview picture of a record shows, and its name in the cache. */

import { citedIn } from '../../../src/cite/cited-claim.ts';
import { exportContextOf } from '../../../src/export/export-context.ts';
import { claimPictureWords, type PictureWords } from '../../../src/export/preview/page-picture.ts';
import type { Graph } from '../../../src/record/graph/graph.ts';
import { siteOf } from '../site-origin.ts';
import { lookOfPictures, pictureKey } from './kept-pictures.ts';

export interface ToDraw {
  /** Of the claim. */
  readonly id: string;
  readonly words: PictureWords;
  readonly key: string;
}

export function picturesOf(graph: Graph, env: NodeJS.ProcessEnv): readonly ToDraw[] {
  const context = exportContextOf(graph, siteOf(env));
  const look = lookOfPictures();
  return [...graph.claims.values()].map((claim) => {
    const words = claimPictureWords(citedIn(graph, claim, context));
    return { id: claim.id, words, key: pictureKey(look, words) };
  });
}
