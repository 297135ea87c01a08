/** Citing a claim: what is shown is what is copied, by button or key, in the form the reader chose last. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenPage, openSite, type SiteBrowser } from './site-browser.ts';

const root = process.env['DIST'] ?? 'dist';
const claim = 'c/sean-not-the-preferred-store-for-all-vms/';

let site: SiteBrowser;
let opened: OpenPage;
beforeAll(async () => {
  site = await openSite({ root });
});
afterAll(() => site.close());
beforeEach(async () => {
  opened = await site.open(claim);
  await opened.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterEach(() => opened.close());

const copied = () => opened.page.evaluate(() => navigator.clipboard.readText());
const form = (id: string) => opened.page.locator(`[data-form=${id}]`);
const shown = (id: string) => form(id).locator('code').textContent();
const status = () => opened.page.locator('loremark-citation [role=status]').textContent();

describe('the button', () => {
  it('copies the words as they stand in the page and in its text twin, and says so', async () => {
    await opened.page.getByRole('button', { name: 'Copy' }).click();
    await opened.page.getByText('Copied as Mail.').waitFor();
    expect(await copied()).toBe(await shown('mail'));
    expect(readFileSync(join(root, claim, 'index.txt'), 'utf8')).toContain(await copied());
  });

  it('copies the form that is open', async () => {
    for (const id of ['bibtex', 'line', 'ris']) {
      await form(id).locator('summary').click();
      await opened.page.getByRole('button', { name: 'Copy' }).click();
      await expect.poll(copied).toBe(await shown(id));
    }
  });
});

describe('the key c', () => {
  it('copies the citation', async () => {
    await opened.page.keyboard.press('c');
    await expect.poll(status).toBe('Copied as Mail.');
    expect(await copied()).toBe(await shown('mail'));
  });

  it('leaves the shortcuts of the browser alone', async () => {
    await opened.page.keyboard.press('Control+c');
    await opened.page.keyboard.press('c');
    await expect.poll(status).toBe('Copied as Mail.');
  });

  it('is offered where words of the claim are selected', async () => {
    await opened.page.locator('article h1').selectText();
    await expect.poll(status).toContain('Press c to copy');
  });
});

it('the form a reader opened is open on the next claim', async () => {
  await form('markdown').locator('summary').click();
  await expect.poll(() => form('mail').getAttribute('open')).toBeNull();
  await opened.page.reload();
  await expect.poll(() => form('markdown').getAttribute('open')).toBe('');
  await opened.page.keyboard.press('c');
  await expect.poll(copied).toBe(await shown('markdown'));
});

it('nothing goes wrong on the way', () => {
  expect(opened.faults()).toEqual([]);
});
