/** One line of the lock: an entry, its result, and the hashes that show which mail proved it. */

import type { EvidenceEntry } from '../evidence-entry.ts';

export interface LockEntry extends EvidenceEntry {
  readonly result: 'verified' | 'second-hand' | 'unverified';
  /** Version of the normalisation applied before hashing. */
  readonly normalisation: number;
  /** One hash for each cited line, in order; none if no copy of the message has been seen. */
  readonly sha256: readonly string[];
  /** SHA-256 of the decoded body, lines ended by LF; absent in locks of the first form and if no copy was seen. */
  readonly body?: string | undefined;
  /** Words beside the quoted ones, in the same sentence, that reverse or weaken them. */
  readonly edge?: readonly string[] | undefined;
  /** The words of the entry of the claim that these directly follow in the mail; absent if words are between. */
  readonly follows?: string | undefined;
  /** What is between the two, spaces included; absent if that is only white space. */
  readonly between?: string | undefined;
  /** Hash over the rest of the entry (seal.ts); absent in locks of the first form. */
  readonly seal?: string | undefined;
}

export type Lock = readonly LockEntry[];
