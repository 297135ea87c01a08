/** Tests reading without scripts, on paper, by keyboard, with reduced motion, and at wrong addresses. */

import { beforeAll, describe, expect, it } from 'vitest';
import { pageKinds } from '../page-kinds.ts';
import { sampleOf } from '../support/extent.ts';
import { openSite, type SiteBrowser } from './site-browser.ts';

let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite({ root: process.env['DIST'] ?? 'dist' });
});

const kinds = pageKinds();
const claim = 'c/sean-not-the-preferred-store-for-all-vms/';

const controls = ['button', 'select', 'input', 'textarea'].map((control) => `${control}:visible`).join();

describe('without scripts', () => {
  it.each(sampleOf(Object.entries(kinds), 3, 2))(
    '%s shows no control that does nothing, and its text',
    async (_, path) => {
      const { page, faults, close } = await site.open(path, { javaScript: false });
      const main = page.locator('main');
      expect((await main.innerText()).length).toBeGreaterThan(100);
      expect(await main.locator(controls).count()).toBe(0);
      expect(faults()).toEqual([]);
      await close();
    },
  );

  it('a claim offers every form of its citation', async () => {
    const { page, close } = await site.open(claim, { javaScript: false });
    await page.locator('#forms summary').click();
    const forms = page.locator('.citing pre');
    expect(await forms.count()).toBeGreaterThan(5);
    expect((await forms.last().innerText()).length).toBeGreaterThan(50);
    await close();
  });

  it('the search page leads to the indexes instead', async () => {
    const { page, close } = await site.open('search/', { javaScript: false });
    expect(await page.locator('main').innerText()).toContain('Searching needs JavaScript');
    expect(await page.getByRole('link', { name: 'the list of everything as text' }).isVisible()).toBe(true);
    await close();
  });
});

describe('on paper', () => {
  it.each(sampleOf(['', claim, 'matrix/', 'questions/'], 1))(
    '/%s leaves out the ways around and the controls',
    async (path) => {
      const { page, close } = await site.open(path, { print: true });
      for (const element of ['nav[aria-label=Main]', 'nav[aria-label=More]', '.skip']) {
        expect(await page.locator(element).isVisible(), element).toBe(false);
      }
      expect(await page.locator('main button:visible, main .screen-only:visible').count()).toBe(0);
      expect(await page.locator('main h1').isVisible()).toBe(true);
      await close();
    },
  );
});

describe('by keyboard', () => {
  it('the first tab stop skips to the contents', async () => {
    const { page, close } = await site.open(claim);
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.waitForURL(/#./);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await close();
  });

  it.each(sampleOf([claim, 'questions/', 'find/', 'matrix/'], 1, 4))(
    'every stop on /%s can be seen',
    async (path) => {
      const { page, close } = await site.open(path);
      const seen = new Set<string>();
      for (let stop = 0; stop < 25; stop++) {
        await page.keyboard.press('Tab');
        const look = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return undefined;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          const { width, height } = element.getBoundingClientRect();
          const ringed = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
          return { what: element.outerHTML.slice(0, 80), visible: ringed && width > 0 && height > 0 };
        });
        if (look === undefined) break;
        seen.add(look.what);
        expect(look.visible, look.what).toBe(true);
      }
      expect(seen.size).toBeGreaterThan(10);
      await close();
    },
  );
});

describe('with reduced motion', () => {
  it.each(sampleOf(['', claim, 'timeline/'], 1))('nothing on /%s moves', async (path) => {
    const { page, close } = await site.open(path, { reducedMotion: true });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationDuration, animationName, scrollBehavior } =
          getComputedStyle(element);
        const long = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0.01);
        const moves =
          long(transitionDuration) ||
          (animationName !== 'none' && long(animationDuration)) ||
          scrollBehavior === 'smooth';
        return moves ? [element.outerHTML.slice(0, 80)] : [];
      }),
    );
    expect(moving).toEqual([]);
    await close();
  });
});

describe('an address that leads nowhere', () => {
  it.each([
    ['0123456789ab', 'was ever published'],
    ['0123456', 'is cut short'],
  ])('of an unpublished version says so and leads to the claim: %s', async (hash, said) => {
    const { page, close } = await site.open(`${claim}${hash}/`);
    const hint = page.locator('[data-hint]:visible');
    expect(await hint.innerText()).toContain(`version ${hash} `);
    expect(await hint.innerText()).toContain(said);
    await hint.getByRole('link').first().click();
    await page.locator('#cite-mail').waitFor();
    await close();
  });

  it('leads to the page that is meant, if the mail that it stood in added something to its end', async () => {
    const { page, close } = await site.open(`${claim}%3E,`);
    await page.locator('#mended').getByRole('link').click();
    await page.locator('#cite-mail').waitFor();
    await close();
  });

  it('offers no page that does not exist, and searches for the words of an address that was cut', async () => {
    const { page, close } = await site.open(`${claim.slice(0, -6)}%3E`);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#mended').isVisible()).toBe(false);
    await page.getByRole('link', { name: /^Search the record for/ }).click();
    const first = page.locator('loremark-search li a').first();
    await first.waitFor();
    expect(new URL(await first.evaluate(({ href }: HTMLAnchorElement) => href)).pathname).toBe(`/${claim}`);
    await close();
  });

  it('of another kind says so and offers other pages', async () => {
    const { page, close } = await site.open('no/such/page/');
    expect(await page.locator('[data-hint]:visible, #mended:visible').count()).toBe(0);
    expect(await page.locator('main').getByRole('link').count()).toBeGreaterThan(0);
    await close();
  });
});

it('no link that gets the focus is in a heading that is not seen', async () => {
  const { page, close } = await site.open('threads/exclusive-gup-pinning/');
  expect(await page.locator('main .visually-hidden').count()).toBeGreaterThan(0);
  expect(await page.locator('.visually-hidden a').count()).toBe(0);
  await close();
});

it.each(sampleOf(['', claim, 'topics/page-migration/', 'q/was-page-migration-a-hard-no/', 'records/'], 2, 1))(
  'on /%s every heading that has an address offers it, and stays where it stood',
  async (path) => {
    const { page, close } = await site.open(path);
    const headings = page.locator('main :is(h2, h3)[id]');
    const offered = await headings.evaluateAll((all) =>
      all.map(({ id, lastElementChild }) => [id, lastElementChild?.getAttribute('href')] as const),
    );
    expect(offered.length).toBeGreaterThan(0);
    for (const [id, href] of offered) expect(decodeURIComponent(href ?? ''), id).toBe(`#${id}`);
    const heights = () => headings.evaluateAll((all) => all.map((one) => (one as HTMLElement).offsetHeight));
    const before = await heights();
    await page.locator('.anchor.here').evaluateAll((all) => all.forEach((one) => void one.remove()));
    expect(await heights()).toEqual(before);
    await close();
  },
);
