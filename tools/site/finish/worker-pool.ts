/**
 * Workers that finish files in parallel with other work, one per processor. A caller that submits more than they
 * can process waits, so that a large site is not held in memory.
 */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { MadeFile } from './finish-worker.ts';

export interface WorkerPool {
  /** Settles when another file can be submitted. @throws if an earlier file could not be finished */
  readonly submit: (file: MadeFile) => Promise<void>;
  /** Settles when all files are finished, and ends the workers. */
  readonly done: () => Promise<void>;
  /** Ends the workers at once. */
  readonly stop: () => Promise<void>;
}

/** The most files queued per worker. */
const mostQueued = 16;

export function startWorkerPool(size = availableParallelism()): WorkerPool {
  const workers = Array.from(
    { length: size },
    () => new Worker(new URL('./finish-worker.ts', import.meta.url)),
  );
  const queued = new Map(workers.map((worker) => [worker, 0]));
  const { promise: failed, reject } = Promise.withResolvers<never>();
  // A failure is reported to the caller that submits or waits; there may be none any more.
  failed.catch(() => undefined);
  let wake = Promise.withResolvers<void>();
  for (const worker of workers) {
    worker.on('message', () => {
      queued.set(worker, (queued.get(worker) ?? 0) - 1);
      wake.resolve();
      wake = Promise.withResolvers();
    });
    worker.on('error', reject);
  }
  const total = () => [...queued.values()].reduce((sum, count) => sum + count, 0);
  const untilAtMost = async (limit: number) => {
    while (total() > limit) await Promise.race([wake.promise, failed]);
  };
  const stop = async () => {
    await Promise.all(workers.map((worker) => worker.terminate()));
  };
  return {
    submit: async (file) => {
      const [least] = [...queued].toSorted(([, a], [, b]) => a - b);
      if (!least) throw new Error('a pool without workers');
      queued.set(least[0], least[1] + 1);
      least[0].postMessage(file);
      await untilAtMost(mostQueued * size);
    },
    done: async () => {
      await untilAtMost(0);
      await stop();
    },
    stop,
  };
}
