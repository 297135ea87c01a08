/** Finds the end of a raw message's header. */

import type { Buffer } from 'node:buffer';

/** @returns bytes of the header including its empty line; undefined if there is no empty line */
export function headerLength(message: Buffer): number | undefined {
  if (message[0] === 0x0a) return 1;
  const ends = ['\n\n', '\n\r\n'].flatMap((end) =>
    message.includes(end) ? message.indexOf(end) + end.length : [],
  );
  return ends.length > 0 ? Math.min(...ends) : undefined;
}

/** The header with its empty line; the whole message if it has none. */
export function headerOf(message: Buffer): Buffer {
  return message.subarray(0, headerLength(message) ?? message.length);
}
