/** Tests that the search page finds what kernel people look for, reports when it finds nothing, and keeps the query in the address. */

import { beforeAll, describe, expect, it } from 'vitest';
import { sampleOf } from '../support/extent.ts';
import { type OpenPage, openSite, type SiteBrowser } from './site-browser.ts';

const claim = 'sean-all-vm-types-not-just-coco';
let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite({ root: process.env['DIST'] ?? 'dist' });
});

async function search(words: string): Promise<OpenPage> {
  const opened = await site.open('search/');
  await opened.page.locator('#query').fill(words);
  await opened.page.locator('loremark-search [role=status]:not(:empty)').waitFor();
  return opened;
}

describe('searching', () => {
  it.each(sampleOf(['guest_memfd', 'FOLL_EXCLUSIVE', '"hard no"', 'Sean Christopherson', 'pinning'], 2))(
    'finds %s, and marks it',
    async (words) => {
      const { page, faults, close } = await search(words);
      const hits = page.locator('loremark-search li');
      expect(await page.locator('loremark-search [role=status]').textContent()).toMatch(/^\d+ pages? found/);
      expect(await hits.count()).toBeGreaterThan(1);
      expect(await hits.first().locator('blockquote, p').count()).toBeGreaterThan(0);
      const [wanted = ''] = words.replaceAll('"', '').toLowerCase().split(' ');
      const marked = await hits.first().locator('mark').allTextContents();
      expect(marked.join(' ').toLowerCase()).toContain(wanted.slice(0, 3));
      expect(faults()).toEqual([]);
      await close();
    },
  );

  it('shows words only under the name of the person who said them', async () => {
    const { page, close } = await search('fuad personally prefers unmapped');
    const item = page.locator('li:has(a[href*="/c/fuad-personally-prefers-memory-unmapped/"])').first();
    const said = await item.locator('blockquote').allTextContents();
    expect(said.find((words) => words.includes('personal preferred option'))).toMatch(/^“/);
    expect(said.find((words) => words.includes('world of not mapping'))).toMatch(/^Jason Gunthorpe: “/);
    await close();
  });

  it('leads to existing pages', async () => {
    const { page, faults, close } = await search('guest_memfd');
    await page.locator('loremark-search li a').first().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
    await page.locator('main h1').waitFor();
    expect(faults()).toEqual([]);
    await close();
  });

  it('shows more when asked', async () => {
    const { page, close } = await search('guest_memfd');
    const before = await page.locator('loremark-search li').count();
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => page.locator('loremark-search li').count()).toBeGreaterThan(before);
    await close();
  });

  it.each(sampleOf(['zyxwvutsrq', '"hard zyxwvutsrq"'], 1))(
    'says that there is no %s, and leads to the look-up with it',
    async (words) => {
      const { page, faults, close } = await search(words);
      expect(await page.locator('loremark-search [role=status]').textContent()).toContain(
        `Nothing found for “${words}”.`,
      );
      const link = page.getByRole('link', { name: 'looked up by mail' });
      expect(new URL((await link.getAttribute('href')) ?? '', page.url())).toMatchObject({
        pathname: expect.stringMatching(/\/find\/$/),
        search: `?q=${encodeURIComponent(words)}`,
      });
      expect(faults()).toEqual([]);
      await close();
    },
  );

  it('offers the nearest pages if none has all the words, and leads from a line of mail to the look-up', async () => {
    const near = await search('Sean zyxwvutsrq');
    const status = near.page.locator('loremark-search [role=status]');
    expect(await status.textContent()).toMatch(/^No page has all of these words; the closest are below\./);
    expect(await near.page.locator('loremark-search li').count()).toBeGreaterThan(1);
    expect(near.faults()).toEqual([]);
    await near.close();
    for (const [typed, links] of [
      ['> guest_memfd', 1],
      ['guest_memfd', 0],
    ] as const) {
      const { page, close } = await search(typed);
      expect(await page.getByRole('link', { name: 'looked up by mail' }).count(), typed).toBe(links);
      await close();
    }
  });

  it('leads to the page of an id, and names the typing error it corrected', async () => {
    const { page, faults, close } = await site.open('search/');
    // The page navigates away at once, so nothing else is checked.
    await page.goto(new URL('search/?q=sean-all-vm-types-not-just-coco', site.url).href, {
      waitUntil: 'commit',
    });
    await page.waitForURL(/\/c\/sean-all-vm-types-not-just-coco\//);
    expect(faults()).toEqual([]);
    await close();
    const slip = await search('Gunthrope');
    expect(await slip.page.locator('loremark-search [role=status]').textContent()).toContain('“gunthorpe”');
    await slip.close();
  });

  it('applies the filters, and keeps them in the address', async () => {
    const { page, faults, close } = await search('pinning');
    await page.getByLabel('Kind').selectOption('correction');
    await expect.poll(() => page.url()).toContain('kind=correction');
    await expect
      .poll(() =>
        page.locator('loremark-search li').evaluateAll((items) => items.map((item) => item.dataset['kind'])),
      )
      .toEqual(expect.arrayContaining(['correction']));
    expect(faults()).toEqual([]);
    await close();
  });

  it('keeps the query in the address, so that a search can be shared', async () => {
    const { page, close } = await search('FOLL_EXCLUSIVE');
    await expect.poll(() => page.url()).toContain('?q=FOLL_EXCLUSIVE');
    const again = await site.open('search/?q=FOLL_EXCLUSIVE');
    await again.page.locator('loremark-search li').first().waitFor();
    expect(await again.page.locator('#query').inputValue()).toBe('FOLL_EXCLUSIVE');
    await Promise.all([close(), again.close()]);
  });
});

describe('looking up', () => {
  it.each([
    ['a commit on some host', (commit: string) => `https://git.example/c/${commit}`, 'What rests on commit'],
    ['an address of this site', () => `${site.url}topics/`, 'An address in this record'],
    ['an address of this site that is not there', () => `${site.url}topics/no-such-topic/`, 'no page at'],
    [
      'a search of an archive',
      () => 'https://lore.kernel.org/all/?q=s:kettle',
      'a search on lore.kernel.org',
    ],
    ['a version that is not', () => `${site.url}c/${claim}/0123456789ab/`, 'no version 0123456789ab'],
  ] as const)('says what is known of %s', async (_, typed, words) => {
    const { page, faults, close } = await site.open('find/');
    const sources = await (await fetch(new URL('api/sources.json', site.url))).text();
    const commit = /"([0-9a-f]{40})"/.exec(sources)?.[1] ?? 'no commit';
    await page.locator('#mail').fill(typed(commit));
    await page.getByRole('button', { name: 'Look up' }).click();
    const answers = page.locator('loremark-find .answers');
    await expect.poll(() => answers.textContent()).toContain(words);
    expect(faults()).toEqual([]);
    await close();
  });
});
