/** `/api/claims.json`: every claim with everything that the site shows of it. */

import { statusOf } from '../cite/became.ts';
import { citedIn } from '../cite/cited-claim.ts';
import { plainBody1 } from '../ledger/canonical/plain-body-1.ts';
import { publishedVersions } from '../ledger/versions.ts';
import { claimsByDate } from '../record/graph/by-date.ts';
import type { Claim, Graph } from '../record/graph/graph.ts';
import { type ExportContext, json } from './export-context.ts';
import type { ClaimRecord } from './record-schemas.ts';

export function claimsJson(graph: Graph, context: ExportContext): string {
  return json(claimsByDate(graph.claims).map((claim) => claimRecordOf(graph, claim, context)));
}

function claimRecordOf(graph: Graph, claim: Claim, context: ExportContext): ClaimRecord {
  const cited = citedIn(graph, claim, context);
  return {
    id: claim.id,
    kind: claim.kind,
    title: claim.title,
    speaker: claim.speaker ?? null,
    date: claim.date ?? null,
    text: plainBody1(claim.entry.body?.source ?? ''),
    hash: cited.hash,
    url: cited.url,
    pinned: cited.pinned,
    status: statusOf(cited.later),
    standing: cited.answer.text,
    topics: [...claim.topics],
    evidence: cited.evidence.map(({ message, lines, words, speaker, quotes, result, lore }) => ({
      message,
      lines: [...lines],
      words,
      speaker: speaker ?? null,
      quotes,
      result,
      lore,
    })),
    ...(claim.sources.length === 0 ? {} : { sources: [...claim.sources] }),
    relations: claim.relations.map(({ type, to, note }) => ({ type, to, ...noteOf(note) })),
    backlinks: (graph.backlinks.get(claim.id) ?? []).map(({ type, from, note }) => ({
      type,
      from,
      ...noteOf(note),
    })),
    versions: publishedVersions(context.ledger, claim.id).map(({ hash, date }) => ({ hash, date })),
  };
}

/** The note that limits a relation, if it has one. */
function noteOf(note: string | undefined): { readonly note?: string } {
  return note === undefined ? {} : { note };
}
