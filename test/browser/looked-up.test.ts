/** Tests how long ago something was looked up, by the reader's clock; nothing is shown if the clock gives no sensible age. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenPage, openSite, type SiteBrowser } from './site-browser.ts';

const path = 'q/was-page-migration-a-hard-no/';
let site: SiteBrowser;
let opened: OpenPage;
let looked = Number.NaN;
beforeAll(async () => {
  site = await openSite({ root: process.env['DIST'] ?? 'dist' });
  // Its clock stays set.
  opened = await site.open(path, { fresh: true });
  const time = opened.page.locator('time[data-age]').first();
  looked = Date.parse((await time.getAttribute('datetime')) ?? '');
});
afterAll(() => opened.close());

/** @param days how many days the reader's clock is ahead of the date on the page */
async function shownDay({
  days = 0,
  day,
}: {
  readonly days?: number;
  readonly day?: string;
}): Promise<string> {
  const { page, faults } = opened;
  await page.clock.setFixedTime(looked + days * 86_400_000 + 3_600_000);
  if (day !== undefined)
    await page.route(`**/${path}`, async (route) => {
      const body = (await (await route.fetch()).text()).replace(
        /datetime="[^"]*" data-age/,
        `datetime="${day}" data-age`,
      );
      await route.fulfill({ body, contentType: 'text/html' });
    });
  await page.reload({ waitUntil: 'load' });
  await page.unrouteAll();
  expect(faults()).toEqual([]);
  return await page.locator('time[data-age]').first().innerText();
}

describe('the date of a look-up', () => {
  it('is followed by its age', async () => {
    expect(await shownDay({ days: 1 })).toMatch(/^\d+\xa0\w+\xa0\d{4} \(yesterday\)$/);
    expect(await shownDay({ days: 30 })).toMatch(/^\d+\xa0\w+\xa0\d{4} \(30 days ago\)$/);
  });

  it('has no age on the same day, or if the clock is behind it', async () => {
    expect(await shownDay({ days: 0 })).toMatch(/^\d+\xa0\w+\xa0\d{4}$/);
    expect(await shownDay({ days: -3 })).toMatch(/^\d+\xa0\w+\xa0\d{4}$/);
  });

  it('has no age on paper, where it would soon be false', async () => {
    await shownDay({ days: 1 });
    await opened.page.emulateMedia({ media: 'print' });
    const printed = await opened.page.locator('time[data-age]').first().innerText();
    await opened.page.emulateMedia({ media: 'screen' });
    expect(printed).toMatch(/^\d+\xa0\w+\xa0\d{4}$/);
  });

  it('has no age if the date is invalid', async () => {
    for (const day of ['', 'soon', '2026-13-40', '2026'])
      expect(await shownDay({ days: 30, day }), day).toMatch(/^\d+\xa0\w+\xa0\d{4}$/);
  });

  it('has no age without a script', async () => {
    const { page, close } = await site.open(path, { javaScript: false });
    expect(await page.locator('time[data-age]').first().innerText()).toMatch(/^\d+\xa0\w+\xa0\d{4}$/);
    await close();
  });
});
