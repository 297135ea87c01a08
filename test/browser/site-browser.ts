/**
 * Opens the built site in a real browser: served as by any static host, with the headers and the strict policy of our own server.
 *
 * Each page keeps a list of its faults while it is open (errors, refused styles or scripts, requests to other
 * origins), so that a test can assert on what no screenshot shows.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { type Serving, serve } from '../../tools/serve/serve.ts';
import { oneBrowser } from './one-browser.ts';
import { type UsedPages, usedPages } from './used-pages.ts';

export type Scheme = 'light' | 'dark';

/** How a page is viewed; widths in CSS pixels. */
export interface Look {
  readonly scheme: Scheme;
  readonly width: number;
  /** 900 by default. */
  readonly height?: number;
  readonly javaScript?: boolean;
  readonly reducedMotion?: boolean;
  readonly print?: boolean;
  /** Whether to use a fresh browser, for tests about loading or that leave a script behind. */
  readonly fresh?: boolean;
}

/** The widths of a phone, a tablet and a desktop, in both colour schemes. */
export const looks: readonly Look[] = (['light', 'dark'] as const).flatMap((scheme) =>
  [360, 800, 1400].map((width) => ({ scheme, width })),
);

export interface OpenPage {
  readonly page: Page;
  /** The faults so far, one line each; empty on a sound page. */
  readonly faults: () => readonly string[];
  readonly close: () => Promise<void>;
}

export interface SiteBrowser {
  /** Origin and base, ending in `/`. */
  readonly url: string;
  /** Opens a path below the base, e.g. `positions/`, and waits until fonts and scripts are loaded. */
  readonly open: (path: string, look?: Partial<Look>) => Promise<OpenPage>;
}

export interface SiteOptions {
  /** The built site; `dist` by default. */
  readonly root?: string;
  readonly base?: string;
}

const known = new Map<string, Promise<SiteBrowser>>();

/** Serves the built site once for all test files of the worker, which also share pages. @throws if it has not been built */
export function openSite({ root = 'dist', base = '/' }: SiteOptions = {}): Promise<SiteBrowser> {
  const key = `${base} ${root}`;
  const site = known.get(key) ?? serveTo(root, base);
  known.set(key, site);
  return site;
}

async function serveTo(root: string, base: string): Promise<SiteBrowser> {
  const serving = await serve({ root, base, port: 0 });
  const browser = await oneBrowser();
  const rest = new URL('robots.txt', serving.url).href;
  const used = usedPages(browser, rest);
  return {
    url: serving.url,
    open: (path, look) =>
      openPage(look?.fresh ? usedPages(browser, rest) : used, serving, path, {
        scheme: 'light',
        width: 1400,
        ...look,
      }),
  };
}

async function openPage(pages: UsedPages, serving: Serving, path: string, look: Look): Promise<OpenPage> {
  const page = await pages.take({
    scheme: look.scheme,
    width: look.width,
    height: look.height ?? 900,
    javaScript: look.javaScript ?? true,
    reducedMotion: look.reducedMotion ?? false,
    print: look.print ?? false,
  });
  const faults: string[] = [];
  const { origin } = new URL(serving.url);
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) faults.push(`request to ${url.origin}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(new URL(path, serving.url).href, { waitUntil: 'load' });
  if (look.javaScript ?? true) await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return {
    page,
    faults: () => [...faults],
    close: () => (look.fresh ? page.context().close() : pages.giveBack(page)),
  };
}

/** Lays out the parts below the screen, as the page does while the browser is idle, for a page that is made narrower later. */
export async function layOutAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('.flow > div, .lab ~ section, .msg'))
      part.classList.add('laid-out');
  });
}

/** Emulates a touch screen in the meantime. */
export async function byTouch<Seen>(page: Page, look: () => Promise<Seen>): Promise<Seen> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  try {
    return await look();
  } finally {
    await tools.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    await tools.detach();
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * The findings of axe against WCAG 2.2 AA and its best practices, one line per fault with the first element affected.
 *
 * axe runs in the page itself, once per frame: assembling it through the driver costs four times as much.
 *
 * @param rules only these; a page already checked in the other colour scheme needs only the rules on colours
 * @param within only this part of the page, if the rest was checked before
 */
export async function accessibilityFaults(
  page: Page,
  rules: readonly string[] = [],
  within?: string,
): Promise<readonly string[]> {
  const options: RunOptions = {
    // A frame has its own run; only violations are reported, so only those are serialised.
    iframes: false,
    resultTypes: ['violations'],
    runOnly: rules.length > 0 ? { type: 'rule', values: [...rules] } : { type: 'tag', values: axeTags },
  };
  const found: string[] = [];
  for (const frame of within === undefined ? page.frames() : [page.mainFrame()]) {
    // Loading axe costs as much as running it on most pages: once per page, not once per scheme.
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe);
    const { violations } = await frame.evaluate(
      ({ part, asked }) =>
        (
          window as unknown as {
            axe: { run: (part: Document | string, options: RunOptions) => Promise<AxeResults> };
          }
        ).axe.run(part ?? document, asked),
      { part: within, asked: options },
    );
    found.push(
      ...violations.map(({ id, help, nodes: [first, ...more] }) => {
        const summary = first?.failureSummary?.replace(/\s+/g, ' ');
        return `${id}: ${help} (${more.length + 1}; ${String(first?.target)}: ${summary})`;
      }),
    );
  }
  return found;
}

/** Rules whose result may differ between the schemes. */
export const colourRules = ['color-contrast', 'link-in-text-block'] as const;

/** By how many CSS pixels the page scrolls sideways; 0 on a sound page. */
export async function sidewaysOverflow(page: Page): Promise<number> {
  return await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
