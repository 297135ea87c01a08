/**
 * `/api/matrix.json`: one record for each row and each person who speaks or whose mail was read for silence: the
 * stances with their days, or the kind of silence.
 */

import { claimsByDate } from '../record/graph/by-date.ts';
import type { Claim, Graph } from '../record/graph/graph.ts';
import { json } from './export-context.ts';
import type { MatrixRecord } from './record-schemas.ts';

export function matrixJson(graph: Graph): string {
  const claims = claimsByDate(graph.claims);
  const rows = [...graph.topics.values()]
    .filter(({ row }) => row !== undefined)
    .toSorted((a, b) => (a.row?.order ?? 0) - (b.row?.order ?? 0));
  const silent = [...graph.people.values()].filter(({ silences }) => silences !== undefined);
  const speakers = [
    ...new Set([...claims.flatMap(({ speaker }) => speaker ?? []), ...silent.map(({ id }) => id)]),
  ].toSorted();
  return json(
    speakers.flatMap((person) => {
      const own = claims.filter(({ speaker }) => speaker === person);
      return rows.map((row) => cellOf(graph, person, row.id, own));
    }),
  );
}

function cellOf(graph: Graph, person: string, row: string, own: readonly Claim[]): MatrixRecord {
  const stances = own.flatMap((claim) => {
    const stance = claim.stances[row];
    return stance === undefined ? [] : [{ stance, claim: claim.id, date: claim.date ?? null }];
  });
  return { person, row, stances, silence: stances.length > 0 ? null : silenceOf(graph, person, row, own) };
}

/**
 * A missing stance is never taken for silence: that somebody said nothing is stated by an editor who read all of that
 * person's mail.
 */
function silenceOf(
  graph: Graph,
  person: string,
  row: string,
  own: readonly Claim[],
): MatrixRecord['silence'] {
  const read = graph.people.get(person)?.silences?.find(({ on }) => on.includes(row))?.read;
  if (read !== undefined) return { read: [...read] };
  const none = own.flatMap((claim) => claim.none[row] ?? [])[0];
  return none === undefined ? 'unknown' : { none };
}
