/**
 * A message of an archive, as far as its bytes tell: the header fields we use, and the body as numbered lines.
 *
 * Addresses are read (a From may have nothing else) but never leave this room's callers for content.
 */

/** One sender as the From field prints it. The address may be masked, or empty. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** The sender's own date, with offset, and the instant it names (milliseconds since 1970). */
export interface SentDate {
  /** `2024-06-21T09:23:41+01:00` */
  readonly text: string;
  readonly instant: number;
}

export interface Header {
  /** Message-ID without brackets; undefined where the copy shows none (a web page) or the field is missing. */
  readonly id: string | undefined;
  /** Usually one; several where the From field names several people. */
  readonly from: readonly Mailbox[];
  readonly date: SentDate | undefined;
  readonly subject: string;
  readonly inReplyTo: string | undefined;
  /** The decoded List-Id field. */
  readonly listId: string | undefined;
}

/** What a copy is: the message itself, or what a web archive printed of it (addresses masked, no Message-ID). */
export type CopyKind = 'mail' | 'page';

export interface Message extends Header {
  readonly kind: CopyKind;
  /** Where the copy was read: file name, and the place in it. */
  readonly source: string;
  /** The people in To and Cc. */
  readonly recipients: readonly Mailbox[];
  /** The decoded body, not unflowed; `lines[0]` is line 1. Empty where there is no text/plain part. */
  readonly lines: readonly string[];
  /** The body is format=flowed. */
  readonly flowed: boolean;
  /** What a reader of the message should know: omitted text, a copy that may be somebody else's. */
  readonly notes: readonly string[];
  /** Why nothing in the copy can be proved, where its file casts doubt on all of it. */
  readonly suspect: string | undefined;
}
