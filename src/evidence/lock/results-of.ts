/** What the lock beside a record's entries holds of each quotation: made once for a record. */

import { evidenceOwners } from '../../record/graph/evidence-owners.ts';
import type { Evidence, Graph } from '../../record/graph/graph.ts';
import type { EvidenceResult } from '../../record/schema/evidence.ts';
import { oncePer } from '../../text/once-per.ts';
import type { Lock, LockEntry } from './lock-entry.ts';
import { lockFileOf } from './lock-of-graph.ts';

/** By owner (a claim's id, or `lab/ID`): of each of its quotations in their order, `unverified` where it is not locked as it stands. */
export type Results = ReadonlyMap<string, readonly EvidenceResult[]>;

/** @throws as `lockFileOf` does */
export const resultsOf = oncePer((graph: Graph): Results => resultsIn(graph, lockFileOf(graph).lock));

/** The same out of a lock that is available. */
export function resultsIn(graph: Graph, lock: Lock): Results {
  const byOwner = Map.groupBy(lock, ({ claim }) => claim);
  return new Map(
    evidenceOwners(graph).map(({ id, evidence }) => [
      id,
      evidence.map((piece) => byOwner.get(id)?.find((one) => isOf(piece, one))?.result ?? 'unverified'),
    ]),
  );
}

function isOf(piece: Evidence, one: LockEntry): boolean {
  return (
    one.message === piece.message &&
    one.words === piece.words &&
    one.quotes === piece.quotes &&
    one.lines[0] === piece.lines[0] &&
    one.lines[1] === piece.lines[1]
  );
}
