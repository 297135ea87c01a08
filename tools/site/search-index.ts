/** The search index, made by Pagefind from the built pages and served beside them. */

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
    await index.writeFiles({ outputPath: join(dist, 'pagefind') });
    return pages;
  } finally {
    await close();
  }
}
