/**
 * Lines of the lock that say of an entry what the mail does not. The lock's own seals can be made by anybody who can run
 * `verify`; only the mail tells a line that was made up from one that was found.
 */

import { sha256 } from '../../text/sha256.ts';
import { entryKey, type MatchResult } from '../evidence-entry.ts';
import type { Matched } from './lock.ts';
import type { Lock, LockEntry } from './lock-entry.ts';

export interface LockFault {
  readonly claim: string;
  readonly message: string;
  readonly words: string;
  /** `result`, `edge`, `body`, or the number of the line whose hash is another. */
  readonly field: string;
  readonly lock: string;
  readonly mail: string;
}

/**
 * An entry that the lock does not hold, or whose message is not in the archive, is nothing to find here.
 *
 * @param strict whether the body must be the very one that was proved: a list may have put its own footer below another copy
 */
export function lockFaults(lock: Lock, matched: readonly Matched[], strict: boolean): readonly LockFault[] {
  const held = new Map(lock.map((line) => [entryKey(line), line]));
  return matched.flatMap(({ entry, match }) => {
    const line = held.get(entryKey(entry));
    if (!line || line.result === 'unverified') return [];
    return differences(line, match, strict).map((fault) => ({
      claim: entry.claim,
      message: entry.message,
      words: entry.words,
      ...fault,
    }));
  });
}

function differences(
  line: LockEntry,
  match: MatchResult,
  strict: boolean,
): readonly Pick<LockFault, 'field' | 'lock' | 'mail'>[] {
  // What failed is reported as that; the hash of a masked line is that of no mail.
  if (match.result === 'failed' || match.result === 'unverified' || match.masked) return [];
  if (line.result !== match.result) return [{ field: 'result', lock: line.result, mail: match.result }];
  const lines = match.normalised.flatMap((text, index) => {
    const [lock = 'none', mail] = [line.sha256[index], sha256(text)];
    return lock === mail ? [] : [{ field: `line ${line.lines[0] + index}`, lock, mail }];
  });
  // A lock of the first form holds no edge.
  const edges = [line.edge ?? [], match.edge].map((words) => words.join(', ') || 'none');
  const [lock = '', mail = ''] = edges;
  const body = { field: 'body', lock: line.body ?? 'none', mail: match.body };
  return [
    ...lines,
    ...(line.seal === undefined || lock === mail ? [] : [{ field: 'edge', lock, mail }]),
    ...(strict && line.body !== undefined && line.body !== match.body ? [body] : []),
  ];
}
