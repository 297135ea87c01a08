/** Everything a citation of a claim may say, as plain data; the citation formats only arrange it. */

import { archiveOf, mailAddress } from '../record/graph/archived.ts';
import { debatesOf, settingOf } from '../record/graph/debates-of.ts';
import type { Claim, Evidence, Graph } from '../record/graph/graph.ts';
import type { EvidenceResult, SourceData } from '../record/schema/evidence.ts';
import type { ClaimKind } from '../record/schema/kinds.ts';
import { showShortDay } from '../text/show-date.ts';
import { claimAddress, hashAddress, pinnedAddress, type SiteAddress, versionTextAddress } from './address.ts';
import { type Answer, answerOf } from './became.ts';
import { earlierMail, quotingEarlier } from './earlier-mail.ts';
import { receptionOf } from './labels.ts';
import { type Later, laterOf } from './later.ts';
import { type Review, reviewOf } from './review.ts';
import type { Followed, Preceding } from './said-together.ts';
import { sourceUrl } from './source-url.ts';
import { type PinnedWhere, type Warning, warningsOf } from './warnings.ts';

export interface CitedEvidence {
  readonly message: string;
  readonly lines: readonly [number, number];
  readonly words: string;
  /** Id and name of the person who wrote the words. */
  readonly speaker: string | undefined;
  readonly speakerName: string;
  /** The message's sender quotes the words. */
  readonly quotes: boolean;
  readonly senderName: string;
  /** Of words that people quote from themselves: the date of the mail that had them first, if the record knows it. */
  readonly firstSent?: string | undefined;
  /** Who said it and when: `Ada Byron, 18 Jun 1843`, or `Li Xiao (as quoted by Ada Byron, 20 Jun 1843)`. */
  readonly byline: string;
  /** The message's own date with offset; undefined if no thread lists the message. */
  readonly sent: string | undefined;
  readonly subject: string | undefined;
  /** Quotations of that mail that these words directly follow, with no words left out; absent if there are none. */
  readonly follows?: readonly Preceding[] | undefined;
  /** Only an older version of the claim quotes the words. */
  readonly isDropped?: boolean;
  readonly result: EvidenceResult;
  /** Its address in the archive of its debate, and the names of that archive and its collection. */
  readonly lore: string;
  readonly archive: string;
  readonly collection: string;
}

export interface CitedSource {
  readonly kind: SourceData['kind'];
  readonly id: string;
  readonly title: string;
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly url: string | undefined;
  readonly seenIn: string | undefined;
  /** Its short name in the record. */
  readonly key?: string | undefined;
  /** Whether the title of the outcome rests on it. */
  readonly chief?: boolean;
  /** Where to read it: the archive for mail, git.kernel.org for a mainline commit, else its own address. */
  readonly address: string | undefined;
}

/** What the citation of an older version, of a claim or of another text, says of the record beside it. */
export interface Earlier {
  /** The day of the record from which later and quoted things are told, YYYY-MM-DD. */
  readonly told: string;
}

export interface CitedClaim {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly title: string;
  readonly state: string | undefined;
  readonly speaker: string | undefined;
  readonly speakerName: string | undefined;
  /** The sender's own date with offset, or as much of a date as the sources give. */
  readonly date: string | undefined;
  /** 12 hex digits of the version that is cited. */
  readonly hash: string;
  /** `/c/ID/`, `/c/ID/HASH/` and `/c/ID/HASH.txt`, with origin. */
  readonly url: string;
  readonly pinned: string;
  readonly textUrl: string;
  /** `/h/HASH/`, with origin. */
  readonly short: string;
  /** The day this version was published; undefined before then. */
  readonly published: string | undefined;
  /** For an outcome, the day it was looked up. */
  readonly asOf: string | undefined;
  readonly evidence: readonly CitedEvidence[];
  readonly sources: readonly CitedSource[];
  readonly later: readonly Later[];
  readonly answer: Answer;
  readonly warnings: readonly Warning[];
  /** Only of an older version: what came later is told as of another day than its words. */
  readonly earlier?: Earlier | undefined;
  readonly review: Review;
}

/** What citing needs besides the record, built once per record. */
export interface CiteContext extends SiteAddress {
  /** What `verify` found for the words of each claim, in their order. */
  readonly results: ReadonlyMap<string, readonly EvidenceResult[]>;
  /** What it found to follow directly. */
  readonly followed?: Followed | undefined;
  /** Hash of each claim as it is in the record, and the day that version was published, if it was. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly published: ReadonlyMap<string, string>;
}

const known = new WeakMap<CiteContext, WeakMap<Claim, CitedClaim>>();

/** Built once per claim and context: its words appear on many pages and in most exports. */
export function citedIn(graph: Graph, claim: Claim, context: CiteContext): CitedClaim {
  const ofContext = known.get(context) ?? new WeakMap<Claim, CitedClaim>();
  known.set(context, ofContext);
  const cited = ofContext.get(claim) ?? citedNow(graph, claim, context);
  ofContext.set(claim, cited);
  return cited;
}

function citedNow(
  graph: Graph,
  claim: Claim,
  { results, hashes, published, ...where }: CiteContext,
): CitedClaim {
  const hash = hashes.get(claim.id);
  if (hash === undefined) throw new Error(`no hash was given for \`${claim.id}\``);
  return citedClaim(graph, claim, {
    ...where,
    hash,
    hashes,
    published: published.get(claim.id),
    results: results.get(claim.id) ?? [],
  });
}

export interface CiteOptions extends PinnedWhere {
  readonly hash: string;
  /** Results for its words, in their order; a missing result means `unverified`. */
  readonly results: readonly EvidenceResult[];
  readonly followed?: Followed | undefined;
  readonly published?: string | undefined;
}

export function citedClaim(graph: Graph, claim: Claim, options: CiteOptions): CitedClaim {
  const { hash } = options;
  const evidence = claim.evidence.map((piece, index) =>
    citedEvidence(graph, piece, options.results[index] ?? 'unverified', options.followed),
  );
  const later = laterOf(graph, claim, options.followed);
  const review = reviewOf(claim, hash);
  return {
    id: claim.id,
    kind: claim.kind,
    title: claim.title,
    state: claim.state,
    speaker: claim.speaker,
    speakerName: graph.nameOf(claim.speaker),
    date: claim.date,
    hash,
    url: claimAddress(options, claim.id),
    pinned: pinnedAddress(options, claim.id, hash),
    textUrl: versionTextAddress(options, claim.id, hash),
    short: hashAddress(options, hash),
    published: options.published,
    asOf: claim.data.kind === 'outcome' ? claim.data.asOf : undefined,
    evidence,
    sources: citedSources(graph, claim.id, claim.sources, chiefOf(claim)),
    later,
    answer: answerOf(claim, later, claim.kind === 'correction' ? receptionOf(graph, claim) : undefined),
    warnings: warningsOf(graph, claim, options, { later, review, evidence }),
    review,
  };
}

/** A piece of a claim, or of an earlier version, which has the name shown at that time. */
export type SaidWords = Pick<Evidence, 'message' | 'lines' | 'words' | 'speaker' | 'quotes'> & {
  readonly name?: string | undefined;
};

export function citedEvidence(
  graph: Graph,
  piece: SaidWords,
  result: EvidenceResult,
  followed?: Followed,
): CitedEvidence {
  const { message: id, lines, words, speaker, quotes, name } = piece;
  const message = graph.messages.get(id);
  const { name: archive, collection } = archiveOf(graph, id);
  const senderName = graph.nameOf(message?.from) ?? 'somebody';
  const speakerName = name ?? graph.nameOf(speaker) ?? senderName;
  const sent = message?.date;
  const follows = followed?.get(id)?.get(words) ?? [];
  const firstSent = quotes && speakerName === senderName ? earlierMail(graph, piece) : undefined;
  return {
    message: id,
    lines,
    words,
    speaker,
    quotes,
    result,
    archive,
    collection,
    senderName,
    speakerName,
    sent,
    byline: bylineOf({ speakerName, senderName, sent, quotes, firstSent }),
    subject: message?.subject,
    ...(firstSent === undefined ? {} : { firstSent }),
    ...(follows.length > 0 ? { follows } : {}),
    lore: mailAddress(graph, id),
  };
}

function bylineOf({
  speakerName,
  senderName,
  sent,
  quotes,
  firstSent,
}: Pick<CitedEvidence, 'speakerName' | 'senderName' | 'sent' | 'quotes' | 'firstSent'>): string {
  const day = sent === undefined ? [] : showShortDay(sent);
  const parts = (...several: readonly (string | readonly string[])[]) => several.flat().join(', ');
  if (!quotes) return parts(speakerName, day);
  // The day is that of the mail that quotes, and so beside it, not beside the earlier one.
  return speakerName === senderName
    ? `${speakerName} (${parts(day, quotingEarlier({ firstSent }))})`
    : `${speakerName} (${parts(`as quoted by ${senderName}`, day)})`;
}

/** @param chief ids and keys of the sources that support the title of the outcome */
export function citedSources(
  graph: Graph,
  claim: string,
  sources: readonly SourceData[],
  chief: readonly string[],
): readonly CitedSource[] {
  if (sources.length === 0) return [];
  const commits = settingOf(debatesOf(graph, 'claim', claim), 'commits');
  return sources.map((source) => {
    const { kind, id, title, author, date, url, seenIn, key } = source;
    const isChief = chief.includes(id) || (key !== undefined && chief.includes(key));
    const address = sourceUrl(graph, source, commits);
    return { kind, id, title, author, date, url, seenIn, key, address, ...(isChief ? { chief: true } : {}) };
  });
}

function chiefOf({ data }: Claim): readonly string[] {
  return data.kind === 'outcome' ? (data.chief ?? []) : [];
}
