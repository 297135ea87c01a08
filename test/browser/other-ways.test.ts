/** Tests reading in forced colours and by keyboard alone. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleOf } from '../support/extent.ts';
import { openSite, type SiteBrowser } from './site-browser.ts';

const root = process.env['DIST'] ?? 'dist';
const claim = 'c/sean-not-the-preferred-store-for-all-vms/';

let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite({ root });
});

describe('in forced colours', () => {
  it.each(sampleOf(['', 'matrix/', 'outcomes/', claim], 1, 6))(
    'on /%s controls and the marks of states keep an edge, and drawings their lines',
    async (path) => {
      const { page, close } = await site.open(path);
      await page.emulateMedia({ forcedColors: 'active' });
      const lost = await page.evaluate(() => {
        const paper = getComputedStyle(document.body).backgroundColor;
        const faults: string[] = [];
        for (const element of document.querySelectorAll<HTMLElement | SVGElement>(
          'main :is(button, .btn, select, input, .st, svg :is(text, .edge, .axis, .box, path[stroke]))',
        )) {
          if (!element.checkVisibility()) continue;
          const { borderTopColor, borderTopWidth, fill, stroke, textDecorationLine } =
            getComputedStyle(element);
          const drawn =
            element instanceof SVGElement
              ? (fill !== 'none' && fill !== paper) || (stroke !== 'none' && stroke !== paper)
              : (borderTopWidth !== '0px' && borderTopColor !== paper) ||
                textDecorationLine !== 'none' ||
                getComputedStyle(element, '::before').borderTopStyle !== 'none';
          if (!drawn) faults.push(element.outerHTML.slice(0, 90));
        }
        return faults;
      });
      expect(lost).toEqual([]);
      await close();
    },
  );
});

describe('by keyboard alone', () => {
  it('a reader finds a claim by its words, opens it and copies its citation', async () => {
    const { page, close } = await site.open('');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const { keyboard } = page;
    const on = (what: string) =>
      page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, what);
    const tabTo = async (what: string) => {
      for (let stop = 0; stop < 60 && !(await on(what)); stop++) await keyboard.press('Tab');
      expect(await on(what), what).toBe(true);
    };
    await keyboard.press('/');
    await keyboard.type('preferred backing store');
    await keyboard.press('Enter');
    await page.waitForURL(/\/search\//);
    await page.locator('loremark-search li a[href*="/c/sean-not-the-preferred"]').first().waitFor();
    await tabTo('loremark-search li a[href*="/c/sean-not-the-preferred"]');
    await keyboard.press('Enter');
    await page.waitForURL(/\/c\/sean-not-the-preferred/);
    await tabTo('.btn');
    await keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(readFileSync(join(root, claim, 'mail.txt'), 'utf8'));
    await close();
  });
});
