/** The diagrams written below `diagrams/`. Lanes, timelines and statement lanes are drawn on their pages instead. */

import type { Graph } from '../record/graph/graph.ts';
import { type DiagramSet, diagramSet } from './diagram-set.ts';

export function diagramsOf(graph: Graph): DiagramSet {
  return diagramSet(graph.corpus.plain);
}
