/** Who said it and when, in the words every format uses. */

import { showShortDay } from '../text/show-date.ts';
import type { CitedClaim, CitedEvidence, CitedSource } from './cited-claim.ts';
import { inQuotes } from './in-quotes.ts';

/** `Ada Byron, 18 Jun 1843`, or `Li Xiao (as quoted by Ada Byron, 20 Jun 1843)`. */
export function byline({ speakerName, senderName, sent, quotes }: CitedEvidence): string {
  const when = sent === undefined ? '' : `, ${showShortDay(sent)}`;
  if (!quotes) return `${speakerName}${when}`;
  return speakerName === senderName
    ? `${speakerName} (quoting an earlier mail${when})`
    : `${speakerName} (as quoted by ${senderName}${when})`;
}

/** `commit 0123456789ab ("mm: zero pages lazily"), Ada Byron, 17 Apr 1843`; a document is named by its title. */
export function sourceLine({ kind, id, title, author, date }: CitedSource): string {
  const name = kind === 'commit' ? `commit ${id.slice(0, 12)} ("${title}")` : inQuotes(title);
  return [name, author, date && showShortDay(date)].filter((part) => part !== undefined).join(', ');
}

/** `; `-joined, for forms of one line: empty where there is nothing to warn of. */
export function shortWarnings({ warnings }: CitedClaim): string {
  return [...new Set(warnings.map(({ short }) => short))].join('; ');
}

/** A sentence each, with its address where there is one: for forms that have one field for all. */
export function longWarnings({ warnings }: CitedClaim): readonly string[] {
  return warnings.map(({ text, url }) => (url === undefined ? `${text}.` : `${text}: ${url}`));
}
