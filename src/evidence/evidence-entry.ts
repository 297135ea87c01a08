/** An entry to be proved, and the result; the terms are those of docs/contract.md, Evidence. */

/** One evidence entry of one claim, with the claim's speaker filled in. */
export interface EvidenceEntry {
  readonly claim: string;
  readonly message: string;
  /** First and last line of the decoded body, from 1. */
  readonly lines: readonly [number, number];
  readonly words: string;
  /** A person's id; undefined for an option, a fact or an outcome without a speaker. */
  readonly speaker: string | undefined;
  readonly quotes: boolean;
}

export type MatchResult =
  | {
      readonly result: 'verified' | 'second-hand';
      readonly normalised: readonly string[];
      readonly masked: boolean;
      /** Words beside the quoted ones, in the same sentence, that reverse or weaken them. */
      readonly edge: readonly string[];
      /** SHA-256 of the decoded body. */
      readonly body: string;
    }
  | { readonly result: 'unverified'; readonly reason: string }
  | { readonly result: 'failed'; readonly reason: string; readonly didYouMean?: string };

/** Identifies an entry by every field it has: two entries of one claim differ in at least one. */
export function entryKey({ claim, message, lines, words, speaker, quotes }: EvidenceEntry): string {
  return JSON.stringify([claim, message, lines, words, speaker ?? null, quotes]);
}

/** The known names of a person by id; undefined if there is no such person. */
export type NamesOf = (person: string) => readonly string[] | undefined;
