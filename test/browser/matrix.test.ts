/** Tests the matrix by keyboard and pointer: the words of a symbol, where they are shown, and how they are cited. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSite, type SiteBrowser } from './site-browser.ts';

const root = process.env['DIST'] ?? 'dist';
let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite({ root });
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

  it.each([800, 360])(
    'without a column for it shows the words below the row of the symbol, %i px, in view together',
    async (width) => {
      const { page, faults, close } = await site.open('matrix/', { width, height: 800 });
      const panel = page.locator('.matrix-panel');
      expect(await panel.isVisible(), 'before anything is pressed').toBe(false);
      const pressed = page.locator('[data-cell="page-migration--sean-christopherson"]');
      const above = page.locator('[data-cell="huge-pages--david-hildenbrand"]');
      await above.click();
      await page
        .locator('#row-page-migration')
        .evaluate((row) => row.scrollIntoView({ behavior: 'instant' }));
      const before = await pressed.boundingBox();
      await pressed.click();
      expect(await panel.innerText()).toContain('not opposed');
      const [cell, row, box] = [
        await pressed.boundingBox(),
        await page.locator('#row-page-migration').boundingBox(),
        await panel.boundingBox(),
      ];
      expect(Math.abs((cell?.y ?? 0) - (before?.y ?? -9)), 'it stays under the pointer').toBeLessThan(2);
      expect(box?.y).toBeGreaterThanOrEqual((row?.y ?? 801) + (row?.height ?? 0) - 1);
      expect((box?.x ?? -1) + (box?.width ?? 999)).toBeLessThanOrEqual(width);
      const low = page.locator('[data-cell="uapi--quentin-perret"]');
      await low.evaluate((one) => one.scrollIntoView({ block: 'end', behavior: 'instant' }));
      await low.click();
      const [lowCell, lowBox] = [await low.boundingBox(), await panel.boundingBox()];
      expect(lowCell?.y).toBeGreaterThanOrEqual(0);
      expect((lowBox?.y ?? 999) + (lowBox?.height ?? 0)).toBeLessThanOrEqual(800.5);
      await pressed.click();
      expect(await page.locator('.matrix .on').count()).toBe(1);
      expect(new URL(page.url()).hash).toBe('#page-migration--sean-christopherson');
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
      expect(faults()).toEqual([]);
      await close();
    },
  );

  it.each(['its button', 'Escape'])('is closed by %s, and the focus returns to the symbol', async (way) => {
    const { page, close } = await site.open('matrix/', { width: 800 });
    const panel = page.locator('.matrix-panel');
    await page.locator('[data-cell="page-migration--sean-christopherson"]').click();
    const button = panel.getByRole('button', { name: 'close' });
    if (way === 'Escape') {
      await panel.locator('q').first().click();
      await page.keyboard.press('Escape');
    } else await button.click();
    expect(await panel.isVisible()).toBe(false);
    const focus = await page.evaluate(() => document.activeElement?.getAttribute('data-cell'));
    expect(focus).toBe('page-migration--sean-christopherson');
    expect(await page.locator('.words-row').count()).toBe(0);
    await close();
  });

  it('takes its column again when the window becomes wide', async () => {
    const { page, close } = await site.open('matrix/', { width: 800 });
    await page.locator('[data-cell="page-migration--sean-christopherson"]').click();
    await page.setViewportSize({ width: 1400, height: 900 });
    await expect.poll(() => page.locator('.matrix-cols > .matrix-panel:visible').count()).toBe(1);
    expect(await page.locator('.words-row').count()).toBe(0);
    await close();
  });

  it('follows the pointer only where the panel has a column of its own', async () => {
    for (const [width, shown] of [
      [1400, true],
      [800, false],
    ] as const) {
      const { page, close } = await site.open('matrix/', { width });
      await page.locator('[data-cell="page-migration--sean-christopherson"]').hover();
      expect((await page.locator('.matrix-panel').innerText()).includes('not opposed'), `${width}`).toBe(
        shown,
      );
      await close();
    }
  });

  it('copies the reading of a cell as a block for mail', async () => {
    const { page, close } = await site.open('matrix/#page-migration--sean-christopherson');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'copy this reading' }).click();
    await page.locator('.toast:not(:empty)').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^Sean Christopherson on "[^"]+"\.\nOur reading: under a condition \(first 3 Apr 2024,\s/,
    );
    expect(copied).toBe(
      readFileSync(join(root, 'matrix/page-migration--sean-christopherson/mail.txt'), 'utf8'),
    );
    await close();
  });

  it.each([
    [
      'a quotation in the panel',
      '.matrix-panel q',
      /^Sean Christopherson, .+ \[1\]:\n\n : [\s\S]+\/c\/[^/]+\/[0-9a-f]{12}\//,
    ],
    ['our words in the panel', '.matrix-panel li b', /\/h\/[0-9a-f]{12}\/\n\(our summary/],
    [
      'the name in the panel',
      '.matrix-panel h3',
      /\/matrix\/#page-migration--sean-christopherson\n\(our summary/,
    ],
    ['a requirement', '#row-huge-pages th', /\/matrix\/#row-huge-pages\n\(our summary/],
  ])('cites %s by its claim or its place', async (_, what, expected) => {
    const { page, close } = await site.open('matrix/#page-migration--sean-christopherson');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator(what).first().selectText();
    await page.getByRole('button', { name: 'Cite these words' }).click();
    await page.locator('.toast:not(:empty)').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(expected);
    await close();
  });
});
