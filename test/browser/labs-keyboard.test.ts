/** Tests walking a lab by keyboard alone: each stop can be seen, and the focus stays where the reader acts. */

import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { labPath, openLabs, text } from './lab-page.ts';
import type { SiteBrowser } from './site-browser.ts';

let site: SiteBrowser;
beforeAll(async () => {
  site = await openLabs();
});

/** What has the focus, and what is wrong with how it is shown. */
function stop(page: Page): Promise<{ readonly what: string; readonly faults: readonly string[] }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { width, height, top, bottom } = element.getBoundingClientRect();
    const ringed = outlineStyle !== 'none' && outlineWidth !== '0px';
    return {
      what: element.outerHTML.slice(0, 120),
      faults: [
        ...(ringed ? [] : ['no ring']),
        ...(width < 8 || height < 8 ? ['no size'] : []),
        ...(top < 0 || (bottom > innerHeight && height < innerHeight) ? ['beyond the screen'] : []),
      ],
    };
  });
}

/** Presses Tab until the focus is on what is wanted, with a look at each stop. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let stops = 0; stops < 80; stops++) {
    await page.keyboard.press('Tab');
    const { what, faults } = await stop(page);
    expect(faults, what).toEqual([]);
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), wanted)) return;
  }
  throw new Error(`no stop at ${wanted}`);
}

it.each([
  ['migration', '[data-next] button'],
  ['huge-pages', '.action-button'],
])('the lab %s is walked with Tab and Enter alone', async (lab, action) => {
  const opened = await site.open(labPath(lab), { width: 1400, height: 900 });
  const { page } = opened;
  await tabTo(page, '[data-do=redo]');
  // One more than steps: the first is the start.
  const steps = (await page.locator('[data-run-pips] > *').count()) - 1;
  expect(steps).toBeGreaterThan(3);
  for (let at = 1; at <= steps; at++) {
    await page.keyboard.press('Enter');
    expect(await text(opened, '[data-run-where]')).toContain(`Step ${at} of ${steps}`);
    const { what, faults } = await stop(page);
    expect(what).toContain('data-do="redo"');
    expect(faults, `step ${at}`).toEqual([]);
  }
  await tabTo(page, action);
  for (let more = 1; more <= 3; more++) {
    await page.keyboard.press('Enter');
    expect(await text(opened, '[data-run-where]')).toContain(`Step ${steps + more} of`);
    const { what, faults } = await stop(page);
    expect(faults, what).toEqual([]);
  }
  expect(opened.faults()).toEqual([]);
  await opened.close();
});

it('the list of the labs leads into each lab by keyboard', async () => {
  const opened = await site.open('labs/');
  for (const name of ['Conversion race', 'Migration']) {
    const link = opened.page.locator('.lab-list h2 > a:first-child', { hasText: name });
    const address = await link.getAttribute('href');
    await tabTo(opened.page, `.lab-list h2 > a[href="${address}"]`);
  }
  await opened.page.keyboard.press('Enter');
  await opened.page.waitForURL(/\/labs\/migration\/$/);
  await opened.close();
});
