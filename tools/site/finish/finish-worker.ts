/** Finishes the files that it is sent, and reports each. */

import { parentPort } from 'node:worker_threads';
import { finishFile } from './finish-file.ts';

export interface MadeFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

parentPort?.on('message', ({ file, bytes }: MadeFile) => {
  finishFile(file, bytes);
  parentPort?.postMessage(undefined);
});
