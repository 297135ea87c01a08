/** The relations of a claim, worded from its end, in order of time: its own and those that other claims have with it. */

import { compareByDate } from '../../record/graph/by-date.ts';
import type { Claim } from '../../record/graph/graph.ts';
import { relationLabels } from '../../record/schema/relation-labels.ts';
import { record } from '../record.ts';

export interface RelationRow {
  /** `Answers`, `Answered by`. */
  readonly word: string;
  readonly other: Claim;
  readonly note: string | undefined;
}

export function relationRows(claim: Claim): readonly RelationRow[] {
  const graph = record();
  return [
    ...claim.relations.map(({ type, to, note }) => ({ word: relationLabels[type][0], id: to, note })),
    ...(graph.backlinks.get(claim.id) ?? []).map(({ type, from, note }) => ({
      word: relationLabels[type][1],
      id: from,
      note,
    })),
  ]
    .flatMap(({ id, word, note }) => {
      const other = graph.claims.get(id);
      return other ? [{ word, other, note }] : [];
    })
    .toSorted((a, b) => compareByDate(graph, a.other.id, b.other.id));
}

/** With more of them than this, a claim has a page for its relations, so that its own does not grow with the record. */
export const relationsInPlace = 10;
