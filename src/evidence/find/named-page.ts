/** The one page that a query names by an id, an address or a hash; the search page leads there instead of searching. */

import { pathSegment } from '../../text/path-segment.ts';
import { find } from './find.ts';
import type { HashText } from './find-index.ts';
import type { Found, FoundPage } from './found.ts';
import type { LookUp } from './held.ts';

export type NamedPage =
  /** Path below the base. */
  | { readonly kind: 'page' | 'message'; readonly path: string }
  /** What rests on a commit or a mail that is not held. */
  | { readonly kind: 'source'; readonly rests: readonly FoundPage[] }
  /** Several pages that addresses among other words name. */
  | { readonly kind: 'several'; readonly pages: readonly FoundPage[] }
  | { readonly kind: 'not-held'; readonly id: string }
  | { readonly kind: 'no-id'; readonly host: string }
  | { readonly kind: 'no-page'; readonly path: string };

/** What may name one thing rather than be words: an id, an address, a hash, a claim. */
const direct =
  /^\s*(?:\S*[@/]\S*|<\S+>|(?:id|mid|message-id):\s*\S+|[0-9a-f]{7,40}|[0-9a-f]{64}|[a-z0-9]+(?:-[a-z0-9]+){2,})\s*$/i;

/** Addresses and ids among other words: `[1] https://...`, a `Link:` trailer, a citation as it was pasted. */
const amongWords = /https?:\/\/[^\s<>"]+|<[^\s<>]+@[^\s<>]+>/gi;

/** @returns `undefined` where the query may as well be words */
export async function namedPage(
  typed: string,
  hash: HashText,
  lookUp: LookUp,
  homes: readonly string[] = [],
): Promise<NamedPage | undefined> {
  if (!direct.test(typed)) return pagesAmong(typed, hash, lookUp, homes);
  for (const one of await find(typed, hash, lookUp, homes)) {
    if (one.kind === 'page') return { kind: 'page', path: one.path };
    if (one.kind === 'source') return resting(one);
    if (one.kind === 'message' && one.known) return { kind: 'message', path: `m/${pathSegment(one.id)}/` };
    if (one.kind === 'message')
      return one.claims.length > 0 || one.pages ? resting(one) : { kind: 'not-held', id: one.id };
    if (one.kind === 'no-id') return { kind: 'no-id', host: one.host };
    if (one.kind === 'no-page') return { kind: 'no-page', path: one.path };
  }
  return undefined;
}

/** What the addresses lead to that are known; an address of ours is what a citation is of, whatever mail it names too. */
async function pagesAmong(
  typed: string,
  ...how: [HashText, LookUp, readonly string[]]
): Promise<NamedPage | undefined> {
  const given = [...new Set((typed.match(amongWords) ?? []).map((one) => one.replace(/[.,;:)\]]+$/, '')))];
  const pages: FoundPage[] = [];
  for (const one of given) {
    const found = await namedPage(one, ...how);
    if (found?.kind === 'source') pages.push(...found.rests);
    if (found?.kind !== 'page' && found?.kind !== 'message') continue;
    if (how[2].some((home) => one.startsWith(home))) return found;
    pages.push({ path: found.path, title: one });
  }
  const [first, ...others] = pages.filter(
    ({ path }, at) => pages.findIndex((one) => one.path === path) === at,
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
