/** A line of a body with what is known of whose words it holds. */

/** Why nobody, or nobody known, stands behind a line. */
export type Owner =
  /** The sender's own words. */
  | { readonly kind: 'sender' }
  /** Quoted from the person whom an attribution line names. */
  | { readonly kind: 'credited'; readonly name: string }
  /** The commit message of a patch that was sent for the person whom its `From:` names. */
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
      /** Whose it is if nothing was lost; the archive may confirm it. */
      readonly perhaps?: string | undefined;
    };

/** An unmarked line beside quoted ones; where the archive knows better, it is asked (requote-authors.ts). */
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

/** Two lines are of one block when nothing about whose words they are differs. */
export function blockKey({ depth, reQuoted, owner }: OwnedLine): string {
  return JSON.stringify([depth, reQuoted, owner]);
}
