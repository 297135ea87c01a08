/** Writes the text twin of each page that names one and has none yet, so that it reads right whatever charset is guessed. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { textPage } from '../../src/text/page.ts';
import { readPage } from './page-blocks.ts';

/**
 * @param paths of pages below the folder
 * @returns number of twins written
 */
export function writeTwins(dist: string, paths: readonly string[]): number {
  let written = 0;
  for (const path of paths) {
    const twin = join(dist, dirname(path), 'index.txt');
    if (existsSync(twin)) continue;
    const page = readPage(readFileSync(join(dist, path), 'utf8'));
    if (page.twin === undefined) continue;
    const { title, canonical: address, blocks, notes } = page;
    writeFileSync(twin, marked(textPage({ title, address, blocks, notes })));
    written++;
  }
  return written;
}

/** What is not plain after all says itself that it is UTF-8. */
function marked(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked for.
  return /^[\x00-\x7f]*$/.test(text) ? text : `\ufeff${text}`;
}
