/** Where a raw message's header ends. */

import type { Buffer } from 'node:buffer';

/** @returns bytes of the header with its empty line, or undefined where there is no empty line */
export function headerLength(message: Buffer): number | undefined {
  if (message[0] === 0x0a) return 1;
  const unix = message.indexOf('\n\n');
  const dos = message.indexOf('\n\r\n');
  const ends = [unix < 0 ? [] : unix + 2, dos < 0 ? [] : dos + 3].flat();
  return ends.length > 0 ? Math.min(...ends) : undefined;
}
