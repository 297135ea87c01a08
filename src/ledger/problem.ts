/** What can be wrong with the ledger. The rules are permanent names; checks and the tool print them as they are. */

import type { Place } from '../record/corpus/place.ts';

export const ledgerRules = [
  /** A line of the index has not the shape of one, or says what cannot be. */
  'ledger-line',
  /** A line does not follow the one before it, or the index is not the one that was sealed. */
  'ledger-chain',
  /** The file of a published version is missing, was changed, or belongs to no line. */
  'ledger-version',
  /** Two versions share the twelve digits by which they are cited. */
  'hash-unique',
  /** What a claim says now is not in the ledger. */
  'claim-published',
  /** A published claim is gone without a withdrawal or a redirect. */
  'claim-kept',
  /** A redirect leads nowhere, in a circle, or away from a claim that is still there. */
  'redirect-resolves',
] as const;
export type LedgerRule = (typeof ledgerRules)[number];

export interface LedgerProblem {
  readonly rule: LedgerRule;
  readonly place: Place;
  /** What is gone, with `claim-kept`, or to be published, with `claim-published`: a claim, or `KIND/ID`. */
  readonly claim?: string;
  readonly message: string;
  readonly help?: string | undefined;
  readonly note?: { readonly text: string; readonly place: Place } | undefined;
}

export function lineOf(file: string, line: number, column = 1, length = 1): Place {
  return { file, line, column, length };
}
