/** A line of a body with its author, as far as known. */

/** The author of a line, or the reason why it has none or an unknown one. */
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
      /** The owner if the body lost nothing; the archive may confirm it. */
      readonly perhaps?: string | undefined;
    };

/** The archive may determine its owner (requote-authors.ts). */
export const ambiguous: Owner = {
  kind: 'unknown',
  why: "an unmarked line beside quoted lines: part of them, or the sender's",
};

export interface OwnedLine {
  /** From 1. */
  readonly number: number;
  /** Depth of its block: that of its neighbours if a mailer lost its markers. */
  readonly depth: number;
  readonly reQuoted: boolean;
  /** The line without its markers. */
  readonly text: string;
  /** Nothing but markers and spaces: it belongs to nobody and separates nothing. */
  readonly blank: boolean;
  readonly owner: Owner;
}

/** Lines belong to one block if everything about their author is the same. */
export function blockKey({ depth, reQuoted, owner }: OwnedLine): string {
  return JSON.stringify([depth, reQuoted, owner]);
}
