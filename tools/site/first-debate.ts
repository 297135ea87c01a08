/**
 * The id of the debate at `/`, read without the rest of the record: its pages below `/d/` are left out of the
 * sitemap.
 */

import { type RawEntry, rawEntries } from '../content/raw-entries.ts';

/** `check` reports a file with faults. */
export function firstDebate(content: string): string | undefined {
  return rawEntries(content, 'debates').toSorted((a, b) => orderOf(a) - orderOf(b))[0]?.id;
}

function orderOf({ fields: { order } }: RawEntry): number {
  return typeof order === 'number' ? order : Number.MAX_SAFE_INTEGER;
}
