/** Helpers shared by the browser tests of all labs. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { labIds } from '../../src/labs/shared/limits.ts';
import { sampleOf } from '../support/extent.ts';
import {
  accessibilityFaults,
  colourRules,
  type OpenPage,
  openSite,
  type SiteBrowser,
  sidewaysOverflow,
} from './site-browser.ts';

/** The built site, or another built folder (`DIST`). */
export async function openLabs(): Promise<SiteBrowser> {
  return await openSite({ root });
}

const root = process.env['DIST'] ?? 'dist';
/** axe checks one lab for every change, and all in a full run: they share most of their parts. */
const examined: readonly string[] = sampleOf(labIds, 1);

/** Opens every fold except the list of scenarios, which would cover the page. */
export async function unfold(opened: OpenPage): Promise<void> {
  await opened.page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not(.lab-more)'))
      details.open = true;
  });
}

export function labPath(lab: string, fragment = ''): string {
  return `labs/${lab}/${fragment === '' ? '' : `#${fragment}`}`;
}

/** A scenario with a part that the first has not: axe checks that part again. */
export interface AnotherLook {
  readonly fragment: string;
  readonly within: string;
}

/**
 * Asserts no errors, no axe findings and no sideways scrolling, in both colour schemes, wide and narrow, in one page.
 *
 * @param script bytes after gzip that the page may load before the reader acts
 */
export async function expectSound(
  site: SiteBrowser,
  lab: string,
  script: number,
  other?: AnotherLook,
): Promise<void> {
  const opened = await site.open(labPath(lab));
  expect(await scriptBytes(opened), 'script').toBeLessThan(script);
  if (examined.includes(lab)) {
    expect(await accessibilityFaults(opened.page), 'axe, light').toEqual([]);
    if (other) {
      await follow(opened, other.fragment);
      expect(await accessibilityFaults(opened.page, [], other.within), other.fragment).toEqual([]);
    }
    await opened.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await accessibilityFaults(opened.page, colourRules), 'axe, dark').toEqual([]);
  }
  for (const width of [320, 800]) {
    await opened.page.setViewportSize({ width, height: 900 });
    expect(await sidewaysOverflow(opened.page), `at ${width}`).toBe(0);
  }
  expect(opened.faults()).toEqual([]);
  await opened.close();
}

/** Opens another link of the same page, as a reader who follows or pastes it. */
export async function follow({ page }: OpenPage, fragment: string): Promise<void> {
  await page.evaluate(
    (hash) =>
      new Promise<void>((done) => {
        if (location.hash === `#${hash}`) done();
        addEventListener('hashchange', () => done(), { once: true });
        location.hash = hash;
      }),
    fragment,
  );
}

/** Asserts that a link without a valid run is answered by a sentence, which disappears when the reader starts over. */
export async function expectSentences(
  site: SiteBrowser,
  lab: string,
  links: readonly (readonly [fragment: string, sentence: string])[],
): Promise<void> {
  const opened = await site.open(labPath(lab, links[0]?.[0]));
  for (const [fragment, sentence] of links) {
    await follow(opened, fragment);
    await opened.page.locator('[data-notice]', { hasText: sentence }).waitFor();
    await opened.page.getByRole('button', { name: 'Start over' }).click();
    await opened.page.locator('[data-notice]').waitFor({ state: 'hidden' });
  }
  await opened.close();
}

/** Script the page needs before the reader acts, in bytes after gzip. */
async function scriptBytes(opened: OpenPage): Promise<number> {
  await opened.page.waitForLoadState('networkidle');
  const scripts = await loadedScripts(opened);
  expect(scripts).not.toEqual([]);
  return gzipped(scripts);
}

/** The scripts that the page has loaded, as paths. */
export async function loadedScripts({ page }: OpenPage): Promise<readonly string[]> {
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  return loaded.filter((path) => path.endsWith('.js'));
}

export function gzipped(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(root, path))).length, 0);
}

export const text = async (opened: OpenPage, selector: string): Promise<string> =>
  (await opened.page.locator(selector).first().innerText()).trim();

/** The address as the page sees it: the driver learns of it a moment later. */
export async function addressOf({ page }: OpenPage): Promise<string> {
  return await page.evaluate(() => location.href);
}

/** The fragment of the address, decoded into its parts. */
export async function fragmentOf(opened: OpenPage): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries(new URLSearchParams(new URL(await addressOf(opened)).hash.slice(1)));
}
