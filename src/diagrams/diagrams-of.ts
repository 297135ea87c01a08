/** The diagrams of a record: those written by hand below `diagrams/` and those drawn from the records. */

import type { Graph } from '../record/graph/graph.ts';
import { type DiagramSet, diagramSet } from './diagram-set.ts';
import { generatedDiagrams } from './generated/generated-diagrams.ts';

export function diagramsOf(graph: Graph): DiagramSet {
  return diagramSet(graph.corpus.plain, generatedDiagrams(graph));
}
