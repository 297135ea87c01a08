/** Claims that have a fault of shape: their own error says so, and nothing that rests on them is missing because of it. */

import type { Graph } from '../record/graph/graph.ts';

/** Whether a claim that cannot be read names something: a message on which it rests, a claim that it answers. */
export function isNamedInUnread(graph: Graph, name: string): boolean {
  return graph.corpus.claims.some(({ data, source }) => data === undefined && source.includes(name));
}

export function isUnread(graph: Graph, id: string): boolean {
  return graph.corpus.claims.some((claim) => claim.data === undefined && claim.id === id);
}
