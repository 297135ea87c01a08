/** Relations read from their other end, and claims by the instant: each relation is stored once, with the claim it starts from. */

import type { Graph, Relation } from './graph.ts';

/** Relations that point at a claim, in the order of the claims they come from. */
export function backlinks(graph: Graph, id: string): readonly Relation[] {
  return (backlinkIndex(graph).get(id) ?? []).toSorted((a, b) => compareByDate(graph, a.from, b.from));
}

const indexes = new WeakMap<Graph, ReadonlyMap<string, readonly Relation[]>>();

function backlinkIndex(graph: Graph): ReadonlyMap<string, readonly Relation[]> {
  const known = indexes.get(graph);
  if (known) return known;
  const index = new Map<string, Relation[]>();
  for (const relation of graph.relations) {
    const list = index.get(relation.to);
    if (list) list.push(relation);
    else index.set(relation.to, [relation]);
  }
  indexes.set(graph, index);
  return index;
}

/** Orders two claim ids by the instant of their claims; undated ones last, ties by id. */
export function compareByDate(graph: Graph, a: string, b: string): number {
  const instants = instantsOf(graph);
  const timeA = instants.get(a) ?? Number.POSITIVE_INFINITY;
  const timeB = instants.get(b) ?? Number.POSITIVE_INFINITY;
  return timeA === timeB ? (a < b ? -1 : 1) : timeA < timeB ? -1 : 1;
}

const knownInstants = new WeakMap<Graph, ReadonlyMap<string, number>>();

/** Read once for a record: a list that is put in order asks for each of its dates many times. */
function instantsOf(graph: Graph): ReadonlyMap<string, number> {
  const known = knownInstants.get(graph);
  if (known) return known;
  const dated = [...graph.claims.values()].flatMap(({ id, date }) =>
    date === undefined ? [] : [[id, Date.parse(date)] as const],
  );
  const instants = new Map(dated);
  knownInstants.set(graph, instants);
  return instants;
}
