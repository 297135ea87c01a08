/** What the look-up answers: of what kind a pasted line is, and what of the record it leads to. */

export interface FoundClaim {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly speaker?: string;
  /** What became of it later, in a word or two. */
  readonly later?: string;
}

export interface FoundPage {
  /** Below the base. */
  readonly path: string;
  readonly title: string;
}

/** What rests on something that is not held: claims, and pages beside them. */
export interface Resting {
  readonly claims: readonly FoundClaim[];
  readonly pages?: readonly FoundPage[];
}

export type Found = { readonly typed: string } & (
  | ({
      readonly kind: 'message';
      readonly id: string;
      /** Whether the record holds the message at all. */
      readonly known: boolean;
      readonly subject?: string;
    } & Resting)
  /** A page of this record; `path` below the base. */
  | {
      readonly kind: 'page';
      readonly path: string;
      readonly title?: string;
      /** A hash in the address that no version has. */
      readonly lost?: string;
      readonly claims: readonly FoundClaim[];
    }
  /** An address of this record at which nothing is known. */
  | { readonly kind: 'no-page'; readonly path: string }
  /** A commit or another page outside the mail. */
  | ({ readonly kind: 'source'; readonly commit?: string } & Resting)
  /** Claims that cite this very line. */
  | { readonly kind: 'line'; readonly claims: readonly FoundClaim[] }
  /** Claims whose quoted words stand in what was pasted, or hold a part of it. */
  | { readonly kind: 'words'; readonly claims: readonly FoundClaim[] }
  /** Messages of a subject, or of a person and a day. */
  | { readonly kind: 'messages'; readonly by: 'subject' | 'day'; readonly ids: readonly string[] }
  /** An address that names nothing that is known, and why. */
  | { readonly kind: 'no-id'; readonly host: string; readonly why?: 'commit' | 'search' }
  | { readonly kind: 'nothing' }
);
