/**
 * Workers that finish files beside whatever else is done, as many as there are processors. Whoever hands them more than they
 * manage waits, so that a large site does not lie in memory.
 */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { MadeFile } from './finish-worker.ts';

export interface WorkerPool {
  /** Settles when there is room for the next. @throws where a file handed in before could not be finished */
  readonly hand: (file: MadeFile) => Promise<void>;
  /** Settles when all that was handed in is finished, and sends the workers home. */
  readonly done: () => Promise<void>;
  /** Ends the work as it is. */
  readonly stop: () => Promise<void>;
}

/** Files that may wait for each worker. */
const mostWaiting = 16;

export function startWorkerPool(size = availableParallelism()): WorkerPool {
  const workers = Array.from(
    { length: size },
    () => new Worker(new URL('./finish-worker.ts', import.meta.url)),
  );
  const waiting = new Map(workers.map((worker) => [worker, 0]));
  const { promise: failed, reject } = Promise.withResolvers<never>();
  // A failure is told to whoever hands in or waits; nobody may any more.
  failed.catch(() => undefined);
  let wake = Promise.withResolvers<void>();
  for (const worker of workers) {
    worker.on('message', () => {
      waiting.set(worker, (waiting.get(worker) ?? 0) - 1);
      wake.resolve();
      wake = Promise.withResolvers();
    });
    worker.on('error', reject);
  }
  const total = () => [...waiting.values()].reduce((sum, count) => sum + count, 0);
  const until = async (few: number) => {
    while (total() > few) await Promise.race([wake.promise, failed]);
  };
  const stop = async () => {
    await Promise.all(workers.map((worker) => worker.terminate()));
  };
  return {
    hand: async (file) => {
      const [least] = [...waiting].toSorted(([, a], [, b]) => a - b);
      if (!least) throw new Error('a pool without workers');
      waiting.set(least[0], least[1] + 1);
      least[0].postMessage(file);
      await until(mostWaiting * size);
    },
    done: async () => {
      await until(0);
      await stop();
    },
    stop,
  };
}
