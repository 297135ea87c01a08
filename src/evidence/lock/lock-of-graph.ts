/** Reads the lock beside a record's entries, once for each record. */

import type { Graph } from '../../record/graph/graph.ts';
import { oncePer } from '../../text/once-per.ts';
import { type LockFile, lockPath, readLockFile } from './lock-file.ts';

const noLock: LockFile = { form: 1, lock: [], sources: [] };

/**
 * Empty if nothing was proved yet.
 *
 * @throws with a sentence that says where the text is not a valid lock
 */
export const lockFileOf = oncePer(({ corpus }: Graph): LockFile => {
  const plain = corpus.plain.get(lockPath);
  return plain === undefined ? noLock : readLockFile(plain.text);
});

/** The same, but empty if the lock cannot be read: `evidence-locked` reports that. */
export function readableLock(graph: Graph): LockFile {
  try {
    return lockFileOf(graph);
  } catch {
    return noLock;
  }
}
