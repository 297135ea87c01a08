/** Tests readers' most common actions in Firefox, if one is installed; `npm test` runs a sample. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from '../../tools/serve/serve.ts';
import { sampleOf } from '../support/extent.ts';
import { launchFirefox, locateFirefox } from '../support/firefox.ts';

const located = locateFirefox();
const missing = located.executable === undefined ? ` (${located.missing})` : '';

type Walk = readonly [does: string, path: string, width: number, steps: (page: Page) => Promise<void>];
const walks: readonly Walk[] = [
  [
    'a note stands beside its paragraph at a desk',
    'positions/sean-christopherson/',
    1400,
    async (page) => {
      const text = await page.locator('a.ref').first().boundingBox();
      const note = await page.locator('.note q').first().boundingBox();
      expect(note?.height).toBeGreaterThan(10);
      expect(note?.x).toBeGreaterThan((text?.x ?? 0) + 100);
    },
  ],
  [
    'a question is found from the search box, and its answer copied',
    '',
    1280,
    async (page) => {
      await page.locator('.find input').fill('was migration a hard no?');
      await page.keyboard.press('Enter');
      const first = page.locator('loremark-search li').first();
      await first.waitFor();
      expect(await first.innerText()).toContain('Was page migration a hard no?');
      await first.getByRole('button').click();
      await expect.poll(() => page.locator('.toast').textContent()).toMatch(/^Copied /);
      await page.locator('#query').fill('');
      await page.locator('#query').press('ControlOrMeta+v');
      await expect.poll(() => page.locator('#query').inputValue()).toMatch(/^Was page migration a hard no\?/);
    },
  ],
  [
    'a lab is walked by keys, and its link leads to the very step',
    'labs/conversion-race/#s=unmap-without-lock',
    1280,
    async (page) => {
      const said = () => page.locator('[data-run-sentence]').first().innerText();
      const before = await said();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect.poll(said).not.toBe(before);
      const [there, link] = [await said(), await page.evaluate(() => location.href)];
      await page.locator('[data-stage]').press('Home');
      await expect.poll(said).toBe(before);
      await page.goto('about:blank');
      await page.goto(link, { waitUntil: 'load' });
      await expect.poll(said).toBe(there);
    },
  ],
  [
    'a lab visits every state in its worker and says how many there are',
    'labs/migration/',
    1280,
    async (page) => {
      await page.locator('.lab-specialists > summary').click();
      await page.locator('button[data-explore]').click();
      await page.locator('[data-found]').waitFor();
      await expect
        .poll(() => page.locator('[data-progress]').innerText())
        .toMatch(/\d+ states, \d+ transitions/);
    },
  ],
  [
    'a note opens in place on a phone',
    'positions/sean-christopherson/',
    360,
    async (page) => {
      const words = page.locator('.note q').first();
      expect(await words.isVisible()).toBe(false);
      await page.locator('.notes:has(q) summary').first().click();
      await words.waitFor();
    },
  ],
  [
    'a run loads no script before it is touched, and goes on by a step, and back',
    '',
    1280,
    async (page) => {
      const scripts = await page.evaluate(() =>
        performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')),
      );
      expect(scripts).toHaveLength(1);
      const run = page.locator('[data-run]').first();
      const sentence = async () => (await run.locator('.run-say').first().innerText()).split('\n')[0];
      const before = await sentence();
      await run.getByRole('button', { name: 'Next' }).click();
      await expect.poll(sentence).not.toBe(before);
      await run.getByRole('button', { name: 'Back' }).click();
      await expect.poll(sentence).toBe(before);
    },
  ],
  [
    'the thread is walked with `j`',
    'threads/exclusive-gup-pinning/',
    1280,
    async (page) => {
      for (const number of [1, 2, 3]) {
        await page.keyboard.press('j');
        await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`message-${number}`);
      }
    },
  ],
];

describe.skipIf(missing !== '')(`in Firefox${missing}`, () => {
  let browser: Browser;
  let serving: Serving;
  beforeAll(async () => {
    serving = await serve({ root: process.env['DIST'] ?? 'dist', port: 0 });
    browser = await launchFirefox(located.executable ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });

  async function visit(path: string, width: number, steps: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(new URL(path, serving.url).href, { waitUntil: 'load' });
    await steps(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(errors).toEqual([]);
    await context.close();
  }

  it.each(sampleOf(walks, 1))('%s', (_, path, width, steps) => visit(path, width, steps));
});
