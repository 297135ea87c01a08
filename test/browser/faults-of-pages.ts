/** Checks many pages in one browser, several at a time, each in light and in dark. */

import { availableParallelism } from 'node:os';
import { accessibilityFaults, type SiteBrowser } from './site-browser.ts';

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
      found.push(
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
