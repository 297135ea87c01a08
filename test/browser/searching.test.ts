/** Tests that the search page finds what kernel people look for, reports when it finds nothing, and keeps the query in the address. */

import { beforeAll, describe, expect, it } from 'vitest';
import { sampleOf } from '../support/extent.ts';
import { expectStill, watchShifts } from './layout-shifts.ts';
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

  it('lists kind, speaker and day beside the words where there is room, below them on a phone, and copies in place', async () => {
    const { page, faults, close } = await search('migration');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const [width, isBeside] of [
      [1400, true],
      [360, false],
    ] as const) {
      const item = page.locator('loremark-search li[data-kind=position]').nth(isBeside ? 0 : 1);
      const boxOf = async (inner: string) =>
        (await item.locator(inner).boundingBox()) ?? { x: 0, y: 0, height: 0 };
      await page.setViewportSize({ width, height: 800 });
      const [words, byline, copy] = [await boxOf('div'), await boxOf('.meta'), await boxOf('button')];
      expect(byline.x > words.x + 300, `${width}`).toBe(isBeside);
      expect(byline.y >= words.y + words.height, `${width}`).toBe(!isBeside);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBe(width);
      const fromItem = async () => (await boxOf('.meta')).y - (await boxOf('div')).y;
      const before = await fromItem();
      await item.getByRole('button').click();
      await expect.poll(() => item.getByRole('button').textContent()).toBe('copied');
      expect(await fromItem()).toBe(before);
      expect((await boxOf('button')).height).toBe(copy.height);
    }
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\n : .*\n.*\/c\//s);
    expect(faults()).toEqual([]);
    await close();
  });

  it('shows all pages if they are only a few more than it shows at once', async () => {
    const { page, close } = await search('stage-2 fault');
    const count = Number(/^\d+/.exec(await page.locator('loremark-search [role=status]').innerText())?.[0]);
    expect(count).toBeGreaterThan(12);
    expect(count).toBeLessThan(21);
    expect(await page.locator('loremark-search li').count()).toBe(count);
    expect(await page.getByRole('button', { name: 'Show more' }).isVisible()).toBe(false);
    await close();
  });

  it('says that a phrase was searched for exactly, marks only that, and offers its words without quotation marks', async () => {
    const { page, faults, close } = await search('"stage-2 fault"');
    const status = page.locator('loremark-search [role=status]');
    expect(await status.innerText()).toMatch(/^\d+ pages found with exactly these words\. \d+ pages without/);
    const marked = await page.locator('loremark-search mark').allTextContents();
    expect(new Set(marked.map((word) => word.toLowerCase()))).toEqual(new Set(['stage-2', 'fault']));
    await page.getByLabel('Kind').selectOption('fact');
    const without = status.getByRole('link', { name: /^\d+ pages? without/ });
    // The status is written again once the filtered search is done.
    await expect.poll(() => without.getAttribute('href')).toMatch(/\?q=stage-2%20fault&kind=fact$/);
    await without.click();
    await page.waitForURL(/\?q=stage-2%20fault&kind=fact$/);
    await page.locator('loremark-search li').first().waitFor();
    expect(await status.innerText()).toMatch(/^\d+ pages found\.$/);
    expect(faults()).toEqual([]);
    await close();
    for (const [typed, said] of [
      ['Sean "hard no"', /found with exactly the words in quotation marks/],
      ['"linear map holes no"', /^No page has exactly these words; .* pages without quotation marks\./],
      ['hard no', /^\d+ pages found\.$/],
    ] as const) {
      const other = await search(typed);
      expect(await other.page.locator('loremark-search [role=status]').innerText()).toMatch(said);
      await other.close();
    }
  });

  it('is worked by keys: the slash leads to the box, the arrows to the results and back, Enter to a page', async () => {
    const { page, close } = await search('guest_memfd');
    const focused = () =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll('#query, loremark-search li a')];
        return document.activeElement && all.indexOf(document.activeElement);
      });
    await page.locator('loremark-search li').first().waitFor();
    await page.evaluate(() => document.querySelector('input')?.blur());
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await focused()).toBe(0);
    expect(await page.locator('#query').inputValue()).toBe('guest_memfd');
    for (const [key, place] of [
      ['ArrowDown', 1],
      ['ArrowDown', 2],
      ['ArrowUp', 1],
      ['ArrowUp', 0],
      ['ArrowUp', 0],
      ['ArrowDown', 1],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(), key).toBe(place);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
    await close();
  });

  it('moves nothing when the results of an address come', async () => {
    const { page, close } = await site.open('about/', { fresh: true });
    await watchShifts(page);
    for (const width of [1400, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(new URL('search/?q=migration', site.url).href);
      await page.locator('loremark-search li').first().waitFor();
      await expectStill(page, `${width}`);
    }
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
