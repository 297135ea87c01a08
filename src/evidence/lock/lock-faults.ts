/**
 * Finds lines of the lock that the mail contradicts. Anybody who can run `verify` can make the lock's seals; only the
 * mail shows whether a line was invented.
 */

import { sha256 } from '../../text/sha256.ts';
import { entryKey, type MatchResult } from '../evidence-entry.ts';
import type { Followed } from '../match/placed-fragments.ts';
import type { Matched } from './lock.ts';
import type { Lock, LockEntry } from './lock-entry.ts';

export interface LockFault {
  readonly claim: string;
  readonly message: string;
  readonly words: string;
  /** `result`, `edge`, `follows`, `between`, `body`, or `line N` for the line whose hash differs. */
  readonly field: string;
  readonly lock: string;
  readonly mail: string;
}

/**
 * Skips entries that are not in the lock, and those whose message is not in the archive.
 *
 * @param strict whether the body must be exactly the one that was proved: a list may add its footer to another copy
 */
export function lockFaults(lock: Lock, matched: readonly Matched[], strict: boolean): readonly LockFault[] {
  const locked = new Map(lock.map((line) => [entryKey(line), line]));
  return matched.flatMap(({ entry, match, follows }) => {
    const line = locked.get(entryKey(entry));
    if (!line || line.result === 'unverified') return [];
    return [...differences(line, match, strict), ...wronglyFollowing(line, match, follows)].map((fault) => ({
      claim: entry.claim,
      message: entry.message,
      words: entry.words,
      ...fault,
    }));
  });
}

/** A line that omits them claims nothing: until it is written again, words may have been left out. */
function wronglyFollowing(
  { follows: lock, between = onlySpace }: LockEntry,
  match: MatchResult,
  follows: Followed | undefined,
): readonly Pick<LockFault, 'field' | 'lock' | 'mail'>[] {
  if (lock === undefined) return [];
  if (match.result === 'failed' || match.result === 'unverified' || match.masked) return [];
  if (lock !== follows?.words)
    return [{ field: 'follows', lock, mail: follows?.words ?? 'other words, or none' }];
  const inMail = follows.between ?? onlySpace;
  return between === inMail ? [] : [{ field: 'between', lock: between, mail: inMail }];
}

const onlySpace = 'only white space';

function differences(
  line: LockEntry,
  match: MatchResult,
  strict: boolean,
): readonly Pick<LockFault, 'field' | 'lock' | 'mail'>[] {
  // A failed match is reported as such elsewhere; the hash of a masked line matches no mail.
  if (match.result === 'failed' || match.result === 'unverified' || match.masked) return [];
  if (line.result !== match.result) return [{ field: 'result', lock: line.result, mail: match.result }];
  const lines = match.normalised.flatMap((text, index) => {
    const [lock = 'none', mail] = [line.sha256[index], sha256(text)];
    return lock === mail ? [] : [{ field: `line ${line.lines[0] + index}`, lock, mail }];
  });
  // A lock of the first form has no edge.
  const edges = [line.edge ?? [], match.edge].map((words) => words.join(', ') || 'none');
  const [lock = '', mail = ''] = edges;
  const body = { field: 'body', lock: line.body ?? 'none', mail: match.body };
  return [
    ...lines,
    ...(line.seal === undefined || lock === mail ? [] : [{ field: 'edge', lock, mail }]),
    ...(strict && line.body !== undefined && line.body !== match.body ? [body] : []),
  ];
}
