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
});
