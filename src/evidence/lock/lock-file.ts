/**
 * Writes the lock as text and reads it back. The first form, without bodies and seals, is still read; only the second
 * is written.
 */

import { z } from 'zod';
import { normalisationVersion } from '../../mail/words/normalise.ts';
import type { SourceLock } from '../source/source-proof.ts';
import type { Lock, LockEntry } from './lock-entry.ts';

/** Path below the content folder. */
export const lockPath = 'evidence.lock.json';

const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .regex(/[1-9a-f]/, 'expected the SHA-256 of something, not zeros');

const entrySchema = z.strictObject({
  claim: z.string(),
  message: z.string(),
  lines: z.tuple([z.int(), z.int()]),
  words: z.string(),
  speaker: z.string().optional(),
  quotes: z.boolean(),
  result: z.enum(['verified', 'second-hand', 'unverified']),
  normalisation: z.int().min(1).max(normalisationVersion),
  sha256: z.array(digest),
  body: digest.optional(),
  edge: z.array(z.string().min(1)).min(1).optional(),
  follows: z.string().min(1).optional(),
  between: z
    .string()
    .regex(/^[^\p{L}\p{N}]*$/u, 'expected no letter or digit')
    .optional(),
  seal: digest.optional(),
});

const partsOfCommit = { id: z.string(), title: z.string(), release: z.string().optional() };
const place = { path: z.string(), at: z.string() };
const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('commit'), ...partsOfCommit }),
  z.strictObject({
    kind: z.literal('file'),
    ...place,
    lines: z.tuple([z.int(), z.int()]),
    words: z.string(),
  }),
  z.strictObject({ kind: z.literal('absent'), ...place, pattern: z.string() }),
]);

const sourceSchema = z.strictObject({
  entry: z.string(),
  question: questionSchema,
  tag: z.string().optional(),
  released: z.string().optional(),
  reverted: z.string().optional(),
  clone: z.string(),
  seal: digest,
});

const lockSchema = z.strictObject({
  lock: z.literal(2).optional(),
  normalisation: z.int().min(1).max(normalisationVersion),
  entries: z.array(entrySchema),
  sources: z.array(sourceSchema).optional(),
});

export interface LockFile {
  /** The form of the file: 1 has neither bodies nor seals. */
  readonly form: 1 | 2;
  readonly lock: Lock;
  /** What git proved of sources outside the mail. */
  readonly sources: readonly SourceLock[];
}

/** The help for an unreadable lock; a new lock would lose the results for mail that is not available. */
export const restoreLock =
  'restore it from version control, or remove it and run `npm run verify -- --archive PATH --write` with all of the mail';

/** @throws with a sentence that says where the text is not a valid lock */
export function readLockFile(text: string): LockFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Error('the lock is not JSON', { cause });
  }
  const read = lockSchema.safeParse(value);
  if (!read.success) {
    const [{ path, message } = { path: [], message: '' }] = read.error.issues;
    const why = message.startsWith('expected') ? `, ${message}` : '';
    throw new Error(
      `the lock has the wrong shape: ${path.length > 0 ? `see \`${path.join('.')}\`${why}` : 'it is not a map'}`,
    );
  }
  return {
    form: read.data.lock ?? 1,
    lock: read.data.entries.map((entry) => ({ ...entry, speaker: entry.speaker })),
    sources: read.data.sources ?? [],
  };
}

/** Whether a key appears twice in an object: a person would read the first, and a program the last. */
export function repeatsKeys(text: string): boolean {
  const strings = (json: string) => json.match(/"(?:[^"\\]|\\.)*"/g)?.length ?? 0;
  return strings(text) !== strings(JSON.stringify(JSON.parse(text)));
}

/** @returns the file's text, one entry or source per line, final newline included */
export function formatLock(lock: Lock, sources: readonly SourceLock[] = []): string {
  const entries = listed(lock.map(orderedKeys));
  const proved = sources.length === 0 ? '' : `,"sources":${listed(sources)}`;
  return `{"lock":2,"normalisation":${normalisationVersion},"entries":${entries}${proved}}\n`;
}

function listed(values: readonly unknown[]): string {
  return values.length === 0 ? '[]' : `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`;
}

/** The entry with its keys in the order of the file; an empty `edge` is left out. */
function orderedKeys({
  claim,
  message,
  lines,
  words,
  speaker,
  quotes,
  result,
  normalisation,
  ...rest
}: LockEntry) {
  const { sha256, body, edge, follows, between, seal } = rest;
  return {
    ...{ claim, message, lines, words, speaker, quotes, result, normalisation, sha256, body },
    ...(edge && edge.length > 0 ? { edge } : {}),
    follows,
    between,
    seal,
  };
}
