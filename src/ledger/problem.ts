/** Problems of the ledger. The names of the rules are permanent; checks and the tool print them unchanged. */

import type { Place } from '../record/corpus/place.ts';

export const ledgerRules = [
  /** A line of the index has the wrong format, or says something impossible. */
  'ledger-line',
  /** A line is not chained to the one before it, or the index does not match its seal. */
  'ledger-chain',
  /** The file of a published version is missing, was changed, or belongs to no line. */
  'ledger-version',
  /** Two versions share the twelve digits by which they are cited. */
  'hash-unique',
  /** The present text of a claim is not in the ledger. */
  'claim-published',
  /** A published claim was removed without a withdrawal or a redirect. */
  'claim-kept',
  /** A redirect leads nowhere, in a circle, or away from a claim that is still there. */
  'redirect-resolves',
] as const;
export type LedgerRule = (typeof ledgerRules)[number];

export interface LedgerProblem {
  readonly rule: LedgerRule;
  readonly place: Place;
  /**
   * The claim, or `KIND/ID`, that is missing (`claim-kept`; `redirect-resolves`, if a redirect leads to it) or to be
   * published (`claim-published`). Withdrawing a missing claim solves its problems.
   */
  readonly claim?: string;
  readonly message: string;
  readonly help?: string | undefined;
  readonly note?: { readonly text: string; readonly place: Place } | undefined;
}

export function lineOf(file: string, line: number, column = 1, length = 1): Place {
  return { file, line, column, length };
}
