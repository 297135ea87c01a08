/** `/api/people.json`: the people of the record. No mail addresses: a name suffices to find mail in the archive. */

import { addressOf } from '../cite/address.ts';
import { claimsByDate } from '../record/graph/by-date.ts';
import type { Graph } from '../record/graph/graph.ts';
import { byCode } from '../text/in-order.ts';
import { type ExportContext, json } from './export-context.ts';
import type { PersonRecord } from './record-schemas.ts';

export function peopleJson(graph: Graph, context: ExportContext): string {
  const claims = Map.groupBy(claimsByDate(graph.claims), ({ speaker }) => speaker);
  const records = [...graph.people.values()]
    .toSorted((a, b) => byCode(a.id, b.id))
    .map(
      (person): PersonRecord => ({
        id: person.id,
        name: person.name,
        names: [...(person.names ?? [])],
        affiliation: person.affiliation ?? null,
        role: person.role,
        url: addressOf(context, `positions/${person.id}/`),
        claims: (claims.get(person.id) ?? []).map(({ id }) => id),
      }),
    );
  return json(records);
}
