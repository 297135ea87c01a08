/** What the lock holds of each quotation, by `owner#index` (a claim's id, or `lab/ID`); an entry that is not locked exactly as it stands is not in it. */

import { evidenceOwners } from '../record/graph/evidence-owners.ts';
import type { Graph } from '../record/graph/graph.ts';
import type { EvidenceResult } from '../record/schema/evidence.ts';
import type { Lock } from './lock-entry.ts';

export function resultsOf(graph: Graph, lock: Lock): ReadonlyMap<string, EvidenceResult> {
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
