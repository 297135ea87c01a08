/**
 * Pages that are used again: a page that was open keeps its process, its cache and its compiled scripts, and opens the
 * next address in a third of the time of a new one. What one test leaves behind, no other finds.
 */

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { slowed } from '../support/slowed.ts';

/** How a page comes up: what can be set on an open page, and whether scripts run, which cannot. */
export interface PageSettings {
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  readonly javaScript: boolean;
  readonly reducedMotion: boolean;
  readonly print: boolean;
}

export interface UsedPages {
  readonly take: (settings: PageSettings) => Promise<Page>;
  readonly giveBack: (page: Page) => Promise<void>;
}

/** @param rest the address of something small on the site that pages wait at, which no test opens */
export function usedPages(browser: Browser, rest: string): UsedPages {
  const waiting: { readonly page: Page; readonly javaScript: boolean; readonly print: boolean }[] = [];
  return {
    take: async ({ scheme, width, height, javaScript, reducedMotion, print }) => {
      const found = waiting.findIndex((one) => one.javaScript === javaScript && one.print === print);
      const [kept] = found < 0 ? [] : waiting.splice(found, 1);
      const page = kept?.page ?? (await newPage(browser, javaScript, print));
      await page.emulateMedia({
        colorScheme: scheme,
        reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
        forcedColors: null,
        media: print ? 'print' : 'screen',
      });
      await page.setViewportSize({ width, height });
      return page;
    },
    giveBack: async (page) => {
      const context = page.context();
      page.removeAllListeners();
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      for (const other of context.pages()) if (other !== page) await other.close();
      const { javaScript, print } = made.get(context) ?? { javaScript: true, print: false };
      // An exploration without end would go on at the address of rest: only a page that is left ends it.
      const busy = !javaScript || page.workers().length > 0;
      // A page that is still busy is not waited for.
      const cleared = await Promise.all([
        clear(page, javaScript, rest),
        forget(context),
        page.mouse.move(-1, -1),
      ])
        .then(async ([visited]) => {
          if (busy) await page.goto(rest, { timeout: 5000 });
          return visited < longHistory;
        })
        .catch(() => false);
      if (cleared) waiting.push({ page, javaScript, print });
      else await context.close();
    },
  };
}

const made = new WeakMap<BrowserContext, Pick<PageSettings, 'javaScript' | 'print'>>();

async function newPage(browser: Browser, javaScript: boolean, print: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: javaScript, permissions: [] });
  made.set(context, { javaScript, print });
  await context.addInitScript(keepWords);
  const page = await context.newPage();
  // To slow a page down takes its paper away.
  return print ? page : await slowed(page);
}

/** Runs in the page: words that it says for a moment stay for long, as a busy machine looks at them late. */
function keepWords(): void {
  if (window !== top) return;
  const usual = window.setTimeout;
  const longer = (act: TimerHandler, after = 0, ...rest: readonly unknown[]) =>
    usual(act, after < 1000 ? after : 20 * after, ...rest);
  window.setTimeout = longer as typeof setTimeout;
}

/** A browser keeps 50 entries of a page's history: one with more goes back elsewhere than a reader's. */
const longHistory = 30;

/**
 * The page takes the address of rest without going there, which would take a fourth of the time of a test: so the next
 * address is another page, whatever it is, and is loaded.
 *
 * @returns how many entries its history has, as far as scripts run
 */
async function clear(page: Page, javaScript: boolean, rest: string): Promise<number> {
  if (!javaScript) return 0;
  return await page.evaluate((address) => {
    stop();
    history.replaceState(null, '', address);
    localStorage.clear();
    sessionStorage.clear();
    return history.length;
  }, rest);
}

async function forget(context: BrowserContext): Promise<void> {
  await context.clearCookies();
  await context.clearPermissions();
  await context.grantPermissions([]);
}
