/** Tests the table of all words of a person: a kind can be chosen with and without a script, and the page says how many are shown. */

import { beforeAll, describe, expect, it } from 'vitest';
import { openSite, type SiteBrowser } from './site-browser.ts';

const path = 'positions/david-hildenbrand/words/';

let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite({ root: process.env['DIST'] ?? 'dist' });
});

describe('questions alone', () => {
  it('by an address, without scripts', async () => {
    const { page, close } = await site.open(path, { javaScript: false });
    const rows = page.locator('.check tbody tr');
    const [all, questions] = [await rows.count(), await page.locator('tr[data-kind=question]').count()];
    expect(questions).toBeGreaterThan(3);
    expect(await page.locator('.check tbody tr:visible').count()).toBe(all);
    await page.getByRole('link', { name: 'questions', exact: true }).click();
    expect(new URL(page.url()).hash).toBe('#only-question');
    expect(await page.locator('.check tbody tr:visible').count()).toBe(questions);
    expect(await page.locator('.only:visible').innerText()).toContain(
      `${questions} of ${all} shown: questions.`,
    );
    await page.getByRole('link', { name: `All ${all}`, exact: true }).click();
    expect(await page.locator('.check tbody tr:visible').count()).toBe(all);
    await close();
  });

  it('by the field, which also shows the count', async () => {
    const { page, faults, close } = await site.open(path);
    const all = await page.locator('.check tbody tr').count();
    const questions = await page.locator('tr[data-kind=question]').count();
    await page.getByLabel('Kind').selectOption('question');
    expect(await page.locator('.check tbody tr:visible').count()).toBe(questions);
    expect(await page.locator('loremark-filter [role=status]').innerText()).toBe(
      `${questions} of ${all} shown`,
    );
    expect(faults()).toEqual([]);
    await close();
  });
});

it('the anchor of a row that used to be below the position leads to the table', async () => {
  const { page, close } = await site.open('positions/david-hildenbrand/');
  await page.evaluate(() => {
    location.hash = 'david-why-are-gup-pins-special';
  });
  await page.waitForURL(`**/${path}#david-why-are-gup-pins-special`);
  await close();
});
