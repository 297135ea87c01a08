/** One line of the lock: an entry, what was found of it, and the hashes that show in what mail. */

import type { EvidenceEntry } from '../evidence-entry.ts';

export interface LockEntry extends EvidenceEntry {
  readonly result: 'verified' | 'second-hand' | 'unverified';
  /** Version of the normalisation that was hashed. */
  readonly normalisation: number;
  /** One for each cited line, in order; none where no copy of the message has been seen. */
  readonly sha256: readonly string[];
  /** SHA-256 of the decoded body, its lines ended by LF; absent in locks of the first form and where nothing was seen. */
  readonly body?: string | undefined;
  /** What stands beside the words in their sentence and turns or weakens them. */
  readonly edge?: readonly string[] | undefined;
  /** Over all the rest of the entry (seal.ts); absent in locks of the first form. */
  readonly seal?: string | undefined;
}

export type Lock = readonly LockEntry[];
