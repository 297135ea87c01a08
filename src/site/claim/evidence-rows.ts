/** Every evidence entry with its owner and its result, in order of the mail, and the number of entries by person. */

import { resultsOf } from '../../evidence/lock/results-of.ts';
import { evidenceOwners } from '../../record/graph/evidence-owners.ts';
import type { Evidence, Graph, Message } from '../../record/graph/graph.ts';
import type { EvidenceResult } from '../../record/schema/evidence.ts';
import { byCode } from '../../text/in-order.ts';
import { oncePer } from '../../text/once-per.ts';
import { record } from '../record.ts';

export interface EvidenceRow {
  /** The entry that rests on it: a claim's id, or `lab/ID`. */
  readonly owner: string;
  readonly evidence: Evidence;
  readonly result: EvidenceResult;
  readonly message: Message | undefined;
}

export interface PersonResults {
  readonly id: string;
  readonly name: string;
  readonly total: number;
  readonly of: (result: EvidenceResult) => number;
}

export function evidenceRows(): readonly EvidenceRow[] {
  return rowsOf(record());
}

const rowsOf = oncePer((graph: Graph): readonly EvidenceRow[] => {
  const results = resultsOf(graph);
  const rows = evidenceOwners(graph).flatMap(({ id, evidence }) =>
    evidence.map((entry, index) => ({
      owner: id,
      evidence: entry,
      result: results.get(id)?.[index] ?? 'unverified',
      message: graph.messages.get(entry.message),
    })),
  );
  const sent = new Map(rows.map((row) => [row, Date.parse(row.message?.date ?? '')]));
  return rows.toSorted(
    (a, b) => (sent.get(a) ?? 0) - (sent.get(b) ?? 0) || a.evidence.lines[0] - b.evidence.lines[0],
  );
});

export interface EvidenceMonth {
  /** Such as `2024-06`, by the senders' own dates. */
  readonly month: string;
  readonly rows: readonly EvidenceRow[];
}

/** In order of the mail. An entry added to one month moves nothing in another. */
export function evidenceMonths(): readonly EvidenceMonth[] {
  return [...Map.groupBy(evidenceRows(), ({ message }) => message?.date.slice(0, 7) ?? '')]
    .flatMap(([month, rows]) => (month === '' ? [] : [{ month, rows }]))
    .toSorted((a, b) => byCode(a.month, b.month));
}

/** People with the most entries first. */
export function resultsByPerson(): readonly PersonResults[] {
  return [...Map.groupBy(evidenceRows(), ({ evidence }) => evidence.speaker ?? '')]
    .map(([id, rows]) => ({
      id,
      name: record().nameOf(id),
      total: rows.length,
      of: (result: EvidenceResult) => rows.filter((row) => row.result === result).length,
    }))
    .toSorted((a, b) => b.total - a.total || byCode(a.id, b.id));
}
