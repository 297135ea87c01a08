/**
 * Replaces characters in page paths that Astro cannot handle: it decodes a path repeatedly, so that an id with a `%`
 * never finds its page, and a `?` or `#` ends the path. While a site is built, private-use characters stand in for
 * them; written files and addresses get the original characters back.
 */

import { pathSegment } from './path-segment.ts';

const unsafe = /[%?#\\]/g;
const standIns = /[\uE000-\uE07F]/g;
const encodedStandIns = /%EE%8[01]%[89AB][0-9A-F]/g;
const privateUse = 0xe000;

/** An id as the parameter of a page. */
export function pathParam(id: string): string {
  return id.replace(unsafe, (character) => String.fromCharCode(privateUse + character.charCodeAt(0)));
}

/** The original name of a file or folder. */
export function restoredName(name: string): string {
  return name.replace(standIns, (character) => String.fromCharCode(character.charCodeAt(0) - privateUse));
}

/** An address made from such a path, with the original characters, percent-encoded. */
export function restoredAddress(address: string): string {
  return address.replace(encodedStandIns, (character) =>
    encodeURIComponent(restoredName(decodeURIComponent(character))),
  );
}

/**
 * The address of a page as links write it: a Message-ID becomes one segment of `pchar`, unlike in the path of its page.
 * @param messages the beginning of the addresses of messages
 */
export function listedAddress(address: string, messages: string): string {
  const restored = restoredAddress(address);
  if (!restored.startsWith(messages)) return restored;
  const id = decodeURIComponent(restored.slice(messages.length).replace(/\/$/, ''));
  return `${messages}${pathSegment(id)}/`;
}
