/** Draws the pictures that it is sent, one at a time, and stores each. */

import { parentPort } from 'node:worker_threads';
import { type PictureWords, painter } from '../../../src/export/preview/page-picture.ts';
import { fontDir, keepPicture } from './kept-pictures.ts';

export interface PictureJob {
  readonly folder: string;
  readonly key: string;
  readonly words: PictureWords;
}

const brush = painter(fontDir);

parentPort?.on('message', ({ folder, key, words }: PictureJob) => {
  keepPicture(folder, key, brush.png(words));
  parentPort?.postMessage(key);
});
