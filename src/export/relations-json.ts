/** `/api/relations.json`: every relation once, from the claim that stores it. */

import type { Graph } from '../record/graph/graph.ts';
import { claimsInOrder, json } from './export-context.ts';
import type { RelationRecord } from './record-schemas.ts';

export function relationsJson(graph: Graph): string {
  const records = claimsInOrder(graph).flatMap((claim) =>
    claim.relations.map(
      ({ type, from, to, note }): RelationRecord => ({
        type,
        from,
        to,
        ...(note === undefined ? {} : { note }),
      }),
    ),
  );
  return json(records);
}
