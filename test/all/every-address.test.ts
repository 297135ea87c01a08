/** Every page of the built site under axe, in light and dark; `npm test` looks at one of each kind and a sample. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultsOfPages } from '../browser/faults-of-pages.ts';
import { openSite, type SiteBrowser } from '../browser/site-browser.ts';
import { pagePaths } from '../page-paths.ts';

const root = process.env['DIST'] ?? 'dist';
let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite({ root });
});
afterAll(() => site.close());

it('axe finds nothing on any address, in light and dark', { timeout: 7_200_000 }, async () => {
  const paths = pagePaths(root);
  const began = performance.now();
  const faults = await faultsOfPages(site, paths);
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`${paths.length} addresses, twice each, in ${seconds} s\n`);
  expect(faults).toEqual([]);
});
