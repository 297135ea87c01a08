/** Runs axe in light and dark: on a page of each kind and a sample of all pages, and on all in `npm run test:all`; SHARE=2/4 takes the second of four parts. */

import { beforeAll, expect, it } from 'vitest';
import { pageKinds } from '../page-kinds.ts';
import { pagePaths } from '../page-paths.ts';
import { sampleOf, shareOf } from '../support/extent.ts';
import { faultsOfPages } from './faults-of-pages.ts';
import { openSite, type SiteBrowser } from './site-browser.ts';

const root = process.env['DIST'] ?? 'dist';
let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite({ root });
});

it('axe finds nothing on a page of each kind, in light and dark', async () => {
  expect(await faultsOfPages(site, Object.values(pageKinds(root)))).toEqual([]);
});

it('axe finds nothing on a sample of all pages, in light and dark', { timeout: 7_200_000 }, async () => {
  const paths = shareOf(sampleOf(pagePaths(root), 2, 3), process.env['SHARE']);
  const began = performance.now();
  expect(await faultsOfPages(site, paths)).toEqual([]);
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`axe on ${paths.length} addresses, in light and dark: ${seconds} s\n`);
});
