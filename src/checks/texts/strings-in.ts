/** All strings within a value of an entry, each with its path. */

import type { Path } from '../../record/corpus/entry.ts';

export interface PlacedString {
  readonly text: string;
  readonly path: Path;
}

/** @param path the path of the value itself */
export function* stringsIn(value: unknown, path: Path = []): Iterable<PlacedString> {
  if (typeof value === 'string') yield { text: value, path };
  else if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value)) yield* stringsIn(child, [...path, key]);
}
