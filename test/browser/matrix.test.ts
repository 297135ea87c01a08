/** Tests the matrix by keyboard. */

import { beforeAll, describe, expect, it } from 'vitest';
import { openSite, type SiteBrowser } from './site-browser.ts';

let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite({ root: process.env['DIST'] ?? 'dist' });
});

describe('the matrix', () => {
  it('shows the words of a focused symbol, and hides them on Escape', async () => {
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

  it('opened at the address of a cell, shows its row beside its words and offers the address again', async () => {
    const { page, faults, close } = await site.open('matrix/#page-migration--sean-christopherson');
    await page.waitForFunction(() => {
      const top = document.querySelector('#row-page-migration')?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < innerHeight;
    });
    const panel = page.locator('.matrix-panel');
    expect(await panel.innerText()).toContain('adding deep integration with core MM');
    expect(await panel.getByText('copy the address of this cell').getAttribute('data-copy')).toBe(page.url());
    expect(faults()).toEqual([]);
    await close();
  });

  it('shows the cell of an address that is followed later', async () => {
    const { page, close } = await site.open('matrix/#gup-and-pins--david-hildenbrand');
    const panel = page.locator('.matrix-panel');
    expect(await panel.innerText()).toContain('David');
    await page.evaluate(() => {
      location.hash = '#page-migration--sean-christopherson';
    });
    await expect.poll(() => panel.innerText()).toContain('not opposed to page migration');
    expect(await panel.innerText()).not.toContain('David');
    await close();
  });

  it('for a ring shows each item apart with its day, and offers the reading of it before the address', async () => {
    const { page, faults, close } = await site.open('matrix/');
    const rings = page.locator('.matrix [data-cell]:has(.s-near)');
    const cells = await rings.evaluateAll((links) => links.map((link) => link.getAttribute('data-cell')));
    const listed = (id: string | null) => page.locator(`[id="${id}"] [data-cite]`).count();
    const counts = await Promise.all(cells.map(listed));
    const several = counts.findIndex((count) => count > 1);
    await rings.nth(several).click();
    const panel = page.locator('.matrix-panel');
    const items = panel.locator('li li');
    expect(await items.count()).toBe(counts[several]);
    const boxes = await items.evaluateAll((all) => all.map((item) => item.getBoundingClientRect()));
    for (const [at, box] of boxes.entries())
      if (at > 0) expect(box.top - (boxes[at - 1]?.bottom ?? 0)).toBeGreaterThan(3);
    const [reading, address] = await panel.locator('[data-copy]').all();
    expect(await address?.getAttribute('data-copy')).toBe(page.url());
    const top = await reading?.boundingBox();
    expect(top?.y ?? Number.NaN, 'above the words, in view').toBeLessThan(boxes[0]?.top ?? 0);
    const borders = [reading, address].map((one) =>
      one?.evaluate((button) => getComputedStyle(button).borderTopWidth),
    );
    expect((await Promise.all(borders)).map((width) => width === '0px')).toEqual([false, true]);
    expect(faults()).toEqual([]);
    await close();
  });

  it.each([
    ['a row', 'vm-types', 'vm-types'],
    ['a person without a sign', 'page-migration--david-rientjes', 'page-migration'],
    ['a sign', 'performance--will-deacon', 'performance'],
  ])(
    'opened without script at the address of %s shows its words below the head of their fold',
    async (_, id, row) => {
      for (const width of [1400, 800, 360]) {
        const { page, close } = await site.open('about/', { javaScript: false });
        await page.setViewportSize({ width, height: 800 });
        await page.goto(new URL(`matrix/#${id}`, site.url).href);
        const named = page.locator(`[id="${id}"]`);
        expect(await named.isVisible(), `${width}`).toBe(true);
        const fold = page.locator(`details:has([id="${row}"]) > summary`);
        const [head, words] = [await fold.boundingBox(), await named.boundingBox()];
        expect(head?.y, `${width}`).toBeGreaterThanOrEqual(0);
        expect(words?.y ?? 0, `${width}`).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0) - 1);
        expect(words?.y ?? 801, `${width}`).toBeLessThan(700);
        await close();
      }
    },
  );

  it('is a table down to 760 pixels, rows of symbols with names below that width, and begins in the first screen', async () => {
    const { page, close } = await site.open('matrix/');
    for (const width of [1280, 760]) {
      await page.setViewportSize({ width, height: 800 });
      const row = await page.locator('.matrix tbody tr').nth(2).boundingBox();
      expect(row ? row.y + row.height : Number.NaN, `${width}`).toBeLessThan(800);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, `${width}`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 360, height: 800 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    expect(await page.locator('.matrix thead').isVisible()).toBe(false);
    const first = page.locator('.matrix tbody tr').first();
    const shown = first.locator('td:visible');
    expect(await shown.count()).toBeGreaterThan(1);
    expect(await first.locator('td:visible:has(.s-silent)').count()).toBe(0);
    const names = await shown.evaluateAll((cells) =>
      cells.map((cell) => getComputedStyle(cell, '::before').content),
    );
    expect(names.filter((name) => !/\w/.test(name))).toEqual([]);
    await close();
  });

  it('shows its first symbol if the address names an unreadable place', async () => {
    const { page, faults, close } = await site.open('matrix/#%');
    expect(await page.locator('.matrix [data-cell].on').count()).toBe(1);
    expect(faults()).toEqual([]);
    await close();
  });

  it('on a narrow screen shows the words of a symbol at the foot of the screen until they are closed', async () => {
    const { page, faults, close } = await site.open('matrix/');
    await page.setViewportSize({ width: 360, height: 800 });
    await page.locator('[data-cell="page-migration--sean-christopherson"]').click();
    const panel = page.locator('.matrix-panel');
    expect(await panel.innerText()).toContain('not opposed');
    const box = await panel.boundingBox();
    expect(box ? box.y + box.height : 0).toBeLessThanOrEqual(800);
    await panel.getByRole('button', { name: 'close' }).click();
    expect(await panel.isHidden()).toBe(true);
    expect(faults()).toEqual([]);
    await close();
  });
});
