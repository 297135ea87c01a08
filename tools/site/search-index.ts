/** The search index, made by Pagefind from the built pages and served beside them. */

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Signs that are part of the words kernel people search for: `FOLL_EXCLUSIVE`, `page->_refcount`, a Message-ID. */
const signsInWords = '_->@.+=';

/** @returns number of pages in the index */
export async function writeSearchIndex(dist: string): Promise<number> {
  const { index, errors } = await createIndex({ includeCharacters: signsInWords, forceLanguage: 'en' });
  if (!index) throw new Error(`no search index: ${errors.join('; ')}`);
  try {
    const { page_count: pages, errors: faults } = await index.addDirectory({ path: dist });
    if (faults.length > 0) throw new Error(`no search index: ${faults.join('; ')}`);
    const folder = join(dist, 'pagefind');
    await index.writeFiles({ outputPath: folder });
    settle(folder);
    return pages;
  } finally {
    await close();
  }
}

/** The order of the signs differs from run to run, and the ready-made interfaces are not used: the search page is ours. */
function settle(folder: string): void {
  const entry = join(folder, 'pagefind-entry.json');
  const value = JSON.parse(readFileSync(entry, 'utf8')) as { include_characters: readonly string[] };
  const signs = [...new Set(value.include_characters)].toSorted();
  writeFileSync(entry, JSON.stringify({ ...value, include_characters: signs }));
  for (const name of readdirSync(folder)) {
    if (/^pagefind-(ui|modular-ui|component-ui|highlight)\./.test(name)) rmSync(join(folder, name));
  }
}
