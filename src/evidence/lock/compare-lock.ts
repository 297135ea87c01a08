/**
 * Checks evidence without any mail, for `check`: every entry has its line in the lock and is still the entry that was
 * proved, and the lock has no other lines.
 */

import { type EvidenceEntry, entryKey } from '../evidence-entry.ts';
import { disagreements, forgery } from './forgery.ts';
import type { LockEntry } from './lock-entry.ts';
import type { LockFile } from './lock-file.ts';

export type LockProblem =
  /** No line of the lock is about the entry. */
  | { readonly kind: 'missing'; readonly entry: EvidenceEntry }
  /** The entry has changed since it was proved; `fields` names the fields that differ. */
  | {
      readonly kind: 'differs';
      readonly entry: EvidenceEntry;
      readonly locked: LockEntry;
      readonly fields: readonly string[];
    }
  /** The line is no proof: it does not have one hash for each cited line. */
  | { readonly kind: 'incomplete'; readonly entry: EvidenceEntry; readonly locked: LockEntry }
  /** The line was not written by `verify`. */
  | {
      readonly kind: 'forged';
      readonly entry: EvidenceEntry;
      readonly locked: LockEntry;
      readonly why: string;
    }
  /** No entry matches this line of the lock. */
  | { readonly kind: 'stale'; readonly locked: LockEntry };

const fields = ['message', 'lines', 'words', 'speaker', 'quotes'] as const;

export function compareLock(
  entries: readonly EvidenceEntry[],
  { form, lock }: LockFile,
): readonly LockProblem[] {
  const disagreeing = disagreements(lock);
  const unused = new Map(lock.map((locked) => [entryKey(locked), locked]));
  const unmatched: EvidenceEntry[] = [];
  const problems: LockProblem[] = [];
  const known = new Set<string>();
  for (const locked of lock) {
    const key = entryKey(locked);
    if (known.has(key))
      problems.push({ kind: 'forged', entry: locked, locked, why: 'its entry appears twice' });
    known.add(key);
  }
  for (const entry of entries) {
    const key = entryKey(entry);
    const locked = unused.get(key);
    if (!locked) unmatched.push(entry);
    else if (!isComplete(locked)) problems.push({ kind: 'incomplete', entry, locked });
    else {
      const why = forgery(locked, form) ?? disagreeing.get(locked);
      if (why !== undefined) problems.push({ kind: 'forged', entry, locked, why });
    }
    unused.delete(key);
  }
  for (const entry of unmatched) {
    const rest = [...unused.values()].filter(({ claim }) => claim === entry.claim);
    const locked = rest.find(({ message }) => message === entry.message) ?? rest[0];
    if (!locked) problems.push({ kind: 'missing', entry });
    else {
      unused.delete(entryKey(locked));
      const changed = fields.filter(
        (field) => JSON.stringify(entry[field]) !== JSON.stringify(locked[field]),
      );
      problems.push({ kind: 'differs', entry, locked, fields: changed });
    }
  }
  return [...problems, ...[...unused.values()].map((locked) => ({ kind: 'stale' as const, locked }))];
}

function isComplete({ result, lines, sha256 }: LockEntry): boolean {
  return result === 'unverified' ? sha256.length === 0 : sha256.length === lines[1] - lines[0] + 1;
}
