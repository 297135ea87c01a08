/** Writes the twins of the pages that it was given, and says how many. */

import { parentPort, workerData } from 'node:worker_threads';
import { writeTwins } from './write-twins.ts';

export interface TwinJob {
  readonly dist: string;
  readonly paths: readonly string[];
}

const { dist, paths }: TwinJob = workerData;
parentPort?.postMessage(writeTwins(dist, paths));
