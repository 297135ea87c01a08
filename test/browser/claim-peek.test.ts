/** Tests the panel with a claim's words beside a link to it, on the pages that list claims without their words. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSite, type SiteBrowser } from './site-browser.ts';

interface ClaimRecord {
  readonly id: string;
  readonly evidence: readonly { readonly words: string }[];
}

const root = process.env['DIST'] ?? 'dist';
let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite({ root });
});

const claims: readonly ClaimRecord[] = JSON.parse(readFileSync(join(root, 'api/claims.json'), 'utf8'));
const wordsOf = new Map(claims.map(({ id, evidence }) => [id, evidence.map(({ words }) => words)]));

/** A link of each kind of page whose words are not beside it. */
const links: readonly (readonly [path: string, selector: string])[] = [
  ['records/', '.records a[href^="/c/"]'],
  ['requirements/', '.records a[href^="/c/"]'],
  ['non-goals/', '.records a[href^="/c/"]'],
  ['options/', '.by-whom a'],
  ['timeline/', 'section[data-day] a[href^="/c/"]'],
  ['map/', '.by-topic:first-of-type a[href^="/c/"]'],
  ['questions/', '.one h3 a'],
  ['corrections/', 'svg a[href^="/c/"]'],
];

async function linkOn(page: Page, selector: string): Promise<{ link: Locator; words: readonly string[] }> {
  const link = page.locator(selector).first();
  const id = /\/c\/([^/]+)\/$/.exec((await link.getAttribute('href')) ?? '')?.[1] ?? '';
  return { link, words: wordsOf.get(id) ?? [] };
}

/** The last step is a key, so that the focus is one that shows. */
async function focusByKey(link: Locator): Promise<void> {
  await link.focus();
  await link.page().keyboard.press('Shift+Tab');
  await link.page().keyboard.press('Tab');
}

const panel = (page: Page) => page.locator('.peek');
const gone = (page: Page) => panel(page).waitFor({ state: 'detached' });

describe.each(links)('a link to a claim on %s', (path, selector) => {
  it('has the words of the claim beside it while it has the focus, until Escape', async () => {
    const { page, faults, close } = await site.open(path);
    await page.locator('details').evaluateAll((all) => {
      for (const one of all as HTMLDetailsElement[]) one.open = true;
    });
    const { link, words } = await linkOn(page, selector);
    expect(words.length).toBeGreaterThan(0);
    await focusByKey(link);
    await panel(page).waitFor();
    const quoted = (await panel(page).locator('q').allTextContents()).join(' ');
    expect(words.filter((one) => !quoted.includes(one))).toEqual([]);
    expect(await panel(page).locator('b').first().textContent()).toMatch(/\w, \d{1,2} \w{3} \d{4}\)?$/);
    await page.keyboard.press('Escape');
    await gone(page);
    expect(faults()).toEqual([]);
    await close();
  });
});

describe('the panel of a claim', () => {
  it('is shown under a resting pointer, stays while the pointer is in it, and goes with the pointer', async () => {
    const { page, close } = await site.open('records/');
    const { link, words } = await linkOn(page, '.records a[href^="/c/"]');
    await link.hover();
    await panel(page).waitFor();
    expect(await panel(page).locator('q').first().textContent()).toContain(words[0]);
    await panel(page).hover();
    expect(await panel(page).count()).toBe(1);
    await page.locator('h1').hover();
    await gone(page);
    await close();
  });

  it.each([1400, 800, 360])('is inside the window at %i px', async (width) => {
    const { page, close } = await site.open('records/', { width });
    for (const at of [0, 20]) {
      const link = page.locator('.records a[href^="/c/"]').nth(at);
      await link.hover();
      await panel(page).waitFor();
      const box = await panel(page).evaluate((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return { left: left >= 0, right: right <= innerWidth, top: top >= 0, bottom: bottom <= innerHeight };
      });
      expect(box).toEqual({ left: true, right: true, top: true, bottom: true });
      await page.keyboard.press('Escape');
      await gone(page);
    }
    await close();
  });

  it('is not shown where the words stand beside the link already', async () => {
    const { page, close } = await site.open('corrections/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const { link } = await linkOn(page, 'svg a[href^="/c/"]');
    for (const one of ['.one h2 a[href^="/c/"]', '.one dd:has(q) a[href^="/c/"]'])
      await focusByKey(page.locator(one).last());
    await focusByKey(link);
    await panel(page).waitFor();
    const own = new URL(`${await link.getAttribute('href')}mail.txt`, page.url()).href;
    expect(new Set(asked.filter((url) => url.endsWith('mail.txt')))).toEqual(new Set([own]));
    await close();
  });

  it('is not asked for by touch, which follows the link', async () => {
    const { page, close } = await site.open('about/');
    const context = await page.context().browser()?.newContext({ hasTouch: true });
    if (!context) throw new Error('no browser for a touch screen');
    const touched = await context.newPage();
    const asked: string[] = [];
    touched.on('request', (request) => asked.push(request.url()));
    await touched.clock.install();
    await touched.goto(`${site.url}records/`);
    await touched.evaluate(() =>
      addEventListener('click', (event) => event.preventDefault(), { once: true }),
    );
    const link = touched.locator('.records a[href^="/c/"]').first();
    await link.tap();
    await touched.clock.runFor(1000);
    await touched.evaluate(() => fetch('/robots.txt').then(({ ok }) => ok));
    expect(asked.filter((url) => /mail\.txt|robots/.test(url))).toEqual([`${site.url}robots.txt`]);
    await link.tap();
    await touched.waitForURL(/\/c\/[^/]+\/$/);
    await context.close();
    await close();
  });
});
