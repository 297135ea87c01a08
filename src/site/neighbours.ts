/** What stood before a claim and what came after it, for the three boxes of its page: the nearest of each, with their words. */

import type { CitedClaim } from '../cite/cited-claim.ts';
import { saidLater, withNote } from '../cite/later.ts';
import { firstSaid } from '../cite/said-together.ts';
import { compareByDate } from '../record/graph/by-date.ts';
import type { Claim } from '../record/graph/graph.ts';
import type { RelationType } from '../record/schema/kinds.ts';
import { relationLabels } from '../record/schema/relation-labels.ts';
import { cited } from './cited.ts';
import { record } from './record.ts';

export interface Neighbour {
  readonly claim: Claim;
  readonly shown: CitedClaim;
  /** How it stands to the claim of the page, and what limits that: `this claim answers it (in part)`, `refined by the speaker on 3 Apr 1843`. */
  readonly how: string;
  readonly words: string | undefined;
  readonly lore: string | undefined;
}

const before: readonly RelationType[] = [
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
const after: readonly RelationType[] = [
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

/** At most two each: what the claim takes up, and what was made of it. */
export function neighboursOf(claim: Claim): {
  readonly before: readonly Neighbour[];
  readonly after: readonly Neighbour[];
} {
  const graph = record();
  const earlier = before.flatMap((type) =>
    claim.relations
      .filter((relation) => relation.type === type)
      .flatMap(({ to, note }) => {
        const other = graph.claims.get(to);
        return other
          ? [neighbour(other, withNote(`this claim ${relationLabels[type][0].toLowerCase()} it`, note))]
          : [];
      }),
  );
  const all = cited(claim).later;
  const later = after.flatMap((type) =>
    all.filter((one) => one.type === type).map((one) => neighbour(one.claim, saidLater(claim, one))),
  );
  return { before: earlier.slice(0, 2), after: inOrder(later.slice(0, 2)) };
}

function neighbour(claim: Claim, how: string): Neighbour {
  const shown = cited(claim);
  const lead = firstSaid(shown);
  return { claim, shown, how, words: lead?.words, lore: lead?.lore };
}

function inOrder(neighbours: readonly Neighbour[]): readonly Neighbour[] {
  return neighbours.toSorted((a, b) => compareByDate(record(), a.claim.id, b.claim.id));
}
