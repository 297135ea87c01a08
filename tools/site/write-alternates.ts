/** Writes the text twin of every page that names one and has none yet, so that it reads right whatever charset is guessed. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { textPage } from '../../src/text/page.ts';
import { readPage } from './page-blocks.ts';

/** @returns number of twins written */
export function writeAlternates(dist: string): number {
  let written = 0;
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('index.html')) continue;
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
