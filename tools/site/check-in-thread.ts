/**
 * Runs the check of a build in a separate thread. The record and the results of the rules take more memory than all
 * else besides Astro, which reads the record itself; they are freed with the thread, before most pages are made.
 */

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CheckedRecord } from './check-worker.ts';

/** @throws the error of the thread */
export async function checkInThread(content: string): Promise<CheckedRecord> {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: content });
  try {
    const [checked] = await once(worker, 'message');
    return checked;
  } finally {
    await worker.terminate();
  }
}
