/** The order of claims in time, whatever the offsets of their dates. */

import type { Graph } from './graph.ts';

type Dated = Pick<Graph, 'claims'>;

/** Orders two claim ids by the instant of their claims; undated ones last, ties by id. */
export function compareByDate({ claims }: Dated, a: string, b: string): number {
  const instants = instantsOf(claims);
  const timeA = instants.get(a) ?? Number.POSITIVE_INFINITY;
  const timeB = instants.get(b) ?? Number.POSITIVE_INFINITY;
  return timeA === timeB ? (a < b ? -1 : 1) : timeA < timeB ? -1 : 1;
}

const known = new WeakMap<Dated['claims'], ReadonlyMap<string, number>>();

/** Read once for a record: a list that is put in order asks for each of its dates many times. */
function instantsOf(claims: Dated['claims']): ReadonlyMap<string, number> {
  const found = known.get(claims);
  if (found) return found;
  const dated = [...claims.values()].flatMap(({ id, date }) =>
    date === undefined ? [] : [[id, Date.parse(date)] as const],
  );
  const instants = new Map(dated);
  known.set(claims, instants);
  return instants;
}
