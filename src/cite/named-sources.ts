/** The sources of an outcome that a citation names, and how: those that its title rests on, and not whichever are listed first. */

import { inQuotes } from '../text/in-quotes.ts';
import { showShortDay } from '../text/show-date.ts';
import type { CitedSource } from './cited-claim.ts';

/** At most so many sources of an outcome stand in a citation; the rest are on our page. */
const mostSources = 3;

/** In the order in which the record lists them; the first ones where the record names none as the chief ones. */
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
