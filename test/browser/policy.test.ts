/**
 * Tests one page of each kind and every lab under the site's policy, from the header and from the page: a reader acts on
 * it, our code does not violate the policy, and turning a string into markup or script is blocked.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Acts, type Looked, lookAtPages } from '../../bench/security/look-at-pages.ts';
import { headerPolicy, metaPolicy, policyKindOf } from '../../src/export/host/page-policy.ts';
import { type Serving, serve } from '../../tools/serve/serve.ts';
import { pageKinds } from '../page-kinds.ts';
import { sampleOf } from '../support/extent.ts';
import { oneBrowser } from './one-browser.ts';

const root = process.env['DIST'] ?? 'dist';
const labs = ['conversion-race', 'cost', 'huge-pages', 'in-place-conversion', 'migration', 'stray-access'];
const claim = 'c/sean-not-the-preferred-store-for-all-vms/';
const paths = [...new Set([...Object.values(pageKinds(root)), claim, ...labs.map((lab) => `labs/${lab}/`)])];
/** Every interactive page except some labs, and a sample of the pages that are only read. */
const opened = (acts: Acts) => [
  ...sampleOf(
    paths.filter((path) => !(path in acts)),
    3,
  ),
  ...paths.filter((path) => path in acts && !alike.includes(path)),
  ...sampleOf(alike, 1),
];
/** Labs without interactions beyond those of the other two. */
const alike = ['cost', 'huge-pages', 'migration', 'stray-access'].map((lab) => `labs/${lab}/`);
/** Runs a reader's code: in a sandbox without an origin, in a worker made from a string, with no connections. */
const frame = 'labs/run-frame/';

const stepped = async (page: Page) => {
  await page.evaluate(() => {
    // All except the list of scenarios, which opens over the stage.
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not(.lab-presets *)'))
      details.open = true;
  });
  for (const name of ['Next', 'Run'])
    for (const button of await page.locator('.lab-stage').getByRole('button', { name, exact: true }).all())
      if ((await button.isVisible()) && (await button.isEnabled())) await button.click();
};
const acts: Acts = {
  '': async (page) => {
    await page.locator('.find input').fill('was migration a hard no?');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/**');
    await page.locator('loremark-search li').first().waitFor();
    // Not by the end of `goBack`, which takes the search page keeping its query for the page gone back to.
    await Promise.all([page.waitForURL(({ pathname }) => pathname === '/'), page.goBack()]);
  },
  'matrix/': async (page) => {
    await page.locator('[data-cell="page-migration--sean-christopherson"]').focus();
    await page.locator('.matrix-panel').waitFor();
  },
  'positions/sean-christopherson/': async (page) => {
    await page.locator('.note[id]').first().getByRole('button', { name: 'copy' }).click();
    await page.locator('.row .text p').last().selectText();
    await page.getByRole('button', { name: 'Cite these words' }).click();
  },
  [claim]: async (page) => {
    await page.getByRole('button', { name: 'Copy for mail' }).click();
    await page.locator('#forms summary').click();
    await page.locator('[data-copy-from=cite-bibtex]').click();
  },
  'search/': async (page) => {
    await page.locator('#query').fill('guest_memfd');
    await page.locator('loremark-search li').first().waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
  },
  'find/': async (page) => {
    await page.locator('#mail').fill('sean-all-vm-types-not-just-coco');
    await page.getByRole('button', { name: 'Look up' }).click();
    await page.locator('.answers > *').first().waitFor();
  },
  ...Object.fromEntries(labs.map((lab) => [`labs/${lab}/`, stepped])),
  'labs/conversion-race/': async (page) => {
    await stepped(page);
    await page.locator('[data-explore]').click();
    await page.locator('[data-found]:not([hidden])').first().waitFor();
  },
  'labs/in-place-conversion/': async (page) => {
    await stepped(page);
    await page.getByRole('textbox', { name: 'Example' }).fill("console.log('it ran');\n");
    await page.getByRole('button', { name: 'Run' }).click();
    await page.locator('[data-editor=output]').getByText('it ran').waitFor();
  },
};

/** What the page's policy allows to be made from a string. */
async function strings(): Promise<readonly string[]> {
  // Code that the driver runs directly may be allowed more than the page.
  await new Promise((done) => setTimeout(done));
  const element = document.createElement('div');
  const attempts: Readonly<Record<string, () => unknown>> = {
    'a handler': () => {
      element.innerHTML = '<img src="/missing.png" onerror="pwn01()">';
    },
    text: () => {
      element.innerHTML = '<b>words</b>';
    },
    code: () => Function('return 1')(),
    'a script elsewhere': () => {
      document.createElement('script').src = 'https://evil.example/x.js';
    },
    'a worker elsewhere': () => new Worker('https://evil.example/x.js'),
  };
  return Object.entries(attempts).flatMap(([what, attempt]) => {
    try {
      attempt();
      return [what];
    } catch {
      return [];
    }
  });
}

let browser: Browser;
let site: Serving;
beforeAll(async () => {
  browser = await oneBrowser();
  site = await serve({ root, port: 0 });
});
afterAll(async () => {
  await site.close();
});

describe('the policy', () => {
  it.each([...paths, frame])('is sent with /%s, and is in its head', async (path) => {
    const answer = await fetch(new URL(path, site.url));
    const sent = answer.headers.get('content-security-policy') ?? '';
    expect(sent).toBe(headerPolicy(policyKindOf(path)));
    const meta = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(
      await answer.text(),
    )?.[1];
    expect(meta?.replaceAll('&#39;', "'").replaceAll('&#x27;', "'")).toBe(metaPolicy(policyKindOf(path)));
    expect(sent.includes("require-trusted-types-for 'script'"), 'only the frame has no Trusted Types').toBe(
      path !== frame,
    );
  });
});

describe('a reader who acts on each page', () => {
  let looked: Looked = { faults: ['not looked at'], words: '' };
  beforeAll(async () => {
    looked = await lookAtPages(browser, root, opened(acts), acts);
  }, 600_000);

  it('never violates the policy, and causes no request to another origin', () => {
    // The button beside words that are selected, and a note shown at its place, are put there by script, as the policy allows.
    const placed = /: <(?:button|li) style="left: [\d.]+px; top: [\d.]+px;">$/;
    expect(looked.faults.filter((fault) => !placed.test(fault))).toEqual([]);
    expect(Object.keys(acts).filter((path) => !paths.includes(path))).toEqual([]);
  });

  it('is safe from strings: no page turns one into script, and only labs turn their own into markup', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const own = labs.map((lab) => `labs/${lab}/`);
    for (const path of [...sampleOf(['', claim, 'search/', 'find/', 'matrix/'], 2), ...sampleOf(own, 1, 8)]) {
      await page.goto(new URL(path, site.url).href, { waitUntil: 'load' });
      expect(await page.evaluate(strings), path).toEqual(path.startsWith('labs/') ? ['text'] : []);
    }
    await context.close();
  });
});

it('the policy in the head of a page applies if the host sends no headers', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const types: Readonly<Record<string, string>> = {
      html: 'text/html',
      js: 'text/javascript',
      css: 'text/css',
    };
    const contentType = types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    await route.fulfill({ body: readFileSync(file), contentType });
  });
  for (const [path, found] of [
    ['about/', []],
    ['labs/cost/', ['text']],
  ] as const) {
    await page.goto(`https://plain.example/${path}`, { waitUntil: 'load' });
    expect(await page.evaluate(strings), path).toEqual(found);
  }
  await context.close();
});
