/** Finishes the files that it is sent, and says after each that it has. */

import { parentPort } from 'node:worker_threads';
import { finishFile, packFile } from './finish-file.ts';

export interface MadeFile {
  readonly file: string;
  /** Undefined where the file is written already and is only to be packed. */
  readonly bytes?: Uint8Array;
}

parentPort?.on('message', ({ file, bytes }: MadeFile) => {
  if (bytes) finishFile(file, bytes);
  else packFile(file);
  parentPort?.postMessage(undefined);
});
