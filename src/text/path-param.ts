/**
 * Astro decodes the path of a page as often as it can, so that an id with a `%` in it never finds its page, and a `?` or
 * `#` ends it. While a site is built such characters are replaced by private ones; what is written gets the names that were meant.
 */

import { pathSegment } from './path-segment.ts';

const troublesome = /[%?#\\]/g;
const standIns = /[\uE000-\uE07F]/g;
const encodedStandIns = /%EE%8[01]%[89AB][0-9A-F]/g;
const privateUse = 0xe000;

/** An id as the parameter of a page. */
export function pathParam(id: string): string {
  return id.replace(troublesome, (character) => String.fromCharCode(privateUse + character.charCodeAt(0)));
}

/** The name of a file or folder as it should be. */
export function restoredName(name: string): string {
  return name.replace(standIns, (character) => String.fromCharCode(character.charCodeAt(0) - privateUse));
}

/** An address that was made from such a path, with the characters that were meant, percent-encoded. */
export function restoredAddress(address: string): string {
  return address.replace(encodedStandIns, (character) =>
    encodeURIComponent(restoredName(decodeURIComponent(character))),
  );
}

/**
 * The address by which links name a page: of a message, whose id the path of a page spells otherwise, one segment of `pchar`.
 * @param messages what the addresses of messages begin with
 */
export function listedAddress(address: string, messages: string): string {
  const restored = restoredAddress(address);
  if (!restored.startsWith(messages)) return restored;
  const id = decodeURIComponent(restored.slice(messages.length).replace(/\/$/, ''));
  return `${messages}${pathSegment(id)}/`;
}
