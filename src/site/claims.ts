/** Claims picked and put in order for the pages. */

import type { Claim } from '../record/graph/graph.ts';
import { compareByDate } from '../record/graph/status.ts';
import type { ClaimKind } from '../record/schema/kinds.ts';
import { record } from './record.ts';
import type { Scope } from './scope.ts';

type Holds = Pick<Scope, 'holds'>;
const whole: Holds = { holds: () => true };

/**
 * The claims that pass, oldest first.
 *
 * @param scope the debate they belong to; all of the record where none is given
 */
export function claimsWhere(keep: (claim: Claim) => boolean, scope: Holds = whole): readonly Claim[] {
  const graph = record();
  return [...graph.claims.values()]
    .filter((claim) => keep(claim) && scope.holds(claim))
    .toSorted((a, b) => compareByDate(graph, a.id, b.id));
}

export const claimsOfKind = (kind: ClaimKind, scope?: Holds) =>
  claimsWhere((claim) => claim.kind === kind, scope);
export const claimsOfPerson = (id: string) => claimsWhere(({ speaker }) => speaker === id);
export const claimsOnTopic = (id: string) => claimsWhere(({ topics }) => topics.includes(id));
export const claimsOnMessage = (id: string) =>
  claimsWhere(({ evidence }) => evidence.some(({ message }) => message === id));

/** Claims by speaker, in the order in which the speakers first appear. */
export function bySpeaker(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  return Map.groupBy(claims, ({ speaker }) => speaker ?? '');
}

/** People who said something that is recorded, those with most claims first. */
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
    .toSorted((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
}
