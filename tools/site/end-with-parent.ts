/**
 * Loaded into a process that must not outlive its parent: its standard input ends when the parent ends, for any
 * reason.
 */

import { isMainThread } from 'node:worker_threads';

// A thread has a separate input, which is at its end from the start.
if (isMainThread) {
  process.stdin.on('end', () => process.exit(1)).resume();
  // Waiting for the end of input does not keep the process alive.
  if ('unref' in process.stdin && typeof process.stdin.unref === 'function') process.stdin.unref();
}
