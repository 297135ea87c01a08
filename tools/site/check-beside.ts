/**
 * The check of a build in a thread of its own. The record and all that the rules make of it are the most that a build holds
 * beside Astro, which reads it for itself: here they go with the thread, before most pages are made.
 */

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CheckedRecord } from './check-worker.ts';

/** @throws what the thread could not do */
export async function checkBeside(content: string): Promise<CheckedRecord> {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: content });
  try {
    const [checked] = await once(worker, 'message');
    return checked;
  } finally {
    await worker.terminate();
  }
}
