/** Every page of a built site by its path below the base, percent-encoded; a bare hash only forwards and is none. */

import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { pathSegment } from '../src/text/path-segment.ts';

export function pagePaths(root: string = process.env['DIST'] ?? 'dist'): readonly string[] {
  return globSync('**/{index,404}.html', { cwd: root })
    .map((file) => file.split(sep).map(pathSegment).join('/'))
    .filter((file) => !file.startsWith('h/'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .toSorted();
}
