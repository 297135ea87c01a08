/** Loaded before a process that must not outlive the one that started it: its input ends when that one is gone, however it went. */

import { isMainThread } from 'node:worker_threads';

// A thread has an input of its own, which is at its end from the start.
if (isMainThread) {
  process.stdin.on('end', () => process.exit(1)).resume();
  // To wait for it keeps nothing from ending.
  if ('unref' in process.stdin && typeof process.stdin.unref === 'function') process.stdin.unref();
}
