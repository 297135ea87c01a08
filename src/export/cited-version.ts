/** A version of a claim as it was cited: its own words and person, and what came later as the record knows it today. */

import { hashAddress, pinnedAddress, versionTextAddress } from '../cite/address.ts';
import { withdrawnAnswer } from '../cite/became.ts';
import { type CitedClaim, citedEvidence, citedSources, type SaidWords } from '../cite/cited-claim.ts';
import type { Warning } from '../cite/warnings.ts';
import type { Version } from '../ledger/canonical/read-version.ts';
import { versionsOf } from '../ledger/versions.ts';
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
  /** Day of its publication, or empty. */
  readonly published: string;
  /** The claim that carries the id now, and how it is cited; undefined where it was withdrawn. */
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
    evidence: version.evidence.map((piece) => citedEvidence(graph, piece, resultToday(piece, now))),
    sources: citedSources(
      graph,
      id,
      version.sources as readonly unknown[] as readonly SourceData[],
      // The same sources by their id: a version from before the keys has none to be named by.
      now?.sources.flatMap((source) => (source.chief === true ? source.id : [])) ?? [],
    ),
    later: now?.later ?? [],
    answer: now?.answer ?? withdrawnAnswer,
    warnings: now?.warnings ?? [withdrawnFrom(context, id)],
    review: now?.review ?? { state: 'no-speaker', label: '', current: [], lapsed: [] },
  };
}

/** No form of it is pasted as if the record still held it. */
function withdrawnFrom({ ledger }: ExportContext, id: string): Warning {
  const line = versionsOf(ledger, id).findLast(({ action }) => action === 'withdraw');
  const told = line ? ` on ${showShortDay(line.date)}: ${line.reason.replace(/[.]$/, '')}` : '';
  const short = 'withdrawn from the record';
  return { kind: 'taken-back', short, text: `${capital(short)}${told}`, url: undefined };
}

/** What was found of the same words in the claim of today; words that it has no more were not looked for. */
function resultToday({ message, words }: SaidWords, today: CitedClaim | undefined): EvidenceResult {
  return (
    today?.evidence.find((one) => one.message === message && one.words === words)?.result ?? 'unverified'
  );
}
