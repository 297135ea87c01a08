/** The SHA-256 of bytes, or of a text's UTF-8 bytes, in hex. It needs Node, so no script of a page may import it. */

import { createHash } from 'node:crypto';

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
