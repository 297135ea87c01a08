/** Tests what readers come for, from landing to result, with a limit on the number of actions. The time taken is printed. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isInSight, type Reader, readerOf } from './reader.ts';
import { openSite, type SiteBrowser } from './site-browser.ts';

interface ClaimRecord {
  readonly id: string;
  readonly hash: string;
  readonly speaker?: string;
  readonly evidence: readonly { readonly words: string; readonly lore: string }[];
  readonly versions: readonly { readonly hash: string }[];
}

const root = process.env['DIST'] ?? 'dist';
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };

let site: SiteBrowser;
let claims: readonly ClaimRecord[] = [];
beforeAll(async () => {
  claims = JSON.parse(readFileSync(join(root, 'api/claims.json'), 'utf8'));
  site = await openSite({ root });
});

type Walk = (opened: {
  readonly page: Awaited<ReturnType<SiteBrowser['open']>>['page'];
  readonly reader: Reader;
  /** The text copied last, as soon as there is one. */
  readonly pasted: () => Promise<string>;
}) => Promise<void>;

async function walk(
  name: string,
  from: string,
  size: { readonly width: number; readonly height: number },
  steps: Walk,
): Promise<void> {
  const { page, faults, close } = await site.open(from, size);
  try {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const reader = readerOf(page);
    const began = performance.now();
    const pasted = () => page.evaluate(() => navigator.clipboard.readText());
    await steps({ page, reader, pasted });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(`${name}, ${size.width} px: ${reader.actions()} actions, ${seconds} s\n`);
    expect(faults()).toEqual([]);
  } finally {
    await close();
  }
}

describe.each([desk, phone])('at $width by $height', (size) => {
  it('a newcomer sees the subject of the debate and its outcome without an action', () =>
    walk('what it was about', '', size, async ({ page }) => {
      const answer = await page.locator('main .lede').all();
      expect(await isInSight(page.locator('main h1'))).toBe(true);
      for (const part of answer) expect(await isInSight(part)).toBe(true);
      const said = await Promise.all(answer.map((part) => part.innerText()));
      expect(said.join(' ').split(/[.?!] /).length).toBeGreaterThan(2);
      if (size === desk) expect(await isInSight(page.locator('.status'))).toBe(true);
    }));

  it('a newcomer finds a common question before the essay, and all of them beside it', () =>
    walk('a question', '', size, async ({ page, reader }) => {
      const asked = page.locator('.asked a');
      const box = await asked.first().boundingBox();
      expect(box && box.y + box.height).toBeLessThan(size === desk ? size.height : 1.25 * size.height);
      expect(await asked.first().innerText()).toMatch(/\?$/);
      await reader.press(page.locator('.asked').getByRole('link', { name: /^All \d+ short answers$/ }));
      await page.waitForURL('**/q/');
      expect(await isInSight(page.locator('main section h3').first())).toBe(true);
      expect(reader.actions()).toBe(1);
    }));

  it('a reader of a claim finds all short answers, the questions and the labs at its end', () =>
    walk('from the footer', 'c/sean-all-vm-types-not-just-coco/', size, async ({ page, reader }) => {
      for (const [name, path] of [
        ['Answers', '**/q/'],
        ['Questions', '**/questions/'],
        ['Labs', '**/labs/'],
      ] as const) {
        await reader.press(page.locator('.site-foot').getByRole('link', { name, exact: true }));
        await page.waitForURL(path);
      }
      expect(reader.actions()).toBe(3);
    }));

  it('“was migration a hard no?” is answered by one pasted block after three actions', () =>
    walk('a hard no', '', size, async ({ page, reader, pasted }) => {
      await reader.type(page.locator('.find input'), 'was migration a hard no?');
      await reader.key('Enter');
      await page.waitForURL('**/search/**');
      const first = page.locator('loremark-search li').first();
      await first.waitFor();
      await reader.press(first.getByRole('button'));
      await expect.poll(() => page.locator('.toast').textContent()).toMatch(/^Copied /);
      expect(reader.actions()).toBeLessThanOrEqual(3);
      const block = await pasted();
      expect(block).toMatch(/^Was page migration a hard no\?\n/);
      expect(block).toMatch(
        /\nSean Christopherson, 19 Mar 2024 \[1\], on [^:]+:\n : we should .+ \[\.\.\.\]\n : swap\/reclaim and probably /,
      );
      expect(block.replaceAll('\n : ', ' ')).toContain(
        'not opposed to page migration itself, what I am opposed to is adding deep integration',
      );
      expect(block).toMatch(/\/q\/was-page-migration-a-hard-no\/[0-9a-f]{12}\/\n/);
    }));

  it('a short answer is told once, with its button in the first screen, on a phone in one and a quarter', () =>
    walk('a short answer', 'q/does-conversion-wait-for-pins/', size, async ({ page, reader, pasted }) => {
      const answer = page.locator('main .answer .text > p:not(.btns, .sub)');
      const box = await page.locator('main').getByRole('button', { name: 'Copy for mail' }).boundingBox();
      expect(box && box.y + box.height).toBeLessThan(size === desk ? size.height : 1.25 * size.height);
      expect(await answer.innerText()).toMatch(/^No: as posted in September 2026/);
      const summary = await page.locator('meta[name=description]').getAttribute('content');
      expect(summary).toMatch(/^As posted in September 2026/);
      expect(await page.locator('main').innerText()).not.toContain(summary);
      await reader.press(page.getByRole('button', { name: 'One line' }));
      await expect
        .poll(pasted)
        .toContain(': Does conversion wait for pins? As posted in September 2026 (not seen merged)');
      expect(reader.actions()).toBe(1);
    }));

  it('Sean’s statement on all VM types is in the clipboard after two actions, and the page confirms it in view', () =>
    walk('all VM types', 'search/', size, async ({ page, reader, pasted }) => {
      await reader.type(page.locator('#query'), 'Sean: all VM types');
      const first = page.locator('loremark-search li').first();
      await first.waitFor();
      await reader.press(first.getByRole('button'));
      const said = page.locator('.toast');
      await expect.poll(() => said.textContent()).toMatch(/^Copied /);
      expect(await isInSight(said)).toBe(true);
      expect(reader.actions()).toBeLessThanOrEqual(2);
      const block = await pasted();
      expect(block.replaceAll('\n : ', ' ')).toMatch(
        /^Fuad Tabba .*\nSean Christopherson, 20 Jun 2024 \[1\]:\n.*all VM types/s,
      );
      expect(block).toMatch(/\/c\/sean-all-vm-types-not-just-coco\/[0-9a-f]{12}\/\n$/);
    }));

  it('a reader who follows a pinned link sees in the first screen that the claim was narrowed, and by what', () => {
    const id = 'sean-march-hard-no-to-swap-probably-migration';
    const hash = claims.find((claim) => claim.id === id)?.hash ?? '';
    return walk('a pinned link', `c/${id}/${hash}/`, size, async ({ page }) => {
      const answer = page.locator('.two .ans').first();
      // Day and month are joined by a no-break space.
      expect((await answer.innerText()).replace(/\s/g, ' ')).toMatch(/^Refined by the speaker on 3 Apr 2024/);
      expect(await isInSight(answer)).toBe(true);
      const later = page.locator('.two q', { hasText: 'not opposed to page migration' });
      // On a phone the words of an earlier day stand above them, and their end is below the screen.
      const words = await later.boundingBox();
      expect((words?.y ?? size.height) + 48).toBeLessThan(size.height);
      const version = page.locator('.crumbs b');
      expect(await version.innerText()).toBe('the current one');
      for (const shown of [version, page.locator('main .btn').first()])
        expect(await isInSight(shown)).toBe(true);
    });
  });

  it('a reader who follows an old pinned link sees in the first screen that there is a newer version, and can cite either', () => {
    const id = 'sean-march-hard-no-to-swap-probably-migration';
    const versions = claims.find((claim) => claim.id === id)?.versions ?? [];
    const [oldest] = versions;
    expect(versions.length).toBeGreaterThan(1);
    return walk('an old pinned link', `c/${id}/${oldest?.hash}/`, size, async ({ page, reader, pasted }) => {
      const version = page.locator('.crumbs b');
      expect(await version.innerText()).toMatch(
        /^not the current one, which dates from (?:\d|later that day)/,
      );
      const today = page.locator('main').getByRole('link', { name: 'Cite it as it reads today' }).first();
      for (const shown of [version, today]) expect(await isInSight(shown)).toBe(true);
      await reader.press(page.getByRole('button', { name: 'Copy as it was' }).first());
      await expect.poll(pasted).toContain(`/c/${id}/${oldest?.hash}/`);
      expect(reader.actions()).toBe(1);
    });
  });
});

it('Sean’s statement on all VM types is also two actions from the front page', () =>
  walk('all VM types, from the front page', '', desk, async ({ page, reader, pasted }) => {
    await reader.press(page.locator('a[href$="/c/sean-all-vm-types-not-just-coco/"]').first());
    await page.waitForURL('**/c/sean-all-vm-types-not-just-coco/');
    await reader.press(page.getByRole('button', { name: 'Copy for mail' }));
    await expect.poll(pasted).toMatch(/Sean Christopherson, 20 Jun 2024 \[1\]:\n\n : /);
    expect(reader.actions()).toBeLessThanOrEqual(2);
  }));

it('a quoted person finds every claim of theirs on one page, each beside its words and its message', () =>
  walk('all of David’s words', '', desk, async ({ page, reader }) => {
    await reader.press(page.getByRole('link', { name: 'People', exact: true }));
    await page.waitForURL('**/positions/');
    await reader.press(page.locator('a[href$="/positions/david-hildenbrand/words/"]'));
    await page.waitForURL('**/positions/david-hildenbrand/words/');
    await page.locator('.check').first().waitFor();
    expect(reader.actions()).toBeLessThanOrEqual(2);
    const own = claims.filter(({ speaker }) => speaker === 'david-hildenbrand');
    const rows = await page
      .locator('.check')
      .first()
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => ({
          id: row.querySelector('a[id]')?.id ?? '',
          words: row.querySelector('q')?.textContent ?? '',
          lore: row.querySelector('a[rel=external]')?.getAttribute('href') ?? '',
          ours: row.querySelector('td a')?.getAttribute('href') ?? '',
          shown: row.checkVisibility(),
        })),
      );
    expect(rows.map(({ id }) => id).toSorted()).toEqual(own.map(({ id }) => id).toSorted());
    for (const { id, words, lore, ours, shown } of rows) {
      const evidence = own.find((claim) => claim.id === id)?.evidence ?? [];
      expect(shown, id).toBe(true);
      expect(ours, id).toBe(`/c/${id}/`);
      expect(evidence.map((piece) => piece.lore)).toContain(lore);
      expect(words, id).not.toBe('');
    }
  }));

it('the thread is read with `j` from its first message to its last', () =>
  walk('the thread', 'threads/exclusive-gup-pinning/', desk, async ({ page, reader }) => {
    const messages = await page.locator('.msg').count();
    const focused = () => page.evaluate(() => document.activeElement?.id);
    for (let number = 1; number <= messages; number++) {
      await reader.key('j');
      expect(await focused()).toBe(`message-${number}`);
      expect(await page.evaluate(() => document.activeElement?.getBoundingClientRect().top)).toBeLessThan(
        desk.height / 2,
      );
    }
    expect(messages).toBe(69);
    const here = page.locator('.thread-tree [aria-current]');
    expect(await here.getAttribute('href')).toBe(`#message-${messages}`);
    await reader.key('k');
    expect(await focused()).toBe(`message-${messages - 1}`);
  }));

it('a line pasted from mail, quoted and rewrapped, finds its claim', () =>
  walk('a pasted line', 'find/', desk, async ({ page, reader }) => {
    const claim = claims.find(({ id }) => id === 'sean-all-vm-types-not-just-coco');
    const [first = '', ...rest] = claim?.evidence[0]?.words.split(' ') ?? [];
    await reader.type(page.locator('#mail'), `> > ${first}\n> > ${rest.join(' ')}`);
    await reader.press(page.getByRole('button', { name: 'Look up' }));
    await reader.press(page.locator('.answers a[href$="/c/sean-all-vm-types-not-just-coco/"]').first());
    await page.locator('.say').first().waitFor();
    expect(reader.actions()).toBeLessThanOrEqual(3);
  }));
