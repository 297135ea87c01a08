/**
 * Addresses that a Message-ID gives: the public archive's, which we cite, and ours. The archive wants the id without
 * brackets and a `/` in it as `%2F` (public-inbox help); all else outside RFC 3986 `pchar` is percent-encoded.
 */

/** `https://lore.kernel.org/all/MESSAGE-ID/` */
export function loreUrl(messageId: string): string {
  return `https://lore.kernel.org/all/${encodeSegment(messageId)}/`;
}

/** Path of a message's page below the base of the site, as it stands in links: `m/MESSAGE-ID/`. */
export function messagePath(messageId: string): string {
  return `m/${encodeSegment(messageId)}/`;
}

/** Folder of a message's page on disk, which answers to the encoded and to the plain form: a `/` nests. */
export function messageFolder(messageId: string): string {
  return `m/${messageId}`;
}

/** A search of the archive for mail that cites one of our addresses or hashes. */
export function loreSearchUrl(words: string): string {
  return `https://lore.kernel.org/all/?q=${encodeURIComponent(`"${words}"`)}`;
}

/** One path segment: unreserved characters, sub-delims, `:` and `@` stay, everything else is encoded as UTF-8. */
export function encodeSegment(text: string): string {
  return encodeURIComponent(text).replace(/%(24|26|2B|2C|3B|3D|3A|40)/g, (code) => decodeURIComponent(code));
}
