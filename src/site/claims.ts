/** Claims picked and put in order for the pages. */

import type { Claim, Graph } from '../record/graph/graph.ts';
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
  return inOrder(record()).all.filter((claim) => keep(claim) && scope.holds(claim));
}

interface InOrder {
  /** Oldest first. */
  readonly all: readonly Claim[];
  readonly byMessage: ReadonlyMap<string, readonly Claim[]>;
}

const known = new WeakMap<Graph, InOrder>();

/** Put in order once for a record, for every page lists some of them. */
function inOrder(graph: Graph): InOrder {
  const found = known.get(graph);
  if (found) return found;
  const all = [...graph.claims.values()].toSorted((a, b) => compareByDate(graph, a.id, b.id));
  const byMessage = new Map<string, Claim[]>();
  for (const claim of all) {
    for (const message of new Set(claim.evidence.map((piece) => piece.message))) {
      const list = byMessage.get(message);
      if (list) list.push(claim);
      else byMessage.set(message, [claim]);
    }
  }
  const made = { all, byMessage };
  known.set(graph, made);
  return made;
}

export const claimsOfKind = (kind: ClaimKind, scope?: Holds) =>
  claimsWhere((claim) => claim.kind === kind, scope);
export const claimsOfPerson = (id: string) => claimsWhere(({ speaker }) => speaker === id);
export const claimsOnTopic = (id: string) => claimsWhere(({ topics }) => topics.includes(id));
export const claimsOnMessage = (id: string): readonly Claim[] => inOrder(record()).byMessage.get(id) ?? [];

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
