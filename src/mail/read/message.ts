/**
 * A message of an archive: the header fields we use, and the body as numbered lines.
 *
 * Addresses are read, because a From field may contain nothing else; no caller writes them into content.
 */

/** One sender as printed in the From field. The address may be masked or empty. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** The sender's own date with its offset, and the instant (milliseconds since 1970). */
export interface SentDate {
  /** `2024-06-21T09:23:41+01:00` */
  readonly text: string;
  readonly instant: number;
}

export interface Header {
  /** Message-ID without brackets; undefined if the copy does not show it (a web page) or the field is missing. */
  readonly id: string | undefined;
  /** Usually one; several if the From field names several people. */
  readonly from: readonly Mailbox[];
  readonly date: SentDate | undefined;
  readonly subject: string;
  readonly inReplyTo: string | undefined;
  /** The decoded List-Id field. */
  readonly listId: string | undefined;
}

/** The message itself, or a web archive's page of it (addresses masked, no Message-ID). */
export type CopyKind = 'mail' | 'page';

export interface Message extends Header {
  readonly kind: CopyKind;
  /** File from which the copy was read, and the position in it. */
  readonly source: string;
  /** The people in To and Cc. */
  readonly recipients: readonly Mailbox[];
  /** The decoded body, not unflowed; `lines[0]` is line 1. Empty if there is no text/plain part. */
  readonly lines: readonly string[];
  /** The body is format=flowed. */
  readonly flowed: boolean;
  /** What a reader of the message should know: omitted text, a copy that may be somebody else's. */
  readonly notes: readonly string[];
  /** Why nothing in the copy can be proved, if its file casts doubt on all of it. */
  readonly suspect: string | undefined;
}
