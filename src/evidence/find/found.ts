/** The answers of the look-up: what kind of thing a pasted line is, and where in the record it leads. */

export interface FoundClaim {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly speaker?: string;
  /** What happened to it later, in a word or two. */
  readonly later?: string;
}

export interface FoundPage {
  /** Path below the base. */
  readonly path: string;
  readonly title: string;
}

/** What rests on a message or source that is not in the record: claims, and other pages. */
export interface Resting {
  readonly claims: readonly FoundClaim[];
  readonly pages?: readonly FoundPage[];
}

export type Found = { readonly typed: string } & (
  | ({
      readonly kind: 'message';
      readonly id: string;
      /** Whether the record has the message. */
      readonly known: boolean;
      readonly subject?: string;
    } & Resting)
  /** A page of this record; `path` below the base. */
  | {
      readonly kind: 'page';
      readonly path: string;
      readonly title?: string;
      /** The page is of a version of a text that has a newer one. */
      readonly older?: true;
      /** A hash in the address that no version has. */
      readonly lost?: string;
      readonly claims: readonly FoundClaim[];
    }
  /** An address of this record that has no page. */
  | { readonly kind: 'no-page'; readonly path: string }
  /** A commit or another page outside the mail. */
  | ({ readonly kind: 'source'; readonly commit?: string } & Resting)
  /** What cites this very line. */
  | ({ readonly kind: 'line' } & Resting)
  /** Claims whose quoted words are in the pasted text, or contain a part of it. */
  | { readonly kind: 'words'; readonly claims: readonly FoundClaim[] }
  /** Messages with a subject, or from a person on a day. */
  | { readonly kind: 'messages'; readonly by: 'subject' | 'day'; readonly ids: readonly string[] }
  /** An address that names nothing known, and why. */
  | { readonly kind: 'no-id'; readonly host: string; readonly why?: 'commit' | 'search' }
  /** `few`: there are too few words to look them up in quotations. */
  | { readonly kind: 'nothing'; readonly few?: boolean }
);
