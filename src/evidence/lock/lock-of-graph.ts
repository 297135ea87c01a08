/** The lock that lies beside a record's entries, read once. */

import type { Graph } from '../../record/graph/graph.ts';
import { oncePer } from '../../text/once-per.ts';
import { type LockFile, lockPath, readLockFile } from './lock-file.ts';

const noLock: LockFile = { form: 1, lock: [], sources: [] };

/**
 * Empty where nothing was proved yet.
 *
 * @throws with a sentence that says where the text is no lock
 */
export const lockFileOf = oncePer(({ corpus }: Graph): LockFile => {
  const plain = corpus.plain.get(lockPath);
  return plain === undefined ? noLock : readLockFile(plain.text);
});

/** The same for whoever has nothing to say of one that cannot be read: `evidence-locked` does. */
export function readableLock(graph: Graph): LockFile {
  try {
    return lockFileOf(graph);
  } catch {
    return noLock;
  }
}
