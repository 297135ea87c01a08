/**
 * One hash over every field of a lock line, so that no field can be changed by hand while the rest is left alone.
 * It is not a signature: anybody who can run `verify` can make one. Only running `verify` against the mail again, as CI
 * does, proves that the words are in the mail.
 */

import { sha256 } from '../../text/sha256.ts';
import type { LockEntry } from './lock-entry.ts';

export function sealOf(entry: Omit<LockEntry, 'seal'>): string {
  const { claim, message, lines, words, speaker, quotes, result, normalisation, body, edge } = entry;
  const { follows, between } = entry;
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
      ...(follows === undefined ? [] : [follows]),
      ...(between === undefined ? [] : [between]),
    ]),
  );
}
