/** What surrounds a correction: what was said, what it was answered with, and what those rest on. */

import type { Claim, Graph } from '../../record/graph/graph.ts';
import type { DiagramSource } from '../source.ts';
import { argumentMap } from './argument-map.ts';

const mostClaims = 12;

export function correctionMap(graph: Graph, correction: Claim): DiagramSource | undefined {
  return argumentMap(graph, around(graph, correction), {
    id: `correction-${correction.id}`,
    title: `Around a correction: ${correction.title}`,
    description:
      'The correction, what it corrects, and the claims that are at most two relations away from it.',
  });
}

/** Nearest first, so that a crowded neighbourhood loses its far end and not its middle. */
function around(graph: Graph, centre: Claim): readonly Claim[] {
  const distance = new Map([[centre.id, 0]]);
  for (const [id, steps] of distance) {
    if (steps === 2) continue;
    for (const { from, to } of graph.relations) {
      const other = from === id ? to : to === id ? from : undefined;
      if (other !== undefined && !distance.has(other)) distance.set(other, steps + 1);
    }
  }
  return [...distance.keys()].flatMap((id) => graph.claims.get(id) ?? []).slice(0, mostClaims);
}
