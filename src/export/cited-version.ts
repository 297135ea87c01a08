/** A version of a claim as it was cited: its own words and person, and what came later as the record knows it today. */

import { hashAddress, pinnedAddress, type SiteAddress, versionTextAddress } from '../cite/address.ts';
import { withdrawnAnswer } from '../cite/became.ts';
import type { CitedClaim, CitedEvidence } from '../cite/cited-claim.ts';
import { type Results, resultOf } from '../cite/result.ts';
import { sourceUrl } from '../cite/source-url.ts';
import type { Version } from '../ledger/read-version.ts';
import { archiveOf, mailAddress } from '../record/graph/archived.ts';
import { debatesOf, settingOf } from '../record/graph/debates-of.ts';
import type { Claim, Graph } from '../record/graph/graph.ts';
import type { SourceData } from '../record/schema/evidence.ts';
import type { ClaimKind } from '../record/schema/kinds.ts';

export interface VersionOfClaim {
  readonly id: string;
  readonly hash: string;
  readonly version: Version;
  /** Day of its publication, or empty. */
  readonly published: string;
  /** The claim that carries the id now, and how it is cited; undefined where it was withdrawn. */
  readonly today: { readonly claim: Claim; readonly cited: CitedClaim } | undefined;
}

export function citedVersionIn(
  graph: Graph,
  where: SiteAddress,
  results: Results,
  { id, hash, version, published, today }: VersionOfClaim,
): CitedClaim {
  const now = today?.cited;
  const chief = new Set(now?.sources.flatMap((source) => (source.chief === true ? source.id : [])));
  const commits = settingOf(debatesOf(graph, 'claim', id), 'commits');
  return {
    id,
    kind: version.kind as ClaimKind,
    title: version.title,
    state: version.state,
    speaker: version.speaker,
    speakerName: version.name ?? personName(graph, version.speaker),
    date: version.date,
    hash,
    url: now?.url ?? pinnedAddress(where, id, hash),
    pinned: pinnedAddress(where, id, hash),
    textUrl: versionTextAddress(where, id, hash),
    short: hashAddress(where, hash),
    published: published || undefined,
    asOf: now?.asOf,
    evidence: version.evidence.map((piece) => evidenceOf(graph, results, piece, today?.claim)),
    sources: version.sources.map((source) => ({
      id: source.id,
      title: source.title,
      author: source.author,
      date: source.date,
      url: source.url,
      seenIn: source.seenIn,
      kind: source.kind as SourceData['kind'],
      address: sourceUrl(graph, source as SourceData, commits) ?? source.url,
      ...(chief.has(source.id) ? { chief: true } : {}),
    })),
    later: now?.later ?? [],
    answer: now?.answer ?? withdrawnAnswer,
    warnings: now?.warnings ?? [],
    review: now?.review ?? { state: 'no-speaker', words: '', current: [], lapsed: [] },
  };
}

function personName(graph: Graph, id: string | undefined): string | undefined {
  return id === undefined ? undefined : (graph.people.get(id)?.name ?? id);
}

function evidenceOf(
  graph: Graph,
  results: Results,
  piece: Version['evidence'][number],
  today: Claim | undefined,
): CitedEvidence {
  const message = graph.messages.get(piece.message);
  const at =
    today?.evidence.findIndex(({ message: id, words }) => id === piece.message && words === piece.words) ??
    -1;
  return {
    ...piece,
    speakerName:
      piece.name ?? personName(graph, piece.speaker) ?? personName(graph, message?.from) ?? 'somebody',
    senderName: personName(graph, message?.from) ?? 'somebody',
    sent: message?.date,
    subject: message?.subject,
    result: today && at >= 0 ? resultOf(results, today.id, at) : 'unverified',
    lore: mailAddress(graph, piece.message),
    archive: archiveOf(graph, piece.message).name,
    collection: archiveOf(graph, piece.message).collection,
  };
}
