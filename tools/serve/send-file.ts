/** Sends the bytes of a file, and survives if the reader or the file disappears meanwhile. */

import { createReadStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Part } from './byte-range.ts';

/**
 * @param part first and last byte, both included
 * @returns when everything is sent, or nothing more can be; never rejects
 */
export async function sendFile(path: string, part: Part, answer: Writable): Promise<void> {
  const file = createReadStream(path, part);
  // A closed response accepts no pipe, and nobody would then listen for an error in opening the file.
  file.on('error', () => answer.destroy());
  await pipeline(file, answer).catch(() => answer.destroy());
}
