/** Tests what is printed: words and addresses that a reader of paper can use, and nothing that only a screen can. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { sampleOf } from '../support/extent.ts';
import { openSite, type SiteBrowser } from './site-browser.ts';

const root = process.env['DIST'] ?? 'dist';
const claim = 'c/sean-not-the-preferred-store-for-all-vms/';
const several = 'c/sean-march-hard-no-to-swap-probably-migration/';
const brief = 'q/was-page-migration-a-hard-no/';
const pinned = `${several}2db63dcf4b17/`;
/** Of each kind of page that has quotations. */
const withQuotations = [
  claim,
  several,
  pinned,
  brief,
  'topics/in-place-conversion/',
  'positions/sean-christopherson/',
  'positions/sean-christopherson/words/',
  'matrix/',
  'threads/exclusive-gup-pinning/',
  'questions/',
];
/** Paper with wide margins. */
const narrow = 680;

let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite({ root });
});

it('a claim prints with its words, its citation and its address', async () => {
  const { page, close } = await site.open(claim, { print: true });
  const mail = readFileSync(join(root, claim, 'mail.txt'), 'utf8');
  const printed = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
  expect(await page.locator('.say blockquote').first().isVisible()).toBe(true);
  expect(printed).toContain(mail.trim().replace(/\s+/g, ' '));
  expect(mail).toMatch(/https:\/\/\S+\/c\/sean-not-the-preferred-store-for-all-vms\/[0-9a-f]{12}\/\n/);
  // The forms for programs are not printed.
  expect(printed).not.toContain('@misc');
  await close();
});

it.each([claim, several, pinned])(
  'the large quotation of /%s has the address of its mail once, without a fragment',
  async (path) => {
    const { page, close } = await site.open(path, { print: true });
    const figures = await page.locator('.say').evaluateAll((all) =>
      all.map((figure) => ({
        addresses: [...figure.querySelectorAll('blockquote, a')].flatMap((element) => {
          const { content } = getComputedStyle(element, '::after');
          return content.includes('http') ? content : [];
        }),
        of: figure.querySelector('blockquote')?.getAttribute('cite'),
      })),
    );
    expect(figures.length).toBeGreaterThan(0);
    for (const { addresses, of } of figures)
      expect(addresses.map((one) => one.replace(/["\s]/g, ''))).toEqual([`<${of}>`]);
    await close();
  },
);

it.each(sampleOf(withQuotations, 1, 4))(
  '/%s has no link that is only a word for the screen',
  async (path) => {
    const { page, close } = await site.open(path, { print: true });
    const bare = await page.locator('main a').evaluateAll((links) =>
      links.flatMap((link) => {
        const words = link.textContent.trim();
        const isForScreen =
          /^(lore|source|copy|record|dispute|Suggest|in public mail|reply to|read it on)/.test(words);
        const printed = getComputedStyle(link, '::after').content.includes('http');
        return isForScreen && !printed && link.checkVisibility() && link.getClientRects().length > 0
          ? words
          : [];
      }),
    );
    expect(bare).toEqual([]);
    await close();
  },
);

it.each([claim, pinned, brief])('72 columns of mail fit on one line of narrow paper on /%s', async (path) => {
  const { page, close } = await site.open(path, { print: true, width: narrow });
  const heights = await page
    .locator('.mail-form code')
    .first()
    .evaluate(async (code) => {
      await document.fonts.load(getComputedStyle(code).font);
      return [1, 72].map((columns) => {
        code.textContent = 'x'.repeat(columns);
        return code.parentElement?.offsetHeight;
      });
    });
  expect(heights[1]).toBe(heights[0]);
  await close();
});

it.each(['labs/cost/', 'timeline/', 'rules/'])(
  '/%s prints no control and no list of places on the page',
  async (path) => {
    const { page, close } = await site.open(path, { print: true });
    expect(await page.locator('main :is(input, select, nav):visible').count()).toBe(0);
    await close();
  },
);

it('an unfolded part has no mark that it could be folded', async () => {
  const { page, close } = await site.open(several, { print: true });
  const marks = await page
    .locator('summary:visible')
    .evaluateAll((all) => all.map((summary) => getComputedStyle(summary).listStyleType));
  expect(marks.length).toBeGreaterThan(0);
  expect(new Set(marks)).toEqual(new Set(['none']));
  await close();
});
