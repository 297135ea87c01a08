/** Pages that no other test names, a few a day: `npm run test:all` looks at every one. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { pagePaths } from '../page-paths.ts';
import { sampleOf, seed } from '../sample-of.ts';
import { faultsOfPages } from './faults-of-pages.ts';
import { openSite, type SiteBrowser } from './site-browser.ts';

const root = process.env['DIST'] ?? 'dist';
let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite({ root });
});
afterAll(() => site.close());

it('axe finds nothing on a sample of all pages, in light and dark', async () => {
  const paths = sampleOf(pagePaths(root), 8);
  process.stdout.write(`seed ${seed}: ${paths.join(' ')}\n`);
  expect(await faultsOfPages(site, paths)).toEqual([]);
});
