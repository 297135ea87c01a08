/**
 * Finds lines of the lock about a commit that the clone contradicts. As with quotations, anybody can make the seals;
 * and nothing else in the record shows that a commit was reverted.
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
 * Another clone may be older than the one that the lock was written from: it then lacks later releases and reverts, and
 * that is no contradiction.
 */
export function sourceFaults(
  lines: readonly SourceLock[],
  { judged, clone }: { readonly judged: readonly Asked[]; readonly clone: string },
): readonly SourceFault[] {
  const locked = new Map(lines.map((line) => [sourceKeyOf(line.entry, line.question), line]));
  return judged.flatMap(({ entry, question, answer }) => {
    const line = locked.get(sourceKeyOf(entry, question));
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
