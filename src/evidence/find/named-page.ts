/** Finds the page that a query names by id, address or hash; the search page leads there instead of searching. */

import { pathSegment } from '../../text/path-segment.ts';
import { find } from './find.ts';
import type { HashText } from './find-index.ts';
import type { Found, FoundPage } from './found.ts';
import type { LookUp } from './record-index.ts';

export type NamedPage =
  /** Path below the base. */
  | { readonly kind: 'page' | 'message'; readonly path: string }
  /** Pages that rest on a commit or a mail that is not in the record. */
  | { readonly kind: 'source'; readonly rests: readonly FoundPage[] }
  /** Several pages, named by addresses among other words. */
  | { readonly kind: 'several'; readonly pages: readonly FoundPage[] }
  | { readonly kind: 'not-recorded'; readonly id: string }
  | { readonly kind: 'no-id'; readonly host: string }
  | { readonly kind: 'no-page'; readonly path: string };

/** A query that may name one thing instead of being words: an id, an address, a hash, a claim. */
const direct =
  /^\s*(?:\S*[@/]\S*|<\S+>|(?:id|mid|message-id):\s*\S+|[0-9a-f]{7,40}|[0-9a-f]{64}|[a-z0-9]+(?:-[a-z0-9]+){2,})\s*$/i;

/** Addresses and ids among other words: `[1] https://...`, a `Link:` trailer, a citation as it was pasted. */
const amongWords = /https?:\/\/[^\s<>"]+|<[^\s<>]+@[^\s<>]+>/gi;

/** @returns undefined if the query may as well be words */
export async function namedPage(
  typed: string,
  hash: HashText,
  lookUp: LookUp,
  homes: readonly string[] = [],
): Promise<NamedPage | undefined> {
  if (!direct.test(typed)) return pagesAmong(typed, hash, lookUp, homes);
  for (const found of await find(typed, hash, lookUp, homes)) {
    if (found.kind === 'page') return { kind: 'page', path: found.path };
    if (found.kind === 'source') return resting(found);
    if (found.kind === 'message' && found.known)
      return { kind: 'message', path: `m/${pathSegment(found.id)}/` };
    if (found.kind === 'message')
      return found.claims.length > 0 || found.pages ? resting(found) : { kind: 'not-recorded', id: found.id };
    if (found.kind === 'no-id') return { kind: 'no-id', host: found.host };
    if (found.kind === 'no-page') return { kind: 'no-page', path: found.path };
  }
  return undefined;
}

/**
 * The pages that the known addresses lead to; an address of ours wins, because a citation of it also names the mail.
 */
async function pagesAmong(
  typed: string,
  ...how: [HashText, LookUp, readonly string[]]
): Promise<NamedPage | undefined> {
  const given = [...new Set((typed.match(amongWords) ?? []).map((name) => name.replace(/[.,;:)\]]+$/, '')))];
  const pages: FoundPage[] = [];
  for (const name of given) {
    const found = await namedPage(name, ...how);
    if (found?.kind === 'source') pages.push(...found.rests);
    if (found?.kind !== 'page' && found?.kind !== 'message') continue;
    if (how[2].some((home) => name.startsWith(home))) return found;
    pages.push({ path: found.path, title: name });
  }
  const [first, ...others] = pages.filter(
    ({ path }, at) => pages.findIndex((page) => page.path === path) === at,
  );
  if (!first) return undefined;
  return others.length === 0
    ? { kind: 'page', path: first.path }
    : { kind: 'several', pages: [first, ...others] };
}

function resting({ claims, pages = [] }: Pick<Found & { kind: 'source' }, 'claims' | 'pages'>): NamedPage {
  const [first, ...others] = [...claims.map(({ id, title }) => ({ path: `c/${id}/`, title })), ...pages];
  if (first && others.length === 0) return { kind: 'page', path: first.path };
  return { kind: 'source', rests: first ? [first, ...others] : [] };
}
