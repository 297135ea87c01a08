/** Detects lock lines that were written by hand: they contradict themselves or another line about the same mail. */

import { sha256 } from '../../text/sha256.ts';
import type { Lock, LockEntry } from './lock-entry.ts';
import { sealOf } from './seal.ts';

const nothing = sha256('');

/** @returns why `verify` cannot have written the line; undefined if it may have */
export function forgery(entry: LockEntry, form: 1 | 2): string | undefined {
  const { result, quotes, lines, body, seal } = entry;
  if (result !== 'unverified' && quotes !== (result === 'second-hand'))
    return quotes ? 'quoted words can only be second-hand' : 'own words cannot be second-hand';
  if (result === 'unverified') {
    if (entry.sha256.length > 0 || body !== undefined) return 'it has hashes of a message that was not seen';
  } else if (entry.sha256.length === lines[1] - lines[0] + 1) {
    if (entry.sha256.every((hash) => hash === nothing)) return 'its hashes are those of empty lines';
    if (form === 2 && body === undefined) return 'the hash of its body is missing';
  }
  if (form === 2 && seal !== sealOf(entry)) return 'its seal does not match its words, result and hashes';
  return undefined;
}

/** Entries that give the body of a message, or one of its lines, a different hash than an earlier entry does. */
export function disagreements(lock: Lock): ReadonlyMap<LockEntry, string> {
  const known = new Map<string, string>();
  const found = new Map<LockEntry, string>();
  for (const entry of lock) {
    const facts = entry.sha256.map((hash, offset) => ({ part: `line ${entry.lines[0] + offset}`, hash }));
    if (entry.body !== undefined) facts.push({ part: 'the body', hash: entry.body });
    for (const { part, hash } of facts) {
      const key = `${entry.message}\n${part}`;
      const before = known.get(key);
      if (before === undefined) known.set(key, hash);
      else if (before !== hash)
        found.set(entry, `another entry has a different hash for ${part} of its message`);
    }
  }
  return found;
}
