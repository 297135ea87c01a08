/** `/api/relations.json`: every relation once, from the claim that stores it. */

import { claimsByDate } from '../record/graph/by-date.ts';
import type { Graph } from '../record/graph/graph.ts';
import { json } from './export-context.ts';
import type { RelationRecord } from './record-schemas.ts';

export function relationsJson(graph: Graph): string {
  const records = claimsByDate(graph.claims).flatMap((claim) =>
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
