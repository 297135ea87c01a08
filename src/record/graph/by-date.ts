/** The order of claims in time, regardless of the offsets of their dates. */

import { byCode } from '../../text/in-order.ts';
import { oncePer } from '../../text/once-per.ts';
import type { Claim, Graph } from './graph.ts';

type Dated = Pick<Graph, 'claims'>;

/** Orders two claim ids by the instant of their claims; undated ones last, ties by id. */
export function compareByDate({ claims }: Dated, a: string, b: string): number {
  const instants = instantsOf(claims);
  const timeA = instants.get(a) ?? Number.POSITIVE_INFINITY;
  const timeB = instants.get(b) ?? Number.POSITIVE_INFINITY;
  return timeA === timeB ? byCode(a, b) : timeA < timeB ? -1 : 1;
}

/** Cached, because sorting a list asks for each of its dates many times. */
const instantsOf = oncePer(
  (claims: Dated['claims']): ReadonlyMap<string, number> =>
    new Map(
      [...claims.values()].flatMap(({ id, date }) =>
        date === undefined ? [] : [[id, Date.parse(date)] as const],
      ),
    ),
);

/** Oldest first, undated claims last: the order of every list and export. */
export const claimsByDate = oncePer((claims: Dated['claims']): readonly Claim[] =>
  [...claims.values()].toSorted((a, b) => compareByDate({ claims }, a.id, b.id)),
);

/** The claims that rest on each message, in that order. */
export const claimsByMessage = oncePer((claims: Dated['claims']): ReadonlyMap<string, readonly Claim[]> => {
  const found = new Map<string, Claim[]>();
  for (const claim of claimsByDate(claims))
    for (const message of new Set(claim.evidence.map((piece) => piece.message)))
      found.set(message, [...(found.get(message) ?? []), claim]);
  return found;
});
