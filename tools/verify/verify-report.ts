/** What `verify` found: what it prints for people (verify-text.ts) and for programs (verify-json.ts). */

import type { EarlierFault } from '../../src/evidence/earlier-words.ts';
import type { EvidenceEntry, MatchResult } from '../../src/evidence/evidence-entry.ts';
import type { LockFault } from '../../src/evidence/lock/lock-faults.ts';
import type { FragmentFault } from '../../src/evidence/match/fragment-order.ts';
import type { ReviewFault } from '../../src/evidence/review-faults.ts';
import type { SourceQuestion } from '../../src/evidence/source/source-proof.ts';
import type { TextQuotationFault } from '../../src/evidence/text-quotations.ts';
import type { ThreadFault } from '../../src/evidence/thread-faults.ts';
import type { Place } from '../../src/record/corpus/place.ts';
import type { EvidenceResult } from '../../src/record/schema/evidence.ts';
import type { Unreadable } from '../content/unreadable.ts';
import type { GitRun } from '../git/run-git.ts';

export interface Judged {
  readonly entry: EvidenceEntry;
  readonly place: Place;
  readonly match: MatchResult;
}

export interface PlacedThreadFault extends ThreadFault {
  readonly place: Place;
}

export interface PlacedLockFault extends LockFault {
  readonly place: Place;
}

export interface Report {
  readonly judged: readonly Judged[];
  /** Files that cannot be read, whose entries nobody could judge. */
  readonly unreadable: readonly Unreadable[];
  readonly faults: readonly PlacedThreadFault[];
  /** Fragments of one claim that overlap, stand in another order than in the mail, or are one. */
  readonly fragments: readonly FragmentFault[];
  /** What the texts of claims quote, and what of it the mail does not hold. */
  readonly texts: {
    readonly count: number;
    readonly faults: readonly TextQuotationFault[];
    /** Not found, where not all mail of the record is available. */
    readonly open: readonly TextQuotationFault[];
  };
  /** What published versions alone quote, and what of it the mail does not bear out. */
  readonly earlier: { readonly count: number; readonly faults: readonly EarlierFault[] };
  /** What is said to be in a mail of the person quoted, and is not. */
  readonly reviews: readonly ReviewFault[];
  /** What the lock holds and the mail does not say. */
  readonly locked: readonly PlacedLockFault[];
  /** What git said; undefined where it was not asked. */
  readonly git: GitRun | undefined;
  /** Number of messages that were available. */
  readonly messages: number;
}

export function countResults(judged: readonly Judged[]): Readonly<Record<EvidenceResult, number>> {
  const counts: Record<EvidenceResult, number> = { verified: 0, 'second-hand': 0, unverified: 0, failed: 0 };
  for (const { match } of judged) counts[match.result]++;
  return counts;
}

/** What git was asked about: a commit by its id, a file or an absence by its path and where. */
export function whatOf(question: SourceQuestion): string {
  return question.kind === 'commit' ? question.id : `${question.path} at ${question.at}`;
}
