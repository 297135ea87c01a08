/** Claims with a shape fault: they are reported themselves, and must not cause reports of missing claims elsewhere. */

import type { Graph } from '../record/graph/graph.ts';

/** Whether an unreadable claim refers to something: a message on which it rests, a claim that it answers. */
export function isNamedInUnread(graph: Graph, name: string): boolean {
  return graph.corpus.claims.some(({ data, source }) => data === undefined && source.includes(name));
}

export function isUnread(graph: Graph, id: string): boolean {
  return graph.corpus.claims.some((claim) => claim.data === undefined && claim.id === id);
}
