/** The matrix read by keyboard. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type SiteBrowser } from './site-browser.ts';

let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite({ root: process.env['DIST'] ?? 'dist' });
});
afterAll(() => site.close());

describe('the matrix', () => {
  it('shows the words of a sign that has the focus, and takes them away on Escape', async () => {
    const { page, faults, close } = await site.open('matrix/');
    const sign = page.locator('[data-cell="page-migration--sean-christopherson"]');
    await sign.focus();
    const panel = page.locator('.matrix-panel');
    expect(await panel.innerText()).toContain('not opposed');
    await page.keyboard.press('Escape');
    expect(await panel.isHidden()).toBe(true);
    expect(faults()).toEqual([]);
    await close();
  });

  it('opened at the address of a cell shows its row beside its words, and offers the address again', async () => {
    const { page, faults, close } = await site.open('matrix/#page-migration--sean-christopherson');
    await page.waitForFunction(() => {
      const top = document.querySelector('#row-page-migration')?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < innerHeight;
    });
    const panel = page.locator('.matrix-panel');
    expect(await panel.innerText()).toContain('adding deep integration with core MM');
    expect(await panel.locator('[data-copy]').getAttribute('data-copy')).toBe(page.url());
    expect(faults()).toEqual([]);
    await close();
  });

  it('is a table down to 760 pixels, a list below, and begins in the first screen', async () => {
    const { page, close } = await site.open('matrix/');
    for (const width of [1280, 760]) {
      await page.setViewportSize({ width, height: 800 });
      const row = await page.locator('.matrix tbody tr').nth(2).boundingBox();
      expect(row ? row.y + row.height : Number.NaN, `${width}`).toBeLessThan(800);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, `${width}`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 740, height: 800 });
    expect(await page.locator('.matrix').isVisible()).toBe(false);
    await close();
  });
});
