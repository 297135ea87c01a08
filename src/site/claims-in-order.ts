/** The claims of a record, picked and put in order: oldest first by the instant, and by the message that they rest on. */

import { compareByDate } from '../record/graph/by-date.ts';
import type { Claim, Graph } from '../record/graph/graph.ts';
import type { Scope } from './scope.ts';

export type Holds = Pick<Scope, 'holds'>;
const whole: Holds = { holds: () => true };

/**
 * The claims that pass, oldest first.
 *
 * @param scope the debate they belong to; all of the record where none is given
 */
export function claimsIn(
  graph: Graph,
  keep: (claim: Claim) => boolean,
  scope: Holds = whole,
): readonly Claim[] {
  return inOrder(graph).all.filter((claim) => keep(claim) && scope.holds(claim));
}

export const claimsResting = (graph: Graph, message: string): readonly Claim[] =>
  inOrder(graph).byMessage.get(message) ?? [];

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
