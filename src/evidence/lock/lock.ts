/**
 * Updates `content/evidence.lock.json`: the results of `verify` in a form that proves them without containing any mail.
 * It has for every entry its result, the SHA-256 of each cited line (normalised) and that of the whole body; one entry
 * per line, in a fixed order, so that the diff of a change shows only that change.
 */

import { normalisationVersion } from '../../mail/words/normalise.ts';
import { byCode } from '../../text/in-order.ts';
import { sha256 } from '../../text/sha256.ts';
import { type EvidenceEntry, entryKey, type MatchResult } from '../evidence-entry.ts';
import type { Followed } from '../match/placed-fragments.ts';
import type { Lock, LockEntry } from './lock-entry.ts';
import { sealOf } from './seal.ts';

export interface Matched {
  readonly entry: EvidenceEntry;
  readonly match: MatchResult;
  /** The entry that its words directly follow in the mail. */
  readonly follows?: Followed | undefined;
}

/**
 * The lock after a run of `verify`: an entry whose message was not available keeps its earlier result, if it is still
 * the same entry; failed entries and those that no longer exist are left out.
 */
export function updateLock(before: Lock, proved: readonly Matched[]): Lock {
  const earlier = new Map(before.map((locked) => [entryKey(locked), locked]));
  const after = proved.flatMap(({ entry, match, follows }): readonly LockEntry[] => {
    const known = earlier.get(entryKey(entry));
    if (match.result === 'failed') return [];
    if (match.result === 'unverified')
      return [sealed(known ?? { ...locked(entry, 'unverified'), sha256: [] })];
    // A web page masks addresses: the hash of a masked line matches no mail.
    if (match.masked) return known ? [sealed(known)] : [];
    const { normalised, body, edge } = match;
    const hashes = { sha256: normalised.map(sha256), body };
    return [
      sealed({
        ...locked(entry, match.result),
        ...hashes,
        edge,
        follows: follows?.words,
        between: follows?.between,
      }),
    ];
  });
  return inOrder(after);
}

function locked(
  { claim, message, lines, words, speaker, quotes }: EvidenceEntry,
  result: LockEntry['result'],
): Omit<LockEntry, 'sha256'> {
  return { claim, message, lines, words, speaker, quotes, result, normalisation: normalisationVersion };
}

function sealed(entry: LockEntry): LockEntry {
  return { ...entry, seal: sealOf(entry) };
}

function inOrder(lock: Lock): Lock {
  const keys = new Map(lock.map((entry) => [entry, entryKey(entry)]));
  return lock.toSorted(
    (a, b) =>
      byCode(a.claim, b.claim) ||
      byCode(a.message, b.message) ||
      a.lines[0] - b.lines[0] ||
      byCode(keys.get(a) ?? '', keys.get(b) ?? ''),
  );
}
