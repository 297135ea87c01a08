/**
 * Lines of the lock that say of a commit what the clone does not. As of quotations the seals can be made by anybody; that
 * a commit was reverted, above all, is said by nothing that is kept beside them.
 */

import type { SourceAnswer, SourceEntry, SourceLock, SourceQuestion } from './source-proof.ts';
import { sourceKeyOf } from './source-proof.ts';

export interface SourceFault {
  readonly entry: SourceEntry['entry'];
  readonly question: SourceQuestion;
  readonly field: 'tag' | 'released' | 'reverted';
  readonly lock: string;
  readonly git: string;
}

interface Asked {
  readonly entry: string;
  readonly question: SourceQuestion;
  readonly answer: SourceAnswer;
}

/**
 * Another clone may be older than the one that the lock was written by: it then knows of no later release and of no revert,
 * and that is no contradiction.
 */
export function sourceFaults(
  lines: readonly SourceLock[],
  { judged, clone }: { readonly judged: readonly Asked[]; readonly clone: string },
): readonly SourceFault[] {
  const held = new Map(lines.map((line) => [sourceKeyOf(line.entry, line.question), line]));
  return judged.flatMap(({ entry, question, answer }) => {
    const line = held.get(sourceKeyOf(entry, question));
    if (!line || answer.result !== 'proved') return [];
    return (['tag', 'released', 'reverted'] as const).flatMap((field) => {
      const [lock, git] = [line[field], answer[field]];
      const isOlder = line.clone !== clone && git === undefined;
      const isNewer = line.clone !== clone && lock === undefined && field !== 'reverted';
      if (lock === git || isOlder || isNewer) return [];
      return [{ entry, question, field, lock: lock ?? 'none', git: git ?? 'none' }];
    });
  });
}
