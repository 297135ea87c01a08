/**
 * Addresses that a Message-ID gives: the public archive's, which we cite, and ours. The archive wants the id without
 * brackets and a `/` in it as `%2F` (public-inbox help); all else outside RFC 3986 `pchar` is percent-encoded.
 */

import { pathSegment } from './path-segment.ts';

/** `https://lore.kernel.org/all/MESSAGE-ID/` */
export function loreUrl(messageId: string): string {
  return `https://lore.kernel.org/all/${pathSegment(messageId)}/`;
}

/** Path of a message's page below the base of the site, as it stands in links: `m/MESSAGE-ID/`. */
export function messagePath(messageId: string): string {
  return `m/${pathSegment(messageId)}/`;
}

/** A search of the archive for mail that cites one of our addresses or hashes. */
export function loreSearchUrl(words: string): string {
  return `https://lore.kernel.org/all/?q=${encodeURIComponent(`"${words}"`)}`;
}
