/**
 * A correction as a reader sends it: the report, with what the editors need to find the claim and its words, and the forms
 * of hosts that it is filled into.
 */

import type { CitedClaim } from '../cite/cited-claim.ts';
import { stanceLabels } from '../cite/labels.ts';
import { reviewTrailer } from '../cite/review-trailer.ts';
import type { TextKind } from '../ledger/canonical/canonical-text-1.ts';
import type { Claim } from '../record/graph/graph.ts';
import { wrap } from '../text/wrap.ts';

export type Reported = Pick<CitedClaim, 'hash' | 'title' | 'pinned'>;
export type ReportedClaim = Reported & Pick<CitedClaim, 'id' | 'speaker' | 'speakerName' | 'evidence'>;

/**
 * Complete by itself, so that it can be sent anywhere: id, hash, address, the words with whose they are and where they stand,
 * and the stances that were read from them.
 * @param stances each with the row of the matrix that it is on
 */
export function correctionReport(
  { id, hash, title, pinned, speaker, speakerName, evidence }: ReportedClaim,
  stances: Claim['stances'],
  rowOf: (topic: string) => string | undefined,
): string {
  const words = evidence.flatMap(({ message, lines, words: said, speakerName: whose }) => [
    ...field(`Words of ${whose}`, `"${said}"`),
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
      field('Stance', `${stanceLabels[stance]}, of "${rowOf(topic) ?? topic}"`),
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

/** The same of an essay, a topic or a short answer: each of its sentences rests on a claim, which the reader may name. */
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

/** Lines of a mail's width; what goes on is set in. */
function field(name: string, value: string): readonly string[] {
  return wrap(`${name}: ${value}`, { rest: '  ' });
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
