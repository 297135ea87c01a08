/** What the search page says of an answer: how many pages, which words were corrected, and what else can be tried. */

import type { Filters } from '../../search/filters.ts';
import { isLikeMail, readQuery } from '../../search/query.ts';
import type { Answer } from '../../search/search.ts';
import { counted } from '../../text/counted.ts';

export interface Asked {
  readonly typed: string;
  readonly filters: Filters;
  readonly found: Answer;
  /** How many pages have all the words without quotation marks; undefined if there are none. */
  readonly unquoted: number | undefined;
  readonly base: string;
}

type Pieces = readonly (Node | string)[];

export function searchStatus(asked: Asked): Pieces {
  const { typed, found, base } = asked;
  const { kind, hits, nearest } = found;
  const byMail = [' Words from a mail can be ', linkTo(`${base}find/`, typed, 'looked up by mail'), '.'];
  if (kind === 'all') return [...countOf(asked), ...unquotedOf(asked), ...(isLikeMail(typed) ? byMail : [])];
  const offered = nearest.flatMap((word, at) => [
    at === 0 ? ' Similar words: ' : ', ',
    linkTo(`${base}search/`, word, word, asked.filters),
  ]);
  const others = [...offered, ...(offered.length > 0 ? ['.'] : []), ...unquotedOf(asked), ...byMail];
  if (hits.length === 0) return [`Nothing found for “${typed}”.`, ...others];
  const has = readQuery(typed).phrases.length > 0 ? 'exactly these words' : 'all of these words';
  return [`No page has ${has}; the closest are below.`, ...others];
}

function countOf({ typed, found }: Asked): Pieces {
  const { hits, without, besides, instead, isPartial } = found;
  const replaced = instead.map(
    ([word, known]) => `No page has “${word}”; “${known}” was searched for instead. `,
  );
  const { words, phrases } = readQuery(typed);
  const exactly = words.every(({ exact }) => exact)
    ? ' with exactly these words'
    : ' with exactly the words in quotation marks';
  const lacking = without > 0 ? `, ${without} of them without one of the words` : '';
  const others = besides.length > 0 ? ', followed by pages with all of the words but one' : '';
  return [
    replaced.join(''),
    `${isPartial ? 'At least ' : ''}${counted(hits.length, 'page')} found`,
    `${phrases.length > 0 ? exactly : ''}${lacking}${others}.`,
  ];
}

/** Offers the search without quotation marks if that finds more. */
function unquotedOf({ typed, filters, found, unquoted = 0, base }: Asked): Pieces {
  const count = found.kind === 'all' ? found.hits.length : 0;
  if (unquoted <= count) return [];
  const words = `${counted(unquoted, 'page')} without quotation marks`;
  return [' ', linkTo(`${base}search/`, withoutQuotes(typed), words, filters), '.'];
}

export function withoutQuotes(typed: string): string {
  return typed.replaceAll(/["“”]/g, ' ').replaceAll(/\s+/g, ' ').trim();
}

function linkTo(page: string, query: string, words: string, filters: Filters = {}): HTMLAnchorElement {
  const link = document.createElement('a');
  const chosen = Object.entries(filters).map(([name, value]) => `&${name}=${encodeURIComponent(value)}`);
  link.href = `${page}?q=${encodeURIComponent(query)}${chosen.join('')}`;
  link.textContent = words;
  return link;
}
