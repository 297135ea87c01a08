/** Every page of a built site by its path below the base, percent-encoded, without redirects. */

import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { pathSegment } from '../src/text/path-segment.ts';

/** Redirects: the addresses of bare hashes, and those that readers guess. */
export const forwards = /^(?:h|people|answers|designs|claims)\//;

export function pagePaths(root: string = process.env['DIST'] ?? 'dist'): readonly string[] {
  return globSync('**/{index,404}.html', { cwd: root })
    .map((file) => file.split(sep).map(pathSegment).join('/'))
    .filter((file) => !forwards.test(file))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .toSorted();
}
