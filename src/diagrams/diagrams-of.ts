/** The diagrams of a record: those written below `diagrams/`. Lanes, timelines and lanes of statements are drawn on their pages. */

import type { Graph } from '../record/graph/graph.ts';
import { type DiagramSet, diagramSet } from './diagram-set.ts';

export function diagramsOf(graph: Graph): DiagramSet {
  return diagramSet(graph.corpus.plain);
}
