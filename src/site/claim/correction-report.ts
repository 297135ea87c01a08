/**
 * A correction as a reader sends it: a report with what the editors need to find the claim and its words, and the
 * address of the form that it is filled into.
 */

import type { CitedClaim } from '../../cite/cited-claim.ts';
import { stanceLabels } from '../../cite/labels.ts';
import { reviewTrailer } from '../../cite/review-trailer.ts';
import type { TextKind } from '../../ledger/canonical/canonical-text-1.ts';
import type { Claim } from '../../record/graph/graph.ts';
import { wrap } from '../../text/wrap.ts';

export type Reported = Pick<CitedClaim, 'hash' | 'title' | 'pinned'>;
export type ReportedClaim = Reported & Pick<CitedClaim, 'id' | 'speaker' | 'speakerName' | 'evidence'>;

/**
 * Complete by itself, so that it can be sent anywhere: id, hash, address, each quotation with its speaker, message and
 * lines, and the stances that were read from them.
 * @param stances each by the topic of its row in the matrix
 */
export function correctionReport(
  { id, hash, title, pinned, speaker, speakerName, evidence }: ReportedClaim,
  stances: Claim['stances'],
  rowOf: (topic: string) => string | undefined,
): string {
  const words = evidence.flatMap(({ message, lines, words: fragment, speakerName: name }) => [
    ...field(`Words of ${name}`, `"${fragment}"`),
    ...wrap(`<${message}>, ${lines[0] === lines[1] ? `line ${lines[0]}` : `lines ${lines[0]}-${lines[1]}`}`, {
      first: '  ',
    }),
  ]);
  return [
    ...field('Claim', id),
    ...field('Hash', hash),
    ...field('Title', title),
    ...field('Address', pinned),
    ...words,
    ...Object.entries(stances).flatMap(([topic, stance]) =>
      field(`Stance on "${rowOf(topic) ?? topic}"`, stanceLabels[stance]),
    ),
    '',
    ...wrap(
      `What is wrong${Object.keys(stances).length > 0 ? ' (words, title or stance)' : ''}, and which message and lines say otherwise:`,
    ),
    ...(speaker === undefined
      ? []
      : [
          '',
          ...wrap(`If you are ${speakerName ?? speaker}, keep one of these lines:`),
          reviewTrailer(hash, 'disputed'),
          reviewTrailer(hash, 'confirmed'),
        ]),
    '',
  ].join('\n');
}

/** The report of an essay, a topic or a short answer; each sentence rests on a claim, which the reader may name. */
export function textReport({ hash, title, pinned }: Reported, kind: TextKind, id: string): string {
  return [
    ...field('Text', `${kind}/${id}`),
    ...field('Hash', hash),
    ...field('Title', title),
    ...field('Address', pinned),
    '',
    'Which sentence is wrong, and which message and lines say otherwise:',
    '',
  ].join('\n');
}

/** Wrapped to the width of a mail; continuation lines are indented. */
function field(name: string, value: string): readonly string[] {
  return wrap(`${name}: ${value}`, { rest: '  ' });
}

/** The form for a new issue, on hosts whose form can be filled in through its address. */
export function newIssue(repository: string | undefined): string | undefined {
  if (repository === undefined) return undefined;
  const { hostname } = new URL(repository);
  const base = repository.replace(/\/$|\.git\/?$/, '');
  if (hostname === 'github.com' || hostname === 'codeberg.org') return `${base}/issues/new`;
  return hostname.startsWith('gitlab.') ? `${base}/-/issues/new` : undefined;
}

/** @param to `mailto:`, or the address of a form: GitLab's, or one that takes `title` and `body` as GitHub's does */
export function filledIn(to: string, subject: string, report: string): string {
  const mail = to.startsWith('mailto:');
  const [title, body] = mail
    ? ['subject', 'body']
    : to.includes('/-/issues/new')
      ? ['issue[title]', 'issue[description]']
      : ['title', 'body'];
  // In a `mailto:` address, lines of the body end in CR LF (RFC 6068).
  const text = mail ? report.replaceAll('\n', '\r\n') : report;
  const query = `${title}=${encodeURIComponent(subject)}&${body}=${encodeURIComponent(text)}`;
  return `${to}${to.includes('?') ? '&' : '?'}${query}`;
}
