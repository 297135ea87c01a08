/**
 * A correction as a reader sends it: the report, with what the editors need to find the claim and its words, and the forms
 * of hosts that it is filled into.
 */

import type { CitedClaim } from '../cite/cited-claim.ts';
import { reviewTrailer } from '../cite/review-trailer.ts';
import type { TextKind } from '../ledger/canonical-text-1.ts';
import type { Claim } from '../record/graph/graph.ts';

export type Reported = Pick<CitedClaim, 'hash' | 'title' | 'pinned'>;

/** Complete by itself, so that it can be sent anywhere: id, hash, address, and the words with where they stand, the stances read from them. */
export function correctionReport(
  { hash, title, pinned }: Reported,
  { id, evidence, speaker, stances }: Pick<Claim, 'id' | 'evidence' | 'speaker' | 'stances'>,
): string {
  const words = evidence.map(({ message, lines, words: said }) => {
    const place = lines[0] === lines[1] ? `line ${lines[0]}` : `lines ${lines[0]}-${lines[1]}`;
    return `Words: "${said}"\n  <${message}>, ${place}\n`;
  });
  return [
    `Claim: ${id}\nHash: ${hash}\nTitle: ${title}\nAddress: ${pinned}\n`,
    ...words,
    ...Object.entries(stances).map(([row, stance]) => `Stance: ${stance} (${row})\n`),
    '\nWhat is wrong, and which message and lines say otherwise:\n',
    speaker === undefined
      ? ''
      : `\nIf they are your words, keep one of these lines:\n${reviewTrailer(hash, 'disputed')}\n${reviewTrailer(hash, 'confirmed')}\n`,
  ].join('');
}

/** The same of an essay, a topic or a short answer: each of its sentences rests on a claim, which the reader may name. */
export function textReport({ hash, title, pinned }: Reported, kind: TextKind, id: string): string {
  return `Text: ${kind}/${id}\nHash: ${hash}\nTitle: ${title}\nAddress: ${pinned}\n\nWhich sentence is wrong, and which message and lines say otherwise:\n`;
}

/** The form of a host whose way of filling it in from an address is known. */
export function newIssue(repository: string | undefined): string | undefined {
  if (repository === undefined) return undefined;
  const { hostname } = new URL(repository);
  const base = repository.replace(/\/$|\.git\/?$/, '');
  if (hostname === 'github.com' || hostname === 'codeberg.org') return `${base}/issues/new`;
  return hostname.startsWith('gitlab.') ? `${base}/-/issues/new` : undefined;
}

/** @param to `mailto:` or the address of a form, which takes `title` and `body` as GitHub's does, or is GitLab's */
export function filledIn(to: string, subject: string, report: string): string {
  const mail = to.startsWith('mailto:');
  const [title, body] = mail
    ? ['subject', 'body']
    : to.includes('/-/issues/new')
      ? ['issue[title]', 'issue[description]']
      : ['title', 'body'];
  // Lines of a mail's body end in CR LF there (RFC 6068).
  const text = mail ? report.replaceAll('\n', '\r\n') : report;
  const query = `${title}=${encodeURIComponent(subject)}&${body}=${encodeURIComponent(text)}`;
  return `${to}${to.includes('?') ? '&' : '?'}${query}`;
}
