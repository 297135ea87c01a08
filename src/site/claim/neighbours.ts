/**
 * What a claim responds to and what came after it, for the boxes on its page: the closest of each, with their words.
 */

import type { CitedClaim } from '../../cite/cited-claim.ts';
import { saidLater, withNote } from '../../cite/later.ts';
import { firstSaid } from '../../cite/said-together.ts';
import { compareByDate } from '../../record/graph/by-date.ts';
import type { Claim } from '../../record/graph/graph.ts';
import type { RelationType } from '../../record/schema/kinds.ts';
import { relationLabels } from '../../record/schema/relation-labels.ts';
import { cited } from '../cited.ts';
import { record } from '../record.ts';

export interface Neighbour {
  readonly claim: Claim;
  readonly shown: CitedClaim;
  /** How it relates to the page's claim: `this claim answers it (in part)`, `refined by the speaker on 3 Apr 1843`. */
  readonly how: string;
  readonly words: string | undefined;
  readonly lore: string | undefined;
}

/** The closest first. */
const typesBefore: readonly RelationType[] = [
  'corrects',
  'answers',
  'withdraws',
  'supersedes',
  'refines',
  'opposes',
  'supports',
  'restates',
  'requires',
  'settles',
  'bears-on',
];
const typesAfter: readonly RelationType[] = [
  'withdraws',
  'supersedes',
  'corrects',
  'refines',
  'answers',
  'restates',
  'opposes',
  'supports',
  'settles',
  'bears-on',
];

/** At most two of each: what the claim responds to, and what was said about it later. */
export function neighboursOf(claim: Claim): {
  readonly before: readonly Neighbour[];
  readonly after: readonly Neighbour[];
} {
  const earlier = respondedTo(claim).map(({ type, claim: other, note }) =>
    neighbour(other, withNote(`this claim ${relationLabels[type][0].toLowerCase()} it`, note)),
  );
  const all = cited(claim).later;
  const later = typesAfter.flatMap((type) =>
    all
      .filter((entry) => entry.type === type)
      .map((entry) => neighbour(entry.claim, saidLater(claim, entry))),
  );
  return { before: earlier.slice(0, 2), after: inOrder(later.slice(0, 2)) };
}

/** What the claim responds to: the closest relation first, and within it in the order that the claim lists. */
export function respondedTo(claim: Claim) {
  const graph = record();
  return typesBefore.flatMap((type) =>
    claim.relations
      .filter((relation) => relation.type === type)
      .flatMap(({ to, note }) => {
        const other = graph.claims.get(to);
        return other ? [{ type, claim: other, note }] : [];
      }),
  );
}

function neighbour(claim: Claim, how: string): Neighbour {
  const shown = cited(claim);
  const lead = firstSaid(shown);
  return { claim, shown, how, words: lead?.words, lore: lead?.lore };
}

function inOrder(neighbours: readonly Neighbour[]): readonly Neighbour[] {
  return neighbours.toSorted((a, b) => compareByDate(record(), a.claim.id, b.claim.id));
}
