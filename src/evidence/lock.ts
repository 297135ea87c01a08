/**
 * `content/evidence.lock.json`: what `verify` found, in a form that proves it without holding any mail: for every
 * entry its result, and the SHA-256 of each cited line normalised. One entry a line, in a fixed order, so that a change
 * reads as one.
 */

import { createHash } from 'node:crypto';
import { normalisationVersion } from '../mail/normalise.ts';
import { type EvidenceEntry, entryKey, type Proof } from './evidence-entry.ts';

export interface LockEntry extends EvidenceEntry {
  readonly result: 'verified' | 'second-hand' | 'unverified';
  /** Version of the normalisation that was hashed. */
  readonly normalisation: number;
  /** One for each cited line, in order; none where no copy of the message has been seen. */
  readonly sha256: readonly string[];
}

export type Lock = readonly LockEntry[];

export interface Proved {
  readonly entry: EvidenceEntry;
  readonly proof: Proof;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * The lock after a run of `verify`: an entry whose message was not at hand keeps what was found earlier, if it is still
 * the same entry; a failed one is not in it; nor are entries that no longer exist.
 */
export function updateLock(before: Lock, proved: readonly Proved[]): Lock {
  const earlier = new Map(before.map((locked) => [entryKey(locked), locked]));
  const after = proved.flatMap(({ entry, proof }): readonly LockEntry[] => {
    const known = earlier.get(entryKey(entry));
    if (proof.result === 'failed') return [];
    if (proof.result === 'unverified') return [known ?? locked(entry, 'unverified', [])];
    // A web page masks addresses: the hash of a masked line is that of no mail.
    if (proof.masked) return known ? [known] : [];
    return [locked(entry, proof.result, proof.normalised.map(sha256))];
  });
  return inOrder(after);
}

function locked(entry: EvidenceEntry, result: LockEntry['result'], hashes: readonly string[]): LockEntry {
  const { claim, message, lines, words, speaker, quotes } = entry;
  return {
    claim,
    message,
    lines,
    words,
    speaker,
    quotes,
    result,
    normalisation: normalisationVersion,
    sha256: hashes,
  };
}

function inOrder(lock: Lock): Lock {
  const keys = new Map(lock.map((one) => [one, entryKey(one)]));
  return lock.toSorted(
    (a, b) =>
      compare(a.claim, b.claim) ||
      compare(a.message, b.message) ||
      a.lines[0] - b.lines[0] ||
      compare(keys.get(a) ?? '', keys.get(b) ?? ''),
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
