/**
 * Reuses pages: a used page keeps its process, its cache and its compiled scripts, and opens the
 * next address in a third of the time of a new one. Nothing a test leaves behind is visible to another.
 */

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { slowed } from '../support/slowed.ts';

/** The state of a page: settings that an open page can change, and whether scripts run, which it cannot. */
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

/** @param rest a small address on the site where idle pages wait, and which no test opens */
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
      // An endless exploration would continue at the idle address: only leaving its page ends it.
      const busy = !javaScript || page.workers().length > 0;
      // Do not wait for a page that is still busy.
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
  // Slowing a page down resets its print emulation.
  return print ? page : await slowed(page);
}

/** Runs in the page: makes short-lived messages stay longer, as a busy machine checks them late. */
function keepWords(): void {
  if (window !== top) return;
  const usual = window.setTimeout;
  const longer = (act: TimerHandler, after = 0, ...rest: readonly unknown[]) =>
    usual(act, after < 1000 ? after : 20 * after, ...rest);
  window.setTimeout = longer as typeof setTimeout;
}

/** A browser keeps 50 history entries of a page; with more, Back leads elsewhere than for a reader. */
const longHistory = 30;

/**
 * Gives the page the idle address without loading it, which would take a quarter of a test's time: so the next
 * address is a different page in any case, and is loaded.
 *
 * @returns how many entries its history has, if scripts run
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
