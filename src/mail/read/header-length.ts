/** Finds the end of a raw message's header. */

import type { Buffer } from 'node:buffer';

/** @returns bytes of the header including its empty line; undefined if there is no empty line */
export function headerLength(message: Buffer): number | undefined {
  if (message[0] === 0x0a) return 1;
  const unix = message.indexOf('\n\n');
  // Nothing is sought beyond the header, since a body may be long.
  const other = (unix < 0 ? message : message.subarray(0, unix + 1)).indexOf('\n\r\n');
  if (other >= 0) return other + 3;
  return unix < 0 ? undefined : unix + 2;
}

/** The header with its empty line; the whole message if it has none. */
export function headerOf(message: Buffer): Buffer {
  return message.subarray(0, headerLength(message) ?? message.length);
}
