/**
 * Words known only because somebody else quoted them: the mail in which their speaker wrote them is not in the record.
 * The date of such a claim is that of the quoting mail.
 */

import { showShortDay } from '../text/show-date.ts';
import type { CitedEvidence } from './cited-claim.ts';

type Piece = Pick<CitedEvidence, 'speaker' | 'speakerName' | 'senderName' | 'sent' | 'quotes'>;

/**
 * `as quoted by Li Xiao in a mail of 19 Jun 1843`; undefined if any of the speaker's words come from the speaker's own
 * mail.
 */
export function secondHand({
  speaker,
  evidence,
}: {
  readonly speaker: string | undefined;
  readonly evidence: readonly Piece[];
}): string | undefined {
  const own = evidence.filter((piece) => piece.speaker === speaker);
  if (speaker === undefined || own.length === 0 || !own.every(byAnother)) return undefined;
  const mails = own.map(
    ({ senderName, sent }) =>
      `${senderName}${sent === undefined ? '' : ` in a mail of ${showShortDay(sent)}`}`,
  );
  return `as quoted by ${[...new Set(mails)].join(' and by ')}`;
}

/** `, as quoted by Li Xiao` for the day and the link of the quoting mail; empty for words from the speaker's own mail. */
export function quotedBy(piece: Pick<Piece, 'quotes' | 'speakerName' | 'senderName'> | undefined): string {
  return piece && byAnother(piece) ? `, as quoted by ${piece.senderName}` : '';
}

/** Whether the sender quotes it from another person. */
export function byAnother({
  quotes,
  speakerName,
  senderName,
}: Pick<Piece, 'quotes' | 'speakerName' | 'senderName'>): boolean {
  return quotes && speakerName !== senderName;
}
