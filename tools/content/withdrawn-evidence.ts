/**
 * What the lock and `proofs/` contain for texts that are being withdrawn. It is removed with them: withdrawing a claim
 * needs no copy of the mail.
 */

import { formatLock, type LockFile, lockPath, readLockFile } from '../../src/evidence/lock/lock-file.ts';
import { sourceResults } from '../../src/evidence/source/source-results.ts';
import type { Graph } from '../../src/record/graph/graph.ts';
import type { Changes } from '../write/staged-files.ts';

export interface Withdrawn {
  /** The record without that evidence. */
  readonly graph: Graph;
  /** The other files that a write changes besides the ledger. */
  readonly files: Changes;
}

/** @param ids of texts whose files were removed */
export function withoutEvidenceOf(ids: ReadonlySet<string>, graph: Graph): Withdrawn {
  const { corpus } = graph;
  const file = corpus.plain.get(lockPath);
  const lock = file && readable(file.text);
  if (ids.size === 0 || !file || !lock) return { graph, files: new Map() };
  const entries = lock.lock.filter(({ claim }) => !ids.has(claim));
  const sources = lock.sources.filter(({ entry }) => !ids.has(entry));
  const isSame = entries.length === lock.lock.length && sources.length === lock.sources.length;
  if (isSame || lock.form === 1) return { graph, files: new Map() };
  const text = formatLock(entries, sources);
  const commits = sourceResults(graph).filter(({ source }) => source.kind === 'commit');
  const used = new Set(commits.map(({ source }) => source.id));
  const unused = lock.sources.flatMap(({ entry, question }) =>
    ids.has(entry) && question.kind === 'commit' && !used.has(question.id)
      ? [`proofs/${question.id}.txt`]
      : [],
  );
  const plain = new Map(corpus.plain).set(lockPath, { ...file, text });
  for (const path of unused) plain.delete(path);
  const removed = unused.filter((path) => corpus.plain.has(path)).map((path) => [path, undefined] as const);
  return {
    graph: { ...graph, corpus: { ...corpus, plain } },
    files: new Map<string, string | undefined>([[lockPath, text], ...removed]),
  };
}

/** `check` reports a file that is not a lock. */
function readable(text: string): LockFile | undefined {
  try {
    return readLockFile(text);
  } catch {
    return undefined;
  }
}
