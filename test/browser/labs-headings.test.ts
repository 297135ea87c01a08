/** Tests that every heading of a lab has an address that can be copied, and that leads to it even where it is folded. */

import { beforeAll, expect, it } from 'vitest';
import { labIds } from '../../src/labs/shared/limits.ts';
import { sampleOf } from '../support/extent.ts';
import { addressOf, labPath, openLabs } from './lab-page.ts';
import type { SiteBrowser } from './site-browser.ts';

let site: SiteBrowser;
beforeAll(async () => {
  site = await openLabs();
});

it.each(labIds)('every heading of %s has an id of its own, in words, and a link', async (lab) => {
  const opened = await site.open(labPath(lab));
  const headings = await opened.page.locator('main :is(h2, h3, h4)').evaluateAll((all) =>
    all.map((one) => {
      // The title of a claim's card has the address of the card.
      const id = one.id || (one.closest('.card')?.id ?? '');
      const link = one.closest('summary')?.nextElementSibling ?? one.querySelector('.anchor');
      return { id, words: one.textContent ?? '', leads: link?.getAttribute('href') === `#${id}` };
    }),
  );
  // The parties that may act next come and go with the state of the run.
  const lasting = headings.filter(({ id, words }) => id !== '' || !/^(?:The|A) /.test(words));
  expect(lasting.length).toBeGreaterThan(4);
  expect(lasting.filter(({ id, leads }) => id === '' || !leads)).toEqual([]);
  expect(new Set(lasting.map(({ id }) => id)).size).toBe(lasting.length);
  expect(lasting.filter(({ id }) => /^\d/.test(id))).toEqual([]);
  await opened.close();
});

it.each([
  ...sampleOf(
    [
      ['huge-pages', 'run-option-b'],
      ['migration', 'counterexamples-swap-live'],
      ['conversion-race', 'scenarios-refused-and-by-whom'],
    ],
    2,
  ),
  ['conversion-race', 'edit'],
])('a link to what is folded in %s, #%s, opens it', async (lab, id) => {
  const opened = await site.open(labPath(lab, id));
  const heading = opened.page.locator(`[id="${id}"]`);
  await expect.poll(() => heading.isVisible()).toBe(true);
  expect(
    await heading.evaluate((one) => {
      const closed: string[] = [];
      for (let fold = one.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
        if (!fold.open) closed.push(fold.className);
      return closed;
    }),
  ).toEqual([]);
  await opened.close();
});

it('the link of a heading is in the address when it is pressed, and the run stays as it is', async () => {
  const opened = await site.open(labPath('huge-pages', 's=option-b'));
  const { page } = opened;
  await page.locator('[data-stage]').press('End');
  const title = await page.locator('[data-run-where]').first().innerText();
  await page.locator('#limits .anchor').click();
  expect(await addressOf(opened)).toMatch(/#limits$/);
  expect(await page.locator('[data-run-where]').first().innerText()).toBe(title);
  await opened.close();
});
