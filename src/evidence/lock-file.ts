/** The lock as text, and back. */

import { z } from 'zod';
import { normalisationVersion } from '../mail/normalise.ts';
import type { Lock } from './lock.ts';

const lockSchema = z.strictObject({
  normalisation: z.int().min(1),
  entries: z.array(
    z.strictObject({
      claim: z.string(),
      message: z.string(),
      lines: z.tuple([z.int(), z.int()]),
      words: z.string(),
      speaker: z.string().optional(),
      quotes: z.boolean(),
      result: z.enum(['verified', 'second-hand', 'unverified']),
      normalisation: z.int().min(1),
      sha256: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
    }),
  ),
});

/** @throws with a sentence that says where the text is no lock */
export function parseLock(text: string): Lock {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Error('the lock is not JSON', { cause });
  }
  const read = lockSchema.safeParse(value);
  if (!read.success) throw new Error(`the lock has another shape: ${z.prettifyError(read.error)}`);
  return read.data.entries.map((entry) => ({ ...entry, speaker: entry.speaker }));
}

/** @returns the file's text, one entry a line, final newline included */
export function formatLock(lock: Lock): string {
  const lines = lock.map((entry) => JSON.stringify(entry));
  const entries = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
  return `{"normalisation":${normalisationVersion},"entries":${entries}}\n`;
}
