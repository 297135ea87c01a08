/** Tests the table of designs: its columns stand under the pictures, and its heads stay in sight. */

import { beforeAll, describe, expect, it } from 'vitest';
import { openSite, type SiteBrowser } from './site-browser.ts';

let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite({ root: process.env['DIST'] ?? 'dist' });
});

describe('the designs', () => {
  it.each([1400, 900])(
    'have their pictures and the cells about them in one column each, at %i px',
    async (width) => {
      const { page, close } = await site.open('options/', { width });
      const columns = (what: string) =>
        page.locator(what).evaluateAll((all) =>
          all.map((one) => {
            const { left, width: wide } = one.getBoundingClientRect();
            return [Math.round(left), Math.round(wide)];
          }),
        );
      const pictures = await columns('.designs > li');
      expect(pictures).toHaveLength(4);
      expect(new Set(pictures.map(([left]) => left)).size).toBe(4);
      expect(await columns('.argued thead th:nth-child(n + 2)')).toEqual(pictures);
      expect(await columns('.argued tbody tr:nth-child(3) td')).toEqual(pictures);
      await close();
    },
  );

  it.each([1400, 900, 720])(
    'are named at the head of the window while their rows are read, at %i px',
    async (width) => {
      const { page, close } = await site.open('options/', { width });
      const row = page.locator('.argued tbody tr').nth(9);
      await row.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
      const heads = page.locator('.argued thead th:nth-child(n + 2)');
      const tops = await heads.evaluateAll((all) =>
        all.map((one) => Math.round(one.getBoundingClientRect().top)),
      );
      expect(tops).toEqual([0, 0, 0, 0]);
      const seen = await heads.first().evaluate((one) => {
        const { left, top, height } = one.getBoundingClientRect();
        return one.contains(document.elementFromPoint(left + 4, top + height / 2));
      });
      expect(seen).toBe(true);
      await close();
    },
  );

  it.each([700, 360])(
    'each name the cell about them where there is no room for columns, at %i px',
    async (width) => {
      const { page, close } = await site.open('options/', { width });
      expect(await page.locator('.argued thead').isVisible()).toBe(false);
      const cell = page.locator('.argued td:has(.verdict)').first();
      const named = await cell.evaluate((one) => getComputedStyle(one, '::before').content);
      expect(named).toMatch(/\w/);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
      await close();
    },
  );
});
