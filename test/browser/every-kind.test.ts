/**
 * Tests one page of each kind in a real browser: under the strict policy, in light and dark, from a small phone to a wide desktop.
 * A sample of the kinds in `npm test`, each kind in `npm run test:all`.
 */

import { beforeAll, describe, expect, it } from 'vitest';
import { pageKinds } from '../page-kinds.ts';
import { sampleOf } from '../support/extent.ts';
import {
  accessibilityFaults,
  byTouch,
  colourRules,
  layOutAll,
  openSite,
  type SiteBrowser,
  sidewaysOverflow,
} from './site-browser.ts';

let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite({ root: process.env['DIST'] ?? 'dist' });
});

/** Claims of the other kinds have no additional parts; `test/site` checks their markup. */
const alike = /^a claim: (requirement|non-goal|answer|proposal|fact)$/;
const kinds = sampleOf(
  Object.entries(pageKinds()).filter(([kind]) => !alike.test(kind)),
  3,
  35,
);

// All axe rules on the largest pages, several at once.
describe.concurrent('a page of each kind is sound', () => {
  it.each(kinds)('%s', async (_, path) => {
    const { page, faults, close } = await site.open(path, { reducedMotion: true });
    try {
      expect(await accessibilityFaults(page), 'light').toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await accessibilityFaults(page, colourRules), 'dark').toEqual([]);
      await layOutAll(page);
      for (const width of [320, 360, 640, 800, 1400]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await sidewaysOverflow(page), `scrolls sideways at ${width}`).toBe(0);
        // What a finger meets on a phone is smaller, stands closer, and is more than what a pointer shows only where it rests.
        if (width === 360)
          expect(await byTouch(page, () => accessibilityFaults(page, ['target-size'])), 'phone').toEqual([]);
      }
      expect(faults()).toEqual([]);
    } finally {
      await close();
    }
  });
});
