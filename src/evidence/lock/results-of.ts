/** Looks up the result of each quotation in the lock beside a record's entries, once for each record. */

import { evidenceOwners } from '../../record/graph/evidence-owners.ts';
import type { Evidence, Graph } from '../../record/graph/graph.ts';
import type { EvidenceResult } from '../../record/schema/evidence.ts';
import { oncePer } from '../../text/once-per.ts';
import type { Lock, LockEntry } from './lock-entry.ts';
import { lockFileOf } from './lock-of-graph.ts';

/** By owner (a claim's id, or `lab/ID`): the result of each quotation, `unverified` if the lock has no such entry. */
export type Results = ReadonlyMap<string, readonly EvidenceResult[]>;

/** @throws as `lockFileOf` does */
export const resultsOf = oncePer((graph: Graph): Results => resultsIn(graph, lockFileOf(graph).lock));

/** The same, from a given lock. */
export function resultsIn(graph: Graph, lock: Lock): Results {
  const byOwner = Map.groupBy(lock, ({ claim }) => claim);
  return new Map(
    evidenceOwners(graph).map(({ id, evidence }) => [
      id,
      evidence.map((piece) => byOwner.get(id)?.find((locked) => isOf(piece, locked))?.result ?? 'unverified'),
    ]),
  );
}

function isOf(piece: Evidence, locked: LockEntry): boolean {
  return (
    locked.message === piece.message &&
    locked.words === piece.words &&
    locked.quotes === piece.quotes &&
    locked.lines[0] === piece.lines[0] &&
    locked.lines[1] === piece.lines[1]
  );
}
