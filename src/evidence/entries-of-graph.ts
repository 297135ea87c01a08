/** Lists every evidence entry of the record, claims first, in order: the lock must have a line for each. */

import { evidenceOwners } from '../record/graph/evidence-owners.ts';
import type { Graph } from '../record/graph/graph.ts';
import type { EvidenceEntry } from './evidence-entry.ts';

export function evidenceEntries(graph: Graph): readonly EvidenceEntry[] {
  return evidenceOwners(graph).flatMap(({ id, evidence }) =>
    evidence.map(({ message, lines, words, speaker, quotes }) => {
      return { claim: id, message, lines, words, speaker, quotes };
    }),
  );
}
