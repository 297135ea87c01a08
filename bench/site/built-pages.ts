/**
 * The pages of a built site with their sizes in bytes. Pages that only forward from a hash to a version are left out.
 */

import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

export interface BuiltPage {
  readonly path: string;
  readonly bytes: number;
}

/** The largest first. */
export function builtPages(dist: string): readonly BuiltPage[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.html') && !/^(?:h|people|answers|designs|claims)\//.test(path))
    .map((path) => ({ path, bytes: statSync(join(dist, path)).size }))
    .toSorted((a, b) => b.bytes - a.bytes);
}

/** Pages that are at least twice as large in the later site, which has the larger record; the largest first. */
export function grown(earlier: readonly BuiltPage[], later: readonly BuiltPage[]): readonly BuiltPage[] {
  const before = new Map(earlier.map(({ path, bytes }) => [path, bytes]));
  return later.filter(({ path, bytes }) => bytes > 2 * (before.get(path) ?? bytes));
}
