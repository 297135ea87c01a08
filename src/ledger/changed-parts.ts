/** Which parts of a claim differ between two of its canonical texts: what a reader is told first about a change. */

import { readVersion, type Version } from './read-version.ts';

const parts = [
  'kind',
  'id',
  'title',
  'speaker',
  'state',
  'date',
  'details',
  'body',
  'evidence',
  'sources',
] as const satisfies readonly (keyof Version)[];

/** @returns names of the parts, in the order of the canonical text */
export function changedParts(before: string, after: string): readonly string[] {
  const old = readVersion(before);
  const now = readVersion(after);
  return parts.filter((part) => JSON.stringify(old[part]) !== JSON.stringify(now[part]));
}
