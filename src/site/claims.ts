/** Claims selected and sorted for the pages. */

import { claimsByDate, claimsByMessage } from '../record/graph/by-date.ts';
import type { Claim } from '../record/graph/graph.ts';
import type { ClaimKind } from '../record/schema/kinds.ts';
import { byCode } from '../text/in-order.ts';
import { record } from './record.ts';
import type { Scope } from './scope.ts';

type Holds = Pick<Scope, 'holds'>;
const wholeRecord: Holds = { holds: () => true };

/**
 * The claims that pass the filter, oldest first.
 *
 * @param scope the debate they belong to; the whole record if omitted
 */
export const claimsWhere = (keep: (claim: Claim) => boolean, scope: Holds = wholeRecord): readonly Claim[] =>
  claimsByDate(record().claims).filter((claim) => keep(claim) && scope.holds(claim));

export const claimsOfKind = (kind: ClaimKind, scope?: Holds) =>
  claimsWhere((claim) => claim.kind === kind, scope);
export const claimsOfPerson = (id: string) => claimsWhere(({ speaker }) => speaker === id);
export const claimsOnTopic = (id: string) => claimsWhere(({ topics }) => topics.includes(id));
export const claimsOnMessage = (id: string) => claimsByMessage(record().claims).get(id) ?? [];

/** People with at least one claim, those with the most first. */
export function speakers(scope?: Holds): readonly {
  readonly id: string;
  readonly name: string;
  readonly claims: number;
}[] {
  const counts = Map.groupBy(
    claimsWhere(({ speaker }) => speaker !== undefined, scope),
    ({ speaker }) => speaker ?? '',
  );
  return [...record().people.values()]
    .map(({ id, name }) => ({ id, name, claims: counts.get(id)?.length ?? 0 }))
    .filter(({ claims }) => claims > 0)
    .toSorted((a, b) => b.claims - a.claims || byCode(a.id, b.id));
}
