/** Tests that the text of runs and drawings is never smaller than 11 px: a list replaces them where it would be. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { pagePaths } from '../page-paths.ts';
import { sampleOf } from '../support/extent.ts';
import { follow, labPath } from './lab-page.ts';
import { layOutAll, type OpenPage, openSite, type SiteBrowser } from './site-browser.ts';
import { smallText } from './small-text.ts';

const root = process.env['DIST'] ?? 'dist';
const widths = [820, 860, 900, 960, 1000, 1100, 1279, 1280];
let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite({ root });
});

const drawn = pagePaths().filter((path) => {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return /class="(?:[\w -]+ )?(?:run|drawn|diagram)[ "]/.test(
    readFileSync(join(root, decodeURIComponent(file)), 'utf8'),
  );
});
const strips = ['topics/huge-pages/', 'topics/folio-splitting/', 'labs/in-place-conversion/'];

/** @returns what is too small, with the width at which it is */
async function smallAt({ page }: OpenPage): Promise<readonly string[]> {
  const small: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    small.push(...(await smallText(page)).map((one) => `at ${width}: ${one}`));
  }
  return small;
}

it.each([...new Set([...strips, ...sampleOf(drawn, 4, 7)])])(
  'no text of /%s is smaller than 11 px at any width, with every step shown',
  async (path) => {
    expect(drawn).toContain(path);
    // Without scripts, every step of a run is shown.
    const opened = await site.open(path, { javaScript: false });
    await layOutAll(opened.page);
    await opened.page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    expect(await smallAt(opened)).toEqual([]);
    await opened.close();
  },
);

it.each(['huge-pages', 'in-place-conversion'])('nor of any scenario of the lab %s', async (lab) => {
  const opened = await site.open(labPath(lab), { reducedMotion: true });
  const scenarios = await opened.page
    .locator('[data-scenario]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-scenario') ?? ''));
  for (const scenario of sampleOf(scenarios, 4)) {
    await follow(opened, `s=${scenario}`);
    await opened.page.locator('[data-stage]').press('End');
    expect(await smallAt(opened), scenario).toEqual([]);
  }
  await opened.close();
});

it('a strip of frames is drawn where its text is large enough, and is a list elsewhere', async () => {
  const opened = await site.open('topics/in-place-conversion/');
  const display: string[] = [];
  for (const width of [1400, 1280, 1000, 820, 360]) {
    await opened.page.setViewportSize({ width, height: 900 });
    const strip = opened.page.locator('.run-strip').first();
    display.push(`${width} ${await strip.evaluate((one) => getComputedStyle(one).display)}`);
  }
  expect(display).toEqual(['1400 grid', '1280 grid', '1000 grid', '820 block', '360 block']);
  await opened.close();
});
