/** Draws pictures in parallel with the rest of the build, with one worker per processor. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PictureJob } from './picture-worker.ts';

export interface Drawing {
  /** Settles when all are drawn. */
  readonly done: Promise<void>;
  readonly stop: () => Promise<void>;
}

export function drawPictures(jobs: readonly PictureJob[]): Drawing {
  const remaining = jobs.values();
  const workers = Array.from(
    { length: Math.min(availableParallelism(), jobs.length) },
    () => new Worker(new URL('./picture-worker.ts', import.meta.url)),
  );
  const done = Promise.all(workers.map((worker) => drawWith(worker, remaining)));
  // A failure is reported to the waiting caller; there is none if the build failed before.
  done.catch(() => undefined);
  return {
    done: done.then(() => undefined),
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function drawWith(worker: Worker, remaining: Iterator<PictureJob>): Promise<void> {
  return new Promise((settle, fail) => {
    const next = () => {
      const { value, done } = remaining.next();
      if (!done) return worker.postMessage(value);
      worker.terminate().then(() => settle(), fail);
    };
    worker.on('message', next);
    worker.on('error', fail);
    worker.on('exit', () => settle());
    next();
  });
}
