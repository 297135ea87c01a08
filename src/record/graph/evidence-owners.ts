/**
 * Everything that rests on words of the mail: claims, and labs with cells that do. Rules about evidence apply to all.
 */

import type { Entry } from '../corpus/entry.ts';
import type { Evidence, Graph } from './graph.ts';

export interface EvidenceOwner {
  /** A claim's id, or `lab/ID`. */
  readonly id: string;
  readonly entry: Entry<unknown>;
  readonly evidence: readonly Evidence[];
}

export function evidenceOwners(graph: Graph): readonly EvidenceOwner[] {
  return [
    ...[...graph.claims.values()].map(({ id, entry, evidence }) => ({ id, entry, evidence })),
    ...[...graph.labs.values()].map(({ id, entry, evidence = [] }) => ({
      id: `lab/${id}`,
      entry,
      evidence: evidence.map(({ message, lines, words, speaker }) => ({
        message,
        lines,
        words,
        speaker,
        quotes: false,
      })),
    })),
  ];
}
