/** Every evidence entry of the record, in the order of the claims: what the lock must hold a line for. */

import type { Graph } from '../record/graph/graph.ts';
import type { EvidenceEntry } from './evidence-entry.ts';

export function evidenceEntries(graph: Graph): readonly EvidenceEntry[] {
  return [...graph.claims.values()].flatMap(({ id, evidence }) =>
    evidence.map(({ message, lines, words, speaker, quotes }) => ({
      ...{ claim: id, message, lines, words, speaker, quotes },
    })),
  );
}
