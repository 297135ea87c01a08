/**
 * Opens pages one after the other in a real browser, as our own server sends them, and reports content that is more
 * than text: it ran, loaded something, restyled, led where no link may, or changed a global object.
 */

import type { Browser, Page } from 'playwright-core';
import { slowed } from '../../test/support/slowed.ts';
import { serve } from '../../tools/serve/serve.ts';

export interface Looked {
  /** `PATH: what`, one line each; empty if readers are safe. */
  readonly faults: readonly string[];
  /** All text of all pages, including hidden text. */
  readonly words: string;
}

/** What a reader does on a page; its faults are those of the page. */
export type Acts = Readonly<Record<string, (page: Page) => Promise<void>>>;

export async function lookAtPages(
  browser: Browser,
  root: string,
  paths: readonly string[],
  acts: Acts = {},
): Promise<Looked> {
  const site = await serve({ root, port: 0 });
  const context = await browser.newContext();
  const faults: string[] = [];
  const words: string[] = [];
  try {
    await context.addInitScript(watch);
    const page = await slowed(await context.newPage());
    let path = '';
    const report = (what: string) => faults.push(`/${path}: ${what}`);
    page.on('dialog', (dialog) => {
      report(`a dialog, ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', ({ message }) => report(`error, ${message}`));
    page.on('popup', (opened) => {
      report('a window was opened');
      void opened.close();
    });
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (/^(?:https?|wss?):$/.test(protocol) && origin !== new URL(site.url).origin)
        report(`request to ${origin}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400 && !path.startsWith('404'))
        report(`${response.status()} ${response.url()}`);
    });
    for (path of paths) {
      await page.goto(new URL(path, site.url).href, { waitUntil: 'load' });
      await acts[path]?.(page);
      const seen = await page.evaluate(look);
      for (const fault of seen.faults) report(fault);
      words.push(seen.words);
    }
  } finally {
    await context.close();
    await site.close();
  }
  return { faults, words: words.join('\n') };
}

/** Runs in the page before its own code. */
function watch(): void {
  const harm: string[] = [];
  const members = Object.getOwnPropertyNames(Object.prototype).length;
  Object.defineProperty(globalThis, 'harmSeen', {
    value: () =>
      Object.getOwnPropertyNames(Object.prototype).length === members
        ? harm
        : [...harm, 'every object has new members'],
  });
  for (let number = 0; number < 100; number++)
    Object.defineProperty(globalThis, `pwn${String(number).padStart(2, '0')}`, {
      value: () => harm.push(`script ${number} ran`),
    });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    harm.push(`the policy stopped ${effectiveDirective} ${blockedURI} ${sample}`.trim());
  });
}

/** Runs in the page after it has loaded. */
function look(): { readonly faults: readonly string[]; readonly words: string } {
  const { harmSeen } = globalThis as unknown as { readonly harmSeen: () => readonly string[] };
  const faults = [...harmSeen()];
  const own = (address: string) => new URL(address, location.href).origin === location.origin;
  const loads = new Set([
    'src',
    'srcset',
    'data',
    'poster',
    'background',
    'ping',
    'action',
    'formaction',
    'srcdoc',
  ]);
  const leads = /^(?:https?|mailto):$/;
  const asks = /stylesheet|icon|load|fetch|connect|manifest/;
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    for (const { name: key, value } of element.attributes) {
      if (key.startsWith('on')) faults.push(`<${name} ${key}>`);
      if (key === 'style') faults.push(`<${name} style="${value}">`);
      if (loads.has(key) && !own(value) && !value.startsWith('data:image/'))
        faults.push(`<${name} ${key}="${value}">`);
      if (key !== 'href' && key !== 'xlink:href') continue;
      const { protocol } = new URL(value, location.href);
      const bad =
        name === 'link' ? asks.test(element.getAttribute('rel') ?? '') && !own(value) : !leads.test(protocol);
      if (bad) faults.push(`<${name} href="${value}">`);
    }
    if (['style', 'base', 'object', 'embed', 'applet', 'marquee'].includes(name)) faults.push(`<${name}>`);
    const type = element.getAttribute('type');
    if (name === 'script' && !element.hasAttribute('src') && type !== 'application/ld+json')
      faults.push('a script in the page');
    if (name === 'script' && type === 'application/ld+json') JSON.parse(element.textContent);
  }
  for (const { href } of document.styleSheets)
    if (href === null || !own(href)) faults.push(`styles of ${href}`);
  return { faults, words: document.documentElement.textContent };
}
