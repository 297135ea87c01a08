/** Opens every page of the hostile pull request, and types, pastes and follows hostile texts on them. */

import { globSync } from 'node:fs';
import { sep } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { pathSegment } from '../../src/text/path-segment.ts';
import { harm } from './hostile-change.ts';
import { type Acts, type Looked, lookAtPages } from './look-at-pages.ts';

const typed = harm.replaceAll('pwned()', 'pwn98()');
const lines = [
  typed,
  'javascript:pwn98()',
  'https://evil.example/"onclick=pwn98()',
  '<a@b> __proto__ constructor',
  '\u202Epwn98()',
];

/** Addresses of pages that show a part of the address instead of content. */
const queries: readonly string[] = ['search/', 'find/'].flatMap((path) =>
  [typed, '"onfocus=pwn98() autofocus="', '__proto__', 'constructor'].map(
    (words) => `${path}?q=${encodeURIComponent(words)}`,
  ),
);

const acts: Acts = {
  'search/': async (page) => {
    await page.locator('#query').fill(`zeroing ${typed}`);
    await page.locator('loremark-search [role=status]:not(:empty)').waitFor();
    await page.locator('#query').fill('zeroing');
    await page.locator('loremark-search li').first().waitFor();
  },
  'find/': async (page) => {
    await page.locator('#mail').fill(lines.join('\n'));
    await page.locator('loremark-find button[type=submit]').click();
    await page.locator('loremark-find .answers > *').first().waitFor();
  },
};

/** @param paths of pages; the pages on which a reader acts are always included */
export function lookAtHostileSite(
  browser: Browser,
  root: string,
  paths: readonly string[] = hostilePages(root),
): Promise<Looked> {
  const all = withOpenSummaries(acts);
  return lookAtPages(browser, root, [...new Set([...paths, ...Object.keys(all)]), ...queries], all);
}

/** Folders whose pages only forward and contain no content: a bare hash, and addresses that readers guess. */
const forwards = new Set(['h', 'people', 'answers', 'designs', 'claims']);

/** Every page that does not forward. */
export function hostilePages(root: string): readonly string[] {
  return globSync('**/{index,404}.html', { cwd: root })
    .filter((file) => !forwards.has(file.split(sep)[0] ?? ''))
    .map((file) => file.split(sep).map(pathSegment).join('/'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .toSorted();
}

/** Opens every mark, note and details element of a page. */
async function openSummaries(page: Page): Promise<void> {
  for (const summary of await page.locator('summary').all())
    if (await summary.isVisible()) await summary.click();
}

const withSummaries = [
  '',
  'matrix/',
  'c/zero-lazily/',
  'topics/pages/',
  'labs/conversion-race/',
  'labs/stray-access/',
];

function withOpenSummaries(given: Acts): Acts {
  return { ...given, ...Object.fromEntries(withSummaries.map((path) => [path, openSummaries])) };
}
