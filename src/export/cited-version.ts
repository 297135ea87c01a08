/** Prepares an earlier version of a claim for citation: its own words and speaker, and what came later as of today. */

import { hashAddress, pinnedAddress, versionTextAddress } from '../cite/address.ts';
import { withdrawnAnswer } from '../cite/became.ts';
import { type CitedClaim, citedEvidence, citedSources, type SaidWords } from '../cite/cited-claim.ts';
import type { Warning } from '../cite/warnings.ts';
import type { Version } from '../ledger/canonical/read-version.ts';
import { lastDay } from '../ledger/last-day.ts';
import { withdrawalFrom } from '../ledger/redirects.ts';
import type { Claim, Graph } from '../record/graph/graph.ts';
import type { EvidenceResult, SourceData } from '../record/schema/evidence.ts';
import type { ClaimKind } from '../record/schema/kinds.ts';
import { capital } from '../text/capital.ts';
import { showShortDay } from '../text/show-date.ts';
import type { ExportContext } from './export-context.ts';

export interface VersionOfClaim {
  readonly id: string;
  readonly hash: string;
  readonly version: Version;
  /** Day of publication, or empty. */
  readonly published: string;
  /** The claim that has the id now, and its citation; undefined if it was withdrawn. */
  readonly today: { readonly claim: Claim; readonly cited: CitedClaim } | undefined;
}

export function citedVersionIn(
  graph: Graph,
  context: ExportContext,
  { id, hash, version, published, today }: VersionOfClaim,
): CitedClaim {
  const now = today?.cited;
  return {
    id,
    kind: version.kind as ClaimKind,
    title: version.title,
    state: version.state,
    speaker: version.speaker,
    speakerName: version.name ?? graph.nameOf(version.speaker),
    date: version.date,
    hash,
    url: now?.url ?? pinnedAddress(context, id, hash),
    pinned: pinnedAddress(context, id, hash),
    textUrl: versionTextAddress(context, id, hash),
    short: hashAddress(context, hash),
    published: published || undefined,
    asOf: now?.asOf,
    evidence: version.evidence.map((piece) => ({
      ...citedEvidence(graph, piece, resultToday(piece, now), context.followed),
      isDropped: now !== undefined && !isQuotedToday(piece, now),
    })),
    sources: citedSources(
      graph,
      id,
      version.sources as readonly unknown[] as readonly SourceData[],
      // The chief sources of today, by id: versions from before sources had keys do not name theirs.
      now?.sources.flatMap((source) => (source.chief === true ? source.id : [])) ?? [],
    ),
    later: now?.later ?? [],
    answer: now?.answer ?? withdrawnAnswer,
    warnings: now?.warnings ?? [withdrawnFrom(graph, context, id)],
    earlier: now && now.hash !== hash ? { told: lastDay(context.ledger) ?? published } : undefined,
    review: now?.review ?? { state: 'no-speaker', label: '', current: [], lapsed: [] },
  };
}

/** The warning in every citation of a withdrawn claim, so that none reads as if the record still contained it. */
function withdrawnFrom(graph: Graph, { ledger }: ExportContext, id: string): Warning {
  const line = withdrawalFrom(graph, ledger, id);
  const details = line ? ` on ${showShortDay(line.date)}: ${line.reason.replace(/[.]$/, '')}` : '';
  const short = 'withdrawn from the record';
  return { kind: 'taken-back', short, text: `${capital(short)}${details}`, url: undefined };
}

/** Whether the claim of today quotes all of the words, alone or among others of that mail. */
function isQuotedToday({ message, words }: SaidWords, today: CitedClaim): boolean {
  return today.evidence.some((piece) => piece.message === message && piece.words.includes(words));
}

/** The result for the same words in the claim of today; words that it no longer has were not checked. */
function resultToday({ message, words }: SaidWords, today: CitedClaim | undefined): EvidenceResult {
  const same = today?.evidence.find((piece) => piece.message === message && piece.words === words);
  return same?.result ?? 'unverified';
}
