/** What is to be proved, and what comes of it; the words are those of docs/contract.md, Evidence. */

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
      /** What stands beside the words in their sentence and turns or weakens them. */
      readonly edge: readonly string[];
      /** SHA-256 of the decoded body. */
      readonly body: string;
    }
  | { readonly result: 'unverified'; readonly reason: string }
  | { readonly result: 'failed'; readonly reason: string; readonly didYouMean?: string };

/** Entries of one claim are told apart by all that they say. */
export function entryKey({ claim, message, lines, words, speaker, quotes }: EvidenceEntry): string {
  return JSON.stringify([claim, message, lines, words, speaker ?? null, quotes]);
}

/** The known names of a person by id; undefined where there is no such person. */
export type NamesOf = (person: string) => readonly string[] | undefined;
