/**
 * How a reader sends a correction of a claim: the report, with what the editors need to find the claim and its words, and
 * the address that the file of the claim's own debate gives, filled in with it.
 */

import type { CitedClaim } from '../cite/cited-claim.ts';
import { debatesOf, settingOf } from '../record/graph/debates-of.ts';
import type { Claim } from '../record/graph/graph.ts';
import { record } from './record.ts';

type Reported = Pick<CitedClaim, 'hash' | 'title' | 'pinned'>;

/** Complete by itself, so that it can be sent anywhere: id, hash, address, and the words with where they stand. */
export function correctionReport(
  { hash, title, pinned }: Reported,
  { id, evidence }: Pick<Claim, 'id' | 'evidence'>,
): string {
  const words = evidence.map(({ message, lines, words: said }) => {
    const place = lines[0] === lines[1] ? `line ${lines[0]}` : `lines ${lines[0]}-${lines[1]}`;
    return `Words: "${said}"\n  <${message}>, ${place}\n`;
  });
  return [
    `Claim: ${id}\nHash: ${hash}\nTitle: ${title}\nAddress: ${pinned}\n`,
    ...words,
    '\nWhat is wrong, and which message and lines say otherwise:\n',
  ].join('');
}

/** `undefined` where no debate of the claim names an address. */
export function correctionAddress(
  cited: Reported,
  claim: Pick<Claim, 'id' | 'evidence'>,
): string | undefined {
  const to = settingOf(debatesOf(record(), 'claim', claim.id), 'corrections');
  if (to === undefined) return undefined;
  const subject = `Correction of ${claim.id} ${cited.hash}`;
  const report = correctionReport(cited, claim);
  // Lines of a mail's body end in CR LF there (RFC 6068).
  const mail = to.startsWith('mailto:');
  const body = mail ? report.replaceAll('\n', '\r\n') : report;
  const query = `${mail ? 'subject' : 'title'}=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  return `${to}${to.includes('?') ? '&' : '?'}${query}`;
}
