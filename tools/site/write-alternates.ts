/** The text twins of a built site: of many pages each processor writes a share. */

import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { TwinJob } from './twin-worker.ts';
import { writeTwins } from './write-twins.ts';

/** Fewer pages are written before a worker has begun. */
const worthSharing = 1000;

/** @returns number of twins written */
export async function writeAlternates(dist: string, least = worthSharing): Promise<number> {
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('index.html'))
    .toSorted();
  const shares = paths.length < least ? 1 : availableParallelism();
  const [own = [], ...others] = Array.from({ length: shares }, (_, share) =>
    paths.filter((_, at) => at % shares === share),
  );
  const begun = others.map((share) => inWorker({ dist, paths: share }));
  // Those that fail are told below, whatever happens here first.
  for (const share of begun) share.catch(() => undefined);
  const written = [writeTwins(dist, own), ...(await Promise.all(begun))];
  return written.reduce((sum, count) => sum + count, 0);
}

function inWorker(job: TwinJob): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const worker = new Worker(new URL('./twin-worker.ts', import.meta.url), { workerData: job });
  worker.on('message', resolve);
  worker.on('error', reject);
  worker.on('exit', (status) => reject(new Error(`a worker that writes text twins ended with ${status}`)));
  return promise;
}
