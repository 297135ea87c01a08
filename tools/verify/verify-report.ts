/** The result of `verify`, printed for people (verify-text.ts) and for programs (verify-json.ts). */

import type { EarlierFault } from '../../src/evidence/earlier-words.ts';
import type { EvidenceEntry, MatchResult } from '../../src/evidence/evidence-entry.ts';
import type { LockFault } from '../../src/evidence/lock/lock-faults.ts';
import type { FragmentFault } from '../../src/evidence/match/fragment-order.ts';
import type { Followed } from '../../src/evidence/match/placed-fragments.ts';
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
  /** The entry of the claim that its words directly follow in the mail. */
  readonly follows?: Followed | undefined;
}

export interface PlacedThreadFault extends ThreadFault {
  readonly place: Place;
}

export interface PlacedLockFault extends LockFault {
  readonly place: Place;
}

export interface Report {
  readonly judged: readonly Judged[];
  /** Files that cannot be read, so that their entries were not judged. */
  readonly unreadable: readonly Unreadable[];
  readonly faults: readonly PlacedThreadFault[];
  /** Fragments of one claim that overlap, are in another order than in the mail, or should be one entry. */
  readonly fragments: readonly FragmentFault[];
  /** Quotations in the texts of claims, and those that the mail does not contain. */
  readonly texts: {
    readonly count: number;
    readonly faults: readonly TextQuotationFault[];
    /** Not found, while not all mail of the record is available. */
    readonly open: readonly TextQuotationFault[];
  };
  /** Quotations that only published versions contain, and those that the mail does not support. */
  readonly earlier: { readonly count: number; readonly faults: readonly EarlierFault[] };
  /** Reviews that do not agree with the mail of the person quoted. */
  readonly reviews: readonly ReviewFault[];
  /** Lines of the lock that do not agree with the mail. */
  readonly locked: readonly PlacedLockFault[];
  /** The answers of git; undefined without `--git`. */
  readonly git: GitRun | undefined;
  /** The number of available messages. */
  readonly messages: number;
}

export function countResults(judged: readonly Judged[]): Readonly<Record<EvidenceResult, number>> {
  const counts: Record<EvidenceResult, number> = { verified: 0, 'second-hand': 0, unverified: 0, failed: 0 };
  for (const { match } of judged) counts[match.result]++;
  return counts;
}

/** A source as reports name it: a commit by its id, a file or an absence by its path and revision. */
export function whatOf(question: SourceQuestion): string {
  return question.kind === 'commit' ? question.id : `${question.path} at ${question.at}`;
}
