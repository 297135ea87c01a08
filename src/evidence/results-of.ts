/** What the lock beside a record's entries holds of each quotation: made once for a record. */

import { evidenceOwners } from '../record/graph/evidence-owners.ts';
import type { Graph } from '../record/graph/graph.ts';
import type { EvidenceResult } from '../record/schema/evidence.ts';
import type { Lock } from './lock-entry.ts';
import { parseLock } from './lock-file.ts';

const locks = new WeakMap<Graph, Lock>();
const known = new WeakMap<Graph, ReadonlyMap<string, EvidenceResult>>();

/**
 * Empty where nothing was proved yet.
 *
 * @throws with a sentence that says where the text is no lock
 */
export function lockOf(graph: Graph): Lock {
  const text = graph.corpus.plain.get('evidence.lock.json')?.text ?? '';
  const lock = locks.get(graph) ?? (text === '' ? [] : parseLock(text));
  locks.set(graph, lock);
  return lock;
}

/**
 * By `owner#index` (a claim's id, or `lab/ID`); an entry that is not locked exactly as it stands is not in it.
 *
 * @throws as `lockOf` does
 */
export function resultsOf(graph: Graph): ReadonlyMap<string, EvidenceResult> {
  const found = known.get(graph) ?? resultsIn(graph, lockOf(graph));
  known.set(graph, found);
  return found;
}

/** The same out of a lock that is at hand. */
export function resultsIn(graph: Graph, lock: Lock): ReadonlyMap<string, EvidenceResult> {
  const byClaim = Map.groupBy(lock, ({ claim }) => claim);
  const found = new Map<string, EvidenceResult>();
  for (const { id, evidence } of evidenceOwners(graph)) {
    for (const [index, piece] of evidence.entries()) {
      const entry = byClaim
        .get(id)
        ?.find(
          (one) =>
            one.message === piece.message &&
            one.words === piece.words &&
            one.quotes === piece.quotes &&
            one.lines[0] === piece.lines[0] &&
            one.lines[1] === piece.lines[1],
        );
      if (entry) found.set(`${id}#${index}`, entry.result);
    }
  }
  return found;
}
