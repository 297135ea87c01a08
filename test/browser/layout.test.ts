/** Tests the layout: nothing moves while a page loads, nothing is wider than the screen, and notes are beside their words or open in place. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageKinds } from '../page-kinds.ts';
import { pagePaths } from '../page-paths.ts';
import { all, sampleOf } from '../support/extent.ts';
import { expectStill, watchShifts } from './layout-shifts.ts';
import { layOutAll, type OpenPage, openSite, type SiteBrowser } from './site-browser.ts';
import { smallText } from './small-text.ts';

interface ClaimRecord {
  readonly id: string;
  readonly text: string;
  readonly evidence: readonly { readonly words: string; readonly message: string }[];
}

const root = process.env['DIST'] ?? 'dist';
let site: SiteBrowser;
beforeAll(async () => {
  site = await openSite({ root });
});

const claim = 'c/sean-all-vm-types-not-just-coco/';
const pages = [
  '',
  'positions/sean-christopherson/',
  claim,
  'topics/guest-memfd/',
  'records/',
  'requirements/',
];
/** Pages of other kinds, including those that show something only after their script has loaded. */
const waiting = [
  'questions/',
  'timeline/',
  'matrix/',
  'threads/exclusive-gup-pinning/',
  'labs/conversion-race/',
  'labs/huge-pages/',
  'labs/stray-access/',
];

const versionsOfTopics = pagePaths().filter((path) => /^topics\/[^/]+\/[0-9a-f]{12}\/$/.test(path));

describe('while it loads', () => {
  let slow: OpenPage;
  beforeAll(async () => {
    slow = await site.open('about/', { fresh: true });
    await watchShifts(slow.page);
    // Fonts and scripts arrive late, as over a slow connection, and again for each page: routed requests are not cached.
    await slow.page.route(/\.(woff2|js)$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
  });
  afterAll(() => slow.close());

  // The script that adds the age of its day may wrap no line.
  const dated = 'q/is-in-place-conversion-merged/';
  it.each([dated, ...sampleOf([...pages, ...waiting], 2, 4)])('/%s moves by less than 0.02', async (path) => {
    const { page } = slow;
    for (const width of [1400, 412]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(new URL(path, site.url).href);
      await page.evaluate(() => document.fonts.ready);
      await expectStill(page, `${width}`);
    }
  });
});

describe('at every width', () => {
  it.each(sampleOf([...pages, 'map/', 'options/', ...sampleOf(versionsOfTopics, 3)], 2, 3))(
    '/%s is nowhere wider than the screen',
    async (path) => {
      const { page, close } = await site.open(path);
      await layOutAll(page);
      for (const width of [320, 360, 640, 832, 872, 900, 1100, 1280, 1400, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider, `${width}`).toBeLessThanOrEqual(0);
        expect(await smallText(page), `letters at ${width}`).toEqual([]);
      }
      await page.setViewportSize({ width: 360, height: 740 });
      const opened = await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
        return document.documentElement.scrollWidth - innerWidth;
      });
      expect(opened, 'with every fold open').toBeLessThanOrEqual(0);
      await close();
    },
  );

  it.each([
    ...['topics/page-migration/', 'topics/stray-access/', 'threads/exclusive-gup-pinning/'],
    ...sampleOf(Object.values(pageKinds()), 3, 35),
  ])('no text of /%s is smaller than 11 px, with every fold open', async (path) => {
    const { page, close } = await site.open(path, { reducedMotion: true });
    await layOutAll(page);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    for (const width of [1400, 800, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await smallText(page), `${width}`).toEqual([]);
    }
    await close();
  });

  it.each(['evidence/2024-06/', 'labs/in-place-conversion/#comes-to'])(
    'on a phone the table of /%s is one column, none of it out of sight',
    async (path) => {
      const { page, close } = await site.open(path, { width: 360, height: 740 });
      const frame = page.locator(path.includes('#') ? '#comes-to' : 'main .scroll').first();
      expect(await frame.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
      expect(await frame.locator('thead').isVisible()).toBe(false);
      await close();
    },
  );

  it('the drawings of four designs are in rows of four, two or one', async () => {
    const { page, close } = await site.open('');
    const rows = new Map<number, number>();
    for (const width of [1400, 1000, 860, 800, 700, 640, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const tops = await page
        .locator('.design-row > li')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
      expect(tops.length).toBe(4);
      rows.set(width, tops.filter((top) => top === tops[0]).length);
    }
    expect([...rows.values()].filter((count) => count === 3)).toEqual([]);
    expect(rows.get(1400)).toBe(4);
    expect(rows.get(800)).toBe(2);
    await close();
  });

  it('who stood where is a table on a tablet and a list by requirement on a phone, each of its words whole', async () => {
    const { page, close } = await site.open('');
    const cells = page.locator('.stances td');
    for (const [width, isTable] of [
      [1400, true],
      [800, true],
      [720, true],
      [360, false],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      const cut = await cells.evaluateAll(
        (all) => all.filter((cell) => cell.scrollWidth > cell.clientWidth).length,
      );
      expect(cut, `${width}`).toBe(0);
      expect(await page.locator('.stances thead').isVisible(), `${width}`).toBe(isTable);
    }
    const stances = await cells.evaluateAll((all) =>
      all.map((cell) => ({
        seen: cell.checkVisibility(),
        words: cell.textContent,
        who: getComputedStyle(cell, '::before').content,
      })),
    );
    expect(stances.filter(({ seen }) => seen).length).toBeGreaterThan(20);
    for (const { seen, words, who } of stances) {
      expect(seen).toBe(words !== '');
      if (seen) expect(who).toMatch(/^"\w[^"]*: "/);
    }
    await close();
  });

  it.each([
    [900, 320],
    [1000, 350],
    [1280, 340],
    [1400, 380],
  ])('at %i px the notes have at least %i px, and the text more', async (width, least) => {
    const { page, close } = await site.open('topics/guest-memfd/', { width });
    const [notes = 0, text = 0] = await page.evaluate(() =>
      ['.row > .notes', '.row > .text'].map(
        (one) => document.querySelector(one)?.getBoundingClientRect().width ?? 0,
      ),
    );
    expect(notes).toBeGreaterThanOrEqual(least);
    expect(text).toBeGreaterThan(notes);
    await close();
  });

  it('the timeline of the front page is a list of days on a phone', async () => {
    const { page, close } = await site.open('', { width: 360 });
    expect(await page.locator('#timeline svg').isVisible()).toBe(false);
    expect((await page.locator('#timeline li').first().innerText()).replace(/\s+/g, ' ')).toMatch(
      /^18 Jun 2024 The thread begins: 69 messages until 6 Aug 2024, 59 of them on 18 Jun to 25 Jun 2024\.$/,
    );
    expect(await page.locator('#timeline li').count()).toBe(7);
    await close();
  });

  it('the words beside a run that goes on for ever end above its controls on a phone', async () => {
    const { page, close } = await site.open('c/david-vfio-long-term-pins-and-conversion/', {
      width: 360,
      height: 740,
    });
    await layOutAll(page);
    const below = await page
      .locator('.run-loop span')
      .first()
      .evaluate((words) => {
        const lanes = words.closest('.run-lanes') as Element;
        return words.getBoundingClientRect().bottom - lanes.getBoundingClientRect().bottom;
      });
    expect(below).toBeLessThanOrEqual(0);
    await close();
  });

  it('the link of a heading whose line is full ends with the page', async () => {
    const [version = ''] = sampleOf(versionsOfTopics, 1);
    for (const path of ['options/', version]) {
      const { page, close } = await site.open(path, { width: 360, height: 740 });
      await layOutAll(page);
      const beyond = await page.locator('main .anchor.here').evaluateAll((links) =>
        links.map((link) => {
          const words = document.createRange();
          words.setStart(link.parentNode as Node, 0);
          words.setEndBefore(link);
          const end = [...words.getClientRects()].at(-1)?.right ?? 0;
          const main = document.querySelector('main') as Element;
          return (
            link.getBoundingClientRect().right - end - Number.parseFloat(getComputedStyle(main).paddingRight)
          );
        }),
      );
      expect(beyond.length, path).toBeGreaterThan(0);
      expect(Math.max(...beyond), path).toBeLessThan(0.5);
      await close();
    }
  });

  it('the header is one row on a phone', async () => {
    const { page, close } = await site.open('');
    await page.setViewportSize({ width: 360, height: 800 });
    const box = await page.locator('.site-head').boundingBox();
    expect(box?.height).toBeLessThan(64);
    await close();
  });
});

describe.each([
  'positions/sean-christopherson/',
  'labs/in-place-conversion/',
  'threads/exclusive-gup-pinning/',
])('what is far below a phone of /%s', (path) => {
  const phone = { width: 360, height: 740 };
  // Without the figure's style sheet, which precedes it and has no box.
  const far =
    ':is(.flow > .row > .text, .flow > .across > :is(figure, div), :is(.lab ~ section, .msg) > :first-child)';
  const laidOut = (part: Locator) =>
    part.evaluate((shown) => shown.checkVisibility({ contentVisibilityAuto: true }));

  it('is laid out when the reader comes near, and a link into it leads there', async () => {
    const { page, close } = await site.open(path, { ...phone, javaScript: false });
    try {
      const last = page.locator(far).last();
      expect(await laidOut(last)).toBe(false);
      const headings = page.locator('main :is(h2[id], .msg[id])');
      const id = await headings.nth((await headings.count()) - 2).getAttribute('id');
      await page.goto(new URL(`${path}#${id}`, site.url).href);
      const top = () => page.locator(`[id="${id}"]`).evaluate((at) => at.getBoundingClientRect().top);
      await expect.poll(top).toBeLessThan(80);
      expect(await top()).toBeGreaterThan(0);
      await last.scrollIntoViewIfNeeded();
      await expect.poll(() => laidOut(last)).toBe(true);
    } finally {
      await close();
    }
  });

  it('is laid out eventually, so that a screenshot of the page is complete', async () => {
    const { page, close } = await site.open(path, phone);
    try {
      const parts = await page.locator(far).all();
      expect(parts.length).toBeGreaterThan(2);
      for (const part of parts) await expect.poll(() => laidOut(part)).toBe(true);
      expect(await page.evaluate(() => scrollY)).toBe(0);
    } finally {
      await close();
    }
  });
});

it('a diagram is a picture that fits its frame on a wide screen, and a list on a phone', async () => {
  const { page, close } = await site.open('topics/in-place-conversion/');
  const look = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.diagram')].map((one) => {
        const frame = one.querySelector('.diagram-frame');
        return {
          picture: frame?.checkVisibility() ?? false,
          fits: frame ? frame.scrollWidth <= frame.clientWidth : false,
          list: one.querySelector('details li')?.checkVisibility() ?? false,
        };
      }),
    );
  await page.setViewportSize({ width: 1280, height: 900 });
  const wide = await look();
  expect(wide.length).toBeGreaterThan(0);
  expect(wide.filter(({ picture, fits }) => !picture || !fits)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  expect((await look()).filter(({ picture, list }) => picture || !list)).toEqual([]);
  await close();
});

describe('notes', () => {
  const first = '.with-toc a.ref';

  it('are beside their paragraph on a wide screen', async () => {
    const { page, close } = await site.open('positions/sean-christopherson/');
    await page.setViewportSize({ width: 1400, height: 900 });
    const link = await page.locator(first).first().boundingBox();
    const note = await page.locator('.note').first().boundingBox();
    expect(note?.x).toBeGreaterThan((link?.x ?? 0) + 100);
    await close();
  });

  it.each(sampleOf(['', 'positions/sean-christopherson/', 'topics/guest-memfd/'], 2))(
    'on /%s are all beside their text, and leave no hole in it',
    async (path) => {
      const { page, close } = await site.open(path);
      await page.setViewportSize({ width: 1400, height: 900 });
      const rows = await page.evaluate(() =>
        [...document.querySelectorAll('.row:has(> .text):has(> .notes)')].map((row) => {
          const boxes = [...row.querySelectorAll(':scope > .notes')].map((one) =>
            one.getBoundingClientRect(),
          );
          const text = row.querySelector('.text')?.getBoundingClientRect();
          return {
            beside: boxes.every(({ left }) => left >= (text?.right ?? Number.POSITIVE_INFINITY)),
            heads: [...row.querySelectorAll('.note[id] .by')].map((head) => head.getClientRects().length > 0),
            // The text is as high as its row, so its last paragraph is what ends above a hole.
            hole:
              Math.max(...boxes.map(({ bottom }) => bottom)) -
              (row.querySelector('.text > :last-child')?.getBoundingClientRect().bottom ?? 0),
          };
        }),
      );
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter(({ beside }) => !beside)).toEqual([]);
      expect(rows.flatMap(({ heads }) => heads)).not.toContain(false);
      expect(Math.max(...rows.map(({ hole }) => hole))).toBeLessThan(320);
      await close();
    },
  );

  it('show most of their words, and the others when opened or when their number is followed', async () => {
    const { page, close } = await site.open('positions/sean-christopherson/', { width: 1400 });
    const seen = (note: Locator) =>
      note.locator('q').evaluateAll((all) => all.map((words) => words.checkVisibility()));
    const quoted = await page
      .locator('.note:has(q)')
      .evaluateAll((all) =>
        all.map((note) => [...note.querySelectorAll('q')].some((q) => q.checkVisibility())),
      );
    expect(quoted.filter(Boolean).length / quoted.length).toBeGreaterThan(0.85);
    const cut = page.locator('.note.cut').first();
    const [chief] = await cut.locator(':scope > span > q').allTextContents();
    expect(await seen(cut)).toContain(false);
    expect(await cut.locator('.all summary').textContent()).toBe(
      `+${(await seen(cut)).filter((one) => !one).length} more`,
    );
    await cut.locator('.all summary').click();
    expect(await seen(cut)).not.toContain(false);
    expect(await cut.textContent()).toContain(chief);
    const shut = page.locator('.note.shut:has(q)').first();
    expect(await seen(shut)).not.toContain(true);
    expect(await shut.locator('.by').isVisible()).toBe(true);
    await page.locator(`a.ref[href="#${await shut.getAttribute('id')}"]`).click();
    expect(await seen(page.locator('.note:target'))).not.toContain(false);
    await close();
  });

  it('have, when opened by keyboard, a line to close them that the ring of the focus surrounds', async () => {
    const { page, close } = await site.open('q/is-in-place-conversion-merged/', { width: 1400 });
    const summary = page.locator('#n3 .all summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#n3 .all[open]').count()).toBe(1);
    const look = await summary.evaluate((line) => ({
      height: line.getBoundingClientRect().height,
      size: Number.parseFloat(getComputedStyle(line, '::after').fontSize),
      space: Number.parseFloat(getComputedStyle(line).marginLeft),
      ringed: getComputedStyle(line).outlineStyle !== 'none',
    }));
    expect(look.ringed).toBe(true);
    expect(look.height).toBeGreaterThan(look.size);
    expect(look.space).toBeGreaterThan(3);
    await close();
  });

  it('show a copy with all words beside a number whose note has no room for them', async () => {
    const { page, close } = await site.open('positions/sean-christopherson/', { width: 1400 });
    const cut = page.locator('.note.cut').first();
    const number = page.locator(`a.ref[href="#${await cut.getAttribute('id')}"]`);
    await number.focus();
    const words = page.locator('.peek q');
    await words.first().waitFor();
    expect(await words.allTextContents()).toEqual(await cut.locator('q').allTextContents());
    expect(await words.evaluateAll((all) => all.every((one) => one.checkVisibility()))).toBe(true);
    await close();
  });

  it('do not repeat the name below words of the same mail, unless they are shown elsewhere', async () => {
    const { page, close } = await site.open('positions/sean-christopherson/', { width: 1400 });
    const below = page.locator('.note.same:not(.shut)').first();
    const name = below.locator('b');
    expect(await name.isVisible()).toBe(false);
    expect(await name.textContent()).toBe(
      await below.evaluate((note) => note.previousElementSibling?.querySelector('b')?.textContent),
    );
    await page.setViewportSize({ width: 360, height: 800 });
    await page.locator(`.notes:has(#${await below.getAttribute('id')}) > summary`).click();
    expect(await name.isVisible()).toBe(true);
    await close();
  });

  it('state their kind, in the margin only for readers who do not see its mark', async () => {
    const { page, close } = await site.open('positions/sean-christopherson/');
    const kind = () =>
      page
        .locator('.note .by')
        .first()
        .evaluate((one) => {
          const { content, position } = getComputedStyle(one, '::after');
          return { content, seen: position !== 'absolute' };
        });
    for (const [width, seen] of [
      [1280, false],
      [1000, false],
      [800, true],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      expect(await kind()).toEqual({ content: expect.stringMatching(/^"[a-z]|attr/), seen });
    }
    // It follows the name, not the links.
    const order = await page
      .locator('.note .act')
      .first()
      .evaluate((links) => Number(getComputedStyle(links).order));
    expect(order).toBe(1);
    await close();
  });

  it('have their head on one line where name, day and links fit', async () => {
    const { page, close } = await site.open('positions/sean-christopherson/', { width: 1100 });
    const heads = await page.locator('.note:not(.same) .by').evaluateAll((all) =>
      all.map((head) => {
        const [name, links] = [...head.children].map((part) => part.getBoundingClientRect());
        const free = head.clientWidth - (name?.width ?? 0) - (links?.width ?? 0);
        return { free, lines: Math.round(head.clientHeight / (name?.height ?? 1)) };
      }),
    );
    const fitting = heads.filter(({ free }) => free > 8);
    expect(fitting.length).toBeGreaterThan(3);
    expect(fitting.filter(({ lines }) => lines > 1)).toEqual([]);
    await close();
  });

  it('have their links beside the name, even if it is long, and a mark apart from its number', async () => {
    const { page, close } = await site.open('q/was-page-migration-a-hard-no/', { width: 1400 });
    const heads = await page.locator('.note .by:has(.act)').evaluateAll((all) =>
      all.map((head) => {
        const [name, links] = [...head.children].map((part) => part.getBoundingClientRect());
        return { links: links?.top ?? 0, name: name?.bottom ?? 0 };
      }),
    );
    expect(heads.length).toBeGreaterThan(3);
    expect(heads.filter(({ links, name }) => links >= name - 1)).toEqual([]);
    await page.goto(new URL('positions/sean-christopherson/', page.url().replace(/q\/.*/, '')).href);
    const gaps = await page.locator('.note.same:not(.shut) .by').evaluateAll((all) =>
      all.map((head) => {
        const [number, mark] = ['.n', '.k'].map((part) => head.querySelector(part)?.getBoundingClientRect());
        return (mark?.left ?? 0) - (number?.right ?? 0);
      }),
    );
    expect(gaps.length).toBeGreaterThan(3);
    expect(gaps.filter((gap) => gap < 2)).toEqual([]);
    await close();
  });

  it('open in place on a phone, without scripts, when their number is pressed', async () => {
    const { page, close } = await site.open('positions/sean-christopherson/', { javaScript: false });
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.locator('.note q').first().isVisible()).toBe(false);
    await page.locator('.notes:has(q) summary').first().click();
    expect(await page.locator('.note q').first().isVisible()).toBe(true);
    await close();
  });

  it('open as a panel if they are out of sight, and close with Escape', async () => {
    const { page, close } = await site.open('positions/sean-christopherson/');
    await page.setViewportSize({ width: 360, height: 800 });
    await page.locator(first).first().focus();
    await page.locator('.peek').waitFor();
    expect(await page.locator('.peek').count()).toBe(1);
    expect(await page.locator('.peek q').first().isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('.peek').waitFor({ state: 'detached' });
    await close();
  });
});

it('the slash key focuses the search box, which leads to the search page with the query', async () => {
  const { page, close } = await site.open(claim);
  await page.keyboard.press('/');
  await page.keyboard.type('hard no');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=hard(\+|%20)no/);
  await close();
});

describe('what is folded', () => {
  it('is open for a reader who follows a link to it, with room for its words', async () => {
    const { page, close } = await site.open('positions/sean-christopherson/words/');
    for (const width of sampleOf([1280, 700, 360], 1)) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(new URL('positions/sean-christopherson/words/', site.url).href);
      await page.getByRole('link', { name: 'dispute', exact: true }).first().click();
      await page.locator('#report').waitFor({ state: 'visible' });
      const narrow = await page
        .locator('#provenance dd')
        .evaluateAll((all) => all.filter((one) => one.clientWidth < 240).map((one) => one.textContent));
      expect(narrow, `${width}`).toEqual([]);
      await expect
        .poll(() => page.locator('#dispute').evaluate((one) => one.getBoundingClientRect().top < innerHeight))
        .toBe(true);
    }
    await close();
  });
});

describe('a claim', () => {
  it('of several fragments has one large, the others close, and its button on the first screen', async () => {
    const { page, close } = await site.open(claim);
    const pieces = page.locator('.say').first().locator('.piece');
    const sizes = await pieces.evaluateAll((all) =>
      all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
    );
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes.filter((size) => size > 30)).toHaveLength(1);
    expect(sizes.filter((size) => size < 22)).toHaveLength(sizes.length - 1);
    for (const piece of await pieces.all()) {
      expect(await piece.getByRole('link', { name: /, lines? \d/ }).isVisible()).toBe(true);
      expect(await piece.getByRole('button', { name: 'copy' }).isVisible()).toBe(true);
    }
    const box = await page.getByRole('button', { name: 'Copy for mail' }).boundingBox();
    expect((box?.y ?? 900) + (box?.height ?? 0)).toBeLessThan(768);
    await close();
  });

  it('can be copied for mail in the first screen of a laptop, however many words it rests on', async () => {
    const heightOf = ({ evidence, text }: ClaimRecord) =>
      evidence.reduce((sum, { words }) => sum + words.length + 40, 0) +
      120 * new Set(evidence.map(({ message }) => message)).size +
      text.length / 100;
    const records: readonly ClaimRecord[] = JSON.parse(readFileSync(join(root, 'api/claims.json'), 'utf8'));
    const longest = records.toSorted((a, b) => heightOf(b) - heightOf(a)).slice(0, all ? undefined : 60);
    const below: string[] = [];
    for (const { id } of longest) {
      const { page, close } = await site.open(`c/${id}/`, { width: 1400, height: 900 });
      const box = await page.getByRole('button', { name: 'Copy for mail' }).first().boundingBox();
      if (!box || box.y + box.height > 900) below.push(`${id}: ${box && box.y + box.height}`);
      await close();
    }
    expect(longest.length).toBeGreaterThan(50);
    expect(below).toEqual([]);
  });

  const kinds = pageKinds();
  it.each([
    claim,
    'c/foll-exclusive-needs-pin-and-longterm/',
    kinds['a version'] ?? '',
    kinds['a short answer'] ?? '',
    ...sampleOf(
      pagePaths().filter((path) => /^c\/[^/]+\/$/.test(path)),
      3,
    ),
  ])('/%s cuts no line of its block for mail, which covers nothing beside it', async (path) => {
    const { page, close } = await site.open(path);
    const block = page.locator('.citing > .mail-form');
    const { cut, covered } = await block.evaluate((one) => {
      const [mail, beside] = [one, document.querySelector('.row > aside > dl')].map((part) =>
        part?.getBoundingClientRect(),
      );
      return {
        cut: one.scrollWidth > one.clientWidth,
        covered: mail && beside ? mail.right > beside.left && mail.top < beside.bottom : false,
      };
    });
    expect({ cut, covered }).toEqual({ cut: false, covered: false });
    for (const width of [900, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    }
    expect(await block.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(false);
    await close();
  });
});

it('the tree of a thread is seen whole beside the first messages, with what its circles mean above it', async () => {
  const { page, close } = await site.open('threads/exclusive-gup-pinning/', { width: 1400, height: 900 });
  const tree = page.locator('.thread-tree');
  expect(await tree.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
  const tops = await tree
    .locator('.small-print, .branch')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(await tree.locator('.small-print').evaluate((one) => one.getBoundingClientRect().top)).toBe(
    Math.min(...tops),
  );
  await close();
});

it('a word about what came later has no frame', async () => {
  const { page, close } = await site.open('timeline/');
  const frames = await page
    .locator('.tag')
    .evaluateAll((all) =>
      all.map((one) => getComputedStyle(one).borderTopWidth + getComputedStyle(one).backgroundColor),
    );
  expect(new Set(frames)).toEqual(new Set(['0pxrgba(0, 0, 0, 0)']));
  await close();
});
