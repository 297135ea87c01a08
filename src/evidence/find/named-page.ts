/** The one page that a query names by an id, an address or a hash; the search page leads there instead of searching. */

import { pathSegment } from '../../text/path-segment.ts';
import { find, type LookUp } from './find.ts';
import type { HashText } from './find-index.ts';

export type NamedPage =
  /** Path below the base. */
  | { readonly kind: 'page' | 'message'; readonly path: string }
  | { readonly kind: 'not-held'; readonly id: string }
  | { readonly kind: 'no-id'; readonly host: string };

/** What may name one thing rather than be words: an id, an address, a hash, a claim. */
const direct =
  /^\s*(?:\S*[@/]\S*|<\S+>|(?:id|mid|message-id):\s*\S+|[0-9a-f]{12}|[0-9a-f]{64}|[a-z0-9]+(?:-[a-z0-9]+){2,})\s*$/i;

/** @returns `undefined` where the query may as well be words */
export async function namedPage(
  typed: string,
  hash: HashText,
  lookUp: LookUp,
): Promise<NamedPage | undefined> {
  if (!direct.test(typed)) return undefined;
  for (const one of await find(typed, hash, lookUp)) {
    if (one.kind === 'page') return { kind: 'page', path: one.path };
    if (one.kind === 'message')
      return one.known
        ? { kind: 'message', path: `m/${pathSegment(one.id)}/` }
        : { kind: 'not-held', id: one.id };
    if (one.kind === 'no-id') return { kind: 'no-id', host: one.host };
  }
  return undefined;
}
