/**
 * Which sources of an outcome a citation names, and how: those that support its title, not whichever are listed first.
 */

import { inQuotes } from '../text/in-quotes.ts';
import { showShortDay } from '../text/show-date.ts';
import type { CitedSource } from './cited-claim.ts';

/** The most sources of an outcome that a citation names; the rest are on our page. */
const mostSources = 3;

/** In the record's order; the first ones if the record marks none as chief. */
export function chiefSources(sources: readonly CitedSource[]): readonly CitedSource[] {
  const chief = sources.filter((source) => source.chief === true);
  return (chief.length > 0 ? chief : sources).slice(0, mostSources);
}

/** `commit 0123456789ab ("mm: zero pages lazily"), Ada Byron, 17 Apr 1843`; a document is named by its title. */
export function sourceLine({
  kind,
  id,
  title,
  author,
  date,
}: Pick<CitedSource, 'kind' | 'id' | 'title'> & Partial<Pick<CitedSource, 'author' | 'date'>>): string {
  const name = kind === 'commit' ? `commit ${id.slice(0, 12)} ("${title}")` : inQuotes(title);
  return [name, author, date && showShortDay(date)].filter((part) => part !== undefined).join(', ');
}
