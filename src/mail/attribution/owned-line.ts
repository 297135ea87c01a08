/** A line of a body with what is known about who wrote it. */

/** Why a line has no author, or none we know. */
export type Owner =
  /** The sender's own words. */
  | { readonly kind: 'sender' }
  /** Quoted from the person named by an attribution line. */
  | { readonly kind: 'credited'; readonly name: string }
  /** The commit message of a patch sent for the person in its `From:`. */
  | { readonly kind: 'written'; readonly name: string }
  /** Re-quoted with ` : ` from an archived message. */
  | { readonly kind: 'author'; readonly name: string; readonly message: string }
  /** Nobody's statement. */
  | {
      readonly kind: 'nobody';
      readonly why: 'patch' | 'signature' | 'footer' | 'log' | 'armour' | 'attribution';
    }
  | {
      readonly kind: 'unknown';
      readonly why: string;
      /** The owner if nothing was lost; the archive may confirm it. */
      readonly perhaps?: string | undefined;
    };

/** An unmarked line beside quoted ones; the archive may settle it (requote-authors.ts). */
export const ambiguous: Owner = {
  kind: 'unknown',
  why: "an unmarked line beside quoted ones: theirs or the sender's",
};

export interface OwnedLine {
  /** From 1. */
  readonly number: number;
  /** Depth of the block it belongs to: that of its neighbours where a mailer lost its markers. */
  readonly depth: number;
  readonly reQuoted: boolean;
  /** The line without its markers. */
  readonly text: string;
  /** Nothing but markers and spaces: it belongs to nobody and separates nothing. */
  readonly blank: boolean;
  readonly owner: Owner;
}

/** Two lines belong to one block when they do not differ in anything about their author. */
export function blockKey({ depth, reQuoted, owner }: OwnedLine): string {
  return JSON.stringify([depth, reQuoted, owner]);
}
