/** A version of a claim as it was cited: its own words and person, and what came later as the record knows it today. */

import { hashAddress, pinnedAddress, versionTextAddress } from '../cite/address.ts';
import type { CitedClaim, CitedEvidence } from '../cite/cited-claim.ts';
import { type Answer, answerOf } from '../cite/later.ts';
import { sourceUrl } from '../cite/source-url.ts';
import type { Version } from '../ledger/read-version.ts';
import { archiveOf, mailAddress } from '../record/graph/archived.ts';
import { debatesOf, settingOf } from '../record/graph/debates-of.ts';
import type { Claim } from '../record/graph/graph.ts';
import type { SourceData } from '../record/schema/evidence.ts';
import type { ClaimKind } from '../record/schema/kinds.ts';
import { cited, siteAddress } from './cited.ts';
import { record } from './record.ts';
import { resultOf } from './results.ts';

/**
 * @param today the claim that carries the id now; undefined where it was withdrawn
 * @param published day of publication, or empty
 */
export function citedVersion(
  id: string,
  hash: string,
  version: Version,
  today: Claim | undefined,
  published: string,
): CitedClaim {
  const now = today && cited(today);
  const where = siteAddress;
  const commits = settingOf(debatesOf(record(), 'claim', id), 'commits');
  return {
    id,
    kind: version.kind as ClaimKind,
    title: version.title,
    state: version.state,
    speaker: version.speaker,
    speakerName: version.name ?? personName(version.speaker),
    date: version.date,
    hash,
    url: now?.url ?? pinnedAddress(where, id, hash),
    pinned: pinnedAddress(where, id, hash),
    textUrl: versionTextAddress(where, id, hash),
    short: hashAddress(where, hash),
    published: published || undefined,
    asOf: now?.asOf,
    evidence: version.evidence.map((piece) => evidenceOf(piece, today)),
    sources: version.sources.map((source) => ({
      id: source.id,
      title: source.title,
      author: source.author,
      date: source.date,
      url: source.url,
      seenIn: source.seenIn,
      kind: source.kind as SourceData['kind'],
      address: sourceUrl(record(), source as SourceData, commits) ?? source.url,
    })),
    later: now?.later ?? [],
    answer: today && now ? answerOf(today, now.later) : withdrawn,
    warnings: now?.warnings ?? [],
    review: now?.review ?? { state: 'no-speaker', words: '', current: [], lapsed: [] },
  };
}

const gone = 'Withdrawn from the record';
const withdrawn: Answer = { words: gone, mail: gone, came: [], changed: true };

function personName(id: string | undefined): string | undefined {
  return id === undefined ? undefined : (record().people.get(id)?.name ?? id);
}

function evidenceOf(piece: Version['evidence'][number], today: Claim | undefined): CitedEvidence {
  const message = record().messages.get(piece.message);
  const at =
    today?.evidence.findIndex(({ message: id, words }) => id === piece.message && words === piece.words) ??
    -1;
  return {
    ...piece,
    speakerName: piece.name ?? personName(piece.speaker) ?? personName(message?.from) ?? 'somebody',
    senderName: personName(message?.from) ?? 'somebody',
    sent: message?.date,
    subject: message?.subject,
    result: today && at >= 0 ? resultOf(today.id, at) : 'unverified',
    lore: mailAddress(record(), piece.message),
    archive: archiveOf(record(), piece.message).name,
    collection: archiveOf(record(), piece.message).collection,
  };
}
