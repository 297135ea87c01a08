/** The bytes of a file into an answer, whoever goes away meanwhile: the reader, or the file. */

import { createReadStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Part } from './byte-range.ts';

/**
 * @param part first and last byte, both sent
 * @returns when all is sent, or nothing more can be; never rejects
 */
export async function sendFile(path: string, part: Part, answer: Writable): Promise<void> {
  const file = createReadStream(path, part);
  // An answer that is closed already takes no pipe, and nobody would listen when the file then cannot be opened either.
  file.on('error', () => answer.destroy());
  await pipeline(file, answer).catch(() => answer.destroy());
}
