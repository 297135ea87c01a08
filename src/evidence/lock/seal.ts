/**
 * One hash over all that a line of the lock says, so that no part of it can be changed by hand and the rest be left as
 * it was. It is no signature: whoever can run `verify` can make one. That the words stand in the mail is proved by
 * running `verify` against the mail again, as CI does.
 */

import { sha256 } from '../../text/sha256.ts';
import type { LockEntry } from './lock-entry.ts';

export function sealOf(entry: Omit<LockEntry, 'seal'>): string {
  const { claim, message, lines, words, speaker, quotes, result, normalisation, body, edge } = entry;
  return sha256(
    JSON.stringify([
      'loremark-lock 2',
      claim,
      message,
      lines,
      words,
      speaker ?? null,
      quotes,
      result,
      normalisation,
      entry.sha256,
      body ?? null,
      edge ?? [],
    ]),
  );
}
