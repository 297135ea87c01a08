/** Writes the text twin of every page that names one and has none yet. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { textPage } from '../../src/text/page.ts';
import { readPage } from './page-blocks.ts';

/** @returns number of twins written */
export function writeTwins(dist: string): number {
  let written = 0;
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('index.html')) continue;
    const twin = join(dist, dirname(path), 'index.txt');
    if (existsSync(twin)) continue;
    const page = readPage(readFileSync(join(dist, path), 'utf8'));
    if (page.twin === undefined) continue;
    writeFileSync(
      twin,
      textPage({ title: page.title, address: page.canonical, blocks: page.blocks, notes: page.notes }),
    );
    written++;
  }
  return written;
}
