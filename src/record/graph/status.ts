/**
 * What has become of a claim, read off the relations that point at it: nothing is typed twice, and what nobody said is
 * not concluded.
 */

import type { Claim, Graph, Relation } from './graph.ts';

export const statuses = ['stands', 'restated', 'refined', 'corrected', 'superseded', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

export interface Standing {
  readonly status: Status;
  /** The claims that made it so, oldest first. */
  readonly because: readonly Claim[];
}

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

/**
 * A claim's standing. `refined`, `restated`, `superseded` and `withdrawn` count only where the same speaker did it;
 * `corrected` only where the correction was taken up or is the speaker's own.
 */
export function standing(graph: Graph, claim: Claim): Standing {
  const incoming = backlinks(graph, claim.id);
  const own = (type: Relation['type']) =>
    incoming.flatMap((relation) => {
      const from = graph.claims.get(relation.from);
      return relation.type === type && from && from.speaker === claim.speaker ? [from] : [];
    });
  const corrected = incoming.flatMap((relation) => {
    const from = graph.claims.get(relation.from);
    const taken = from?.state === 'accepted' || from?.state === 'self-corrected';
    return relation.type === 'corrects' && from && taken ? [from] : [];
  });

  const found: readonly (readonly [Status, readonly Claim[]])[] = [
    ['withdrawn', own('withdraws')],
    ['superseded', own('supersedes')],
    ['corrected', corrected],
    ['refined', own('refines')],
    ['restated', own('restates')],
  ];
  for (const [status, because] of found) if (because.length > 0) return { status, because };
  return { status: 'stands', because: [] };
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
