/** Checks many pages in one browser, several at a time, each in light, in dark, and on a phone. */

import { availableParallelism } from 'node:os';
import { accessibilityFaults, layOutAll, type SiteBrowser } from './site-browser.ts';

/** One line per fault, starting with its path; empty if there are none. */
export async function faultsOfPages(site: SiteBrowser, paths: readonly string[]): Promise<readonly string[]> {
  const waiting = [...paths];
  const found: string[] = [];
  const lookOn = async (): Promise<void> => {
    const { page, faults, close } = await site.open('about/', { reducedMotion: true });
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const known = faults().length;
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(new URL(path, site.url).href, { waitUntil: 'load' });
      const light = await accessibilityFaults(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await accessibilityFaults(page, ['color-contrast', 'link-in-text-block']);
      const { width = 0, height = 0 } = page.viewportSize() ?? {};
      await layOutAll(page);
      // As high as the page, so that nothing that sticks to an edge of the window covers a target.
      await page.setViewportSize({ width: 360, height });
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: 360, height: whole });
      const narrow = await accessibilityFaults(page, ['target-size']);
      await page.setViewportSize({ width, height });
      found.push(
        ...narrow.map((fault) => `/${path} at 360 px: ${fault}`),
        ...light.map((fault) => `/${path} in light: ${fault}`),
        ...dark.map((fault) => `/${path} in dark: ${fault}`),
        ...faults()
          .slice(known)
          .map((fault) => `/${path}: ${fault}`),
      );
    }
    await close();
  };
  const rows = Math.min(paths.length, availableParallelism());
  await Promise.all(Array.from({ length: rows }, lookOn));
  return found.toSorted();
}
