import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { labIds } from '../../src/labs/shared/limits.ts';
import { sampleOf } from '../support/extent.ts';
import { follow, labPath, openLabs } from './lab-page.ts';
import type { SiteBrowser } from './site-browser.ts';

let site: SiteBrowser;

beforeAll(async () => {
  site = await openLabs();
});

/** The picture, and the controls that move it. */
const stages = {
  'in-place-conversion': ['.run-frame.now svg', '[data-do=redo]'],
  'conversion-race': ['.run-lanes .run-who', '[data-do=redo]'],
  cost: ['[data-pair] svg', '[data-span]'],
  'huge-pages': ['.run-frame.now svg', '[data-do=redo]'],
  'stray-access': ['.stray-figure', '[data-scenario]'],
  migration: ['.run-lanes .run-who', '[data-do=redo]'],
} as const;

it.each(sampleOf(labIds, 2))(
  'the first screen of %s shows the stage and a control that moves it',
  async (lab) => {
    const opened = await site.open(labPath(lab));
    const [stage, control] = stages[lab];
    for (const [width, height] of [
      [1280, 800],
      [360, 740],
    ] as const) {
      await opened.page.setViewportSize({ width, height });
      for (const selector of [stage, control]) {
        const box = await opened.page.locator(selector).first().boundingBox();
        const seen = box !== null && box.y >= 0 && box.y + Math.min(box.height, 60) <= height;
        expect([width, selector, seen]).toEqual([width, selector, true]);
      }
    }
    expect([3, 4]).toContain(await opened.page.locator('.lab-presets > ul a').count());
    await opened.close();
  },
);

it.each([
  [1280, 800],
  [360, 740],
])(
  'the list of further scenarios opens over the stage at %i, and closes without a choice',
  async (width, height) => {
    for (const lab of sampleOf(['conversion-race', 'migration', 'huge-pages'], 1)) {
      const opened = await site.open(labPath(lab), { width, height });
      const { page } = opened;
      const [stage, list, summary] = ['.lab-stage', '.lab-scenarios', '.lab-more > summary'].map((one) =>
        page.locator(one),
      );
      const before = await stage?.boundingBox();
      await summary?.click();
      expect(await stage?.boundingBox(), lab).toEqual(before);
      const box = await list?.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? height), lab).toBeLessThan(height);
      const inside = await list?.evaluate((one) => {
        const { left, top, width: wide } = one.getBoundingClientRect();
        return one.contains(document.elementFromPoint(left + wide / 2, top + 20));
      });
      expect(inside, 'nothing lies over it').toBe(true);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      expect(await list?.isVisible()).toBe(false);
      expect(await summary?.evaluate((one) => one === document.activeElement)).toBe(true);
      await summary?.click();
      await page.locator('h1').click();
      expect(await list?.isVisible()).toBe(false);
      await opened.close();
    }
  },
);

it.each(sampleOf(labIds, 2))('on a phone no scenario of %s is cut, or lies under another', async (lab) => {
  const opened = await site.open(labPath(lab), { width: 360 });
  const tabs = opened.page.locator('.lab-presets > ul a, .lab-more > summary');
  const boxes = await tabs.evaluateAll((all) =>
    all.map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      const [{ left, right }, words] = [one.getBoundingClientRect(), range.getBoundingClientRect()];
      return { left, right, isWhole: words.left >= left && words.right <= right };
    }),
  );
  expect(boxes.every(({ isWhole, right }) => isWhole && right <= 360)).toBe(true);
  expect(boxes.every(({ left }, at) => left >= (boxes[at - 1]?.right ?? 0))).toBe(true);
  await opened.close();
});

const walked = sampleOf(['in-place-conversion', 'conversion-race', 'huge-pages', 'migration'], 1, 2);

/** How much of the picture is visible above the bar of controls. */
async function seen(page: Page): Promise<number> {
  return page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const [picture, bar] = [box('[data-picture] > *'), box('.lab-bar')];
    if (!picture || !bar) return 0;
    const below = bar.top > picture.top ? Math.min(picture.bottom, bar.top, innerHeight) : innerHeight;
    return Math.round(below - Math.max(picture.top, 0));
  });
}

it.each(walked)('the steps ahead in %s are shown as a question', async (lab) => {
  const opened = await site.open(labPath(lab));
  const asked = await opened.page
    .locator('.lab-stage :is(.run-frame.ahead, .run-veil)')
    .evaluateAll((ahead) => ahead.map((one) => getComputedStyle(one, '::after').content));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((content) => !content.includes('?'))).toEqual([]);
  await opened.close();
});

it.each(walked)('on a phone no word in a bar of %s is cut', async (lab) => {
  const opened = await site.open(labPath(lab), { width: 360 });
  const cut = await opened.page.locator('.lab-stage .run-truth:not(.ahead) > span').evaluateAll((words) =>
    words.flatMap((word) => {
      const [inner, outer] = [word, word.closest('.run-truth')].map((one) => one?.getBoundingClientRect());
      const veil = document.querySelector('.lab-stage .run-veil')?.getBoundingClientRect();
      const end = Math.min(outer?.bottom ?? 0, veil?.top ?? Infinity);
      return inner && inner.bottom > end + 1 ? [word.textContent] : [];
    }),
  );
  expect(cut).toEqual([]);
  await opened.close();
});

it.each(['in-place-conversion', 'huge-pages'])(
  'on a phone the bar of %s covers no part of its legend',
  async (lab) => {
    const opened = await site.open(labPath(lab), { width: 360, height: 740 });
    const [legend, bar] = await opened.page
      .locator('.lab-stage :is(.run-legend, .lab-bar)')
      .evaluateAll((all) =>
        ['run-legend', 'lab-bar'].map((name) =>
          all.find((one) => one.classList.contains(name))?.getBoundingClientRect(),
        ),
      );
    expect(legend?.height).toBeGreaterThan(0);
    expect(legend?.top).toBeGreaterThanOrEqual(bar?.bottom ?? Number.POSITIVE_INFINITY);
    await opened.close();
  },
);

it.each(['in-place-conversion', 'huge-pages'])(
  'on a phone the frame of a step of %s fills the room that is kept for it',
  async (lab) => {
    const opened = await site.open(labPath(lab), { width: 360, height: 740 });
    const [step, frame] = await opened.page
      .locator('.lab-stage .run-step[data-at="0"], .lab-stage .run-step[data-at="0"] .run-frame')
      .evaluateAll((both) => both.map((one) => one.getBoundingClientRect().height));
    expect(step).toBeGreaterThan(200);
    expect(frame).toBe(step);
    await opened.close();
  },
);

it.each(walked)('on a phone the picture of %s is visible above the bar, whatever is pressed', async (lab) => {
  const opened = await site.open(labPath(lab), { width: 360 });
  await opened.page.setViewportSize({ width: 360, height: 740 });
  const next = opened.page.locator('[data-do=redo]');
  const screens = [await seen(opened.page)];
  await opened.page.getByRole('button', { name: 'No', exact: true }).click();
  screens.push(await seen(opened.page));
  for (let step = 0; step < 3; step++) {
    await next.click();
    screens.push(await seen(opened.page));
    const bar = await opened.page.locator('.lab-bar').boundingBox();
    expect(bar?.height).toBeLessThan(740 / 3);
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(740);
  }
  expect(Math.min(...screens), screens.join(' ')).toBeGreaterThan(220);
  await opened.close();
});

it.each(walked)('on a laptop the whole drawing of %s is on the first screen', async (lab) => {
  const opened = await site.open(labPath(lab));
  await opened.page.setViewportSize({ width: 1280, height: 800 });
  await opened.page.getByRole('button', { name: 'No', exact: true }).click();
  const lowest = await opened.page
    .locator('.lab-stage :is(.run-frame, .run-lanes)')
    .evaluateAll((drawn) => Math.max(...drawn.map((one) => one.getBoundingClientRect().bottom)));
  expect(lowest).toBeLessThanOrEqual(800);
  await opened.close();
});

/** Properties that force a synchronous layout. */
function countReads(): void {
  const counted = window as unknown as { reads: string[] };
  counted.reads = [];
  const names = [
    'getBoundingClientRect',
    'getClientRects',
    'scrollIntoView',
    'checkVisibility',
    'focus',
  ] as const;
  for (const name of names) {
    const usual = HTMLElement.prototype[name] as (...given: unknown[]) => unknown;
    Object.defineProperty(HTMLElement.prototype, name, {
      value(this: HTMLElement, ...given: unknown[]) {
        counted.reads.push(name);
        return usual.apply(this, given);
      },
    });
  }
  for (const name of ['offsetWidth', 'offsetHeight', 'offsetTop', 'innerText'] as const) {
    const usual = Object.getOwnPropertyDescriptor(HTMLElement.prototype, name);
    Object.defineProperty(HTMLElement.prototype, name, {
      ...usual,
      get(this: HTMLElement) {
        counted.reads.push(name);
        return usual?.get?.call(this);
      },
    });
  }
}

const starting = [
  '',
  'topics/in-place-conversion/',
  'options/',
  'matrix/',
  ...labIds.map((lab) => labPath(lab)),
];

it.each(sampleOf(starting, 4, 21))(
  'nothing at /%s asks where things stand while it starts, and a lab lays out no more than a part of its page',
  async (path) => {
    const opened = await site.open('about/', { fresh: true, height: 800 });
    await opened.page.addInitScript(countReads);
    await opened.page.goto(new URL(path, site.url).href, { waitUntil: 'networkidle' });
    const reads = await opened.page.evaluate(() => (window as unknown as { reads: string[] }).reads);
    expect(reads).toEqual([]);
    const laidOut = await opened.page.evaluate(
      () => [...document.body.querySelectorAll('*')].filter((one) => one.checkVisibility()).length,
    );
    if (path.startsWith('labs/')) expect(laidOut).toBeLessThan(650);
    await opened.close();
  },
);

it('every step of a long run is visible together with the buttons that lead to it', async () => {
  const opened = await site.open(labPath('conversion-race', 's=wait-for-the-count'));
  const next = opened.page.locator('[data-do=redo]').first();
  const places: (readonly boolean[])[] = [];
  for (let step = 0; step < 15; step++) {
    await next.click();
    places.push(
      await opened.page.locator('.lab-stage :is(.run-cursor, .run-keys)').evaluateAll((all) =>
        all.map((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      ),
    );
  }
  expect(places).toEqual(places.map(() => [true, true]));
  await opened.close();
});

it.each([
  ['conversion-race', 's=wait-for-the-count'],
  ['migration', 's=swap'],
])('no word in a box of %s is broken in narrow columns', async (lab, fragment) => {
  const opened = await site.open(labPath(lab, fragment));
  await opened.page.locator('[data-stage]').press('End');
  for (const width of [360, 840, 900, 1024, 1280]) {
    await opened.page.setViewportSize({ width, height: 900 });
    const broken = await opened.page.locator('.lab-stage .run-act').evaluateAll((boxes) =>
      boxes.flatMap(({ firstChild: text }) =>
        [...(text?.textContent ?? '').matchAll(/[^\s-]+/g)].flatMap(({ 0: word, index }) => {
          const range = document.createRange();
          if (text) range.setStart(text, index);
          if (text) range.setEnd(text, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          return lines.size > 1 ? [word] : [];
        }),
      ),
    );
    expect(broken, `at ${width}`).toEqual([]);
  }
  await opened.close();
});

it('an open question hides what would answer it, and a wrong guess is reported as wrong', async () => {
  const opened = await site.open(labPath('conversion-race'));
  const { page } = opened;
  const look = page.getByText('Watch the fault that begins between the unmap and the count.').first();
  const last = page.locator('[data-run-pips] .bad');
  const paint = () => last.evaluate((pip) => getComputedStyle(pip, '::before').backgroundImage);
  const title = await page.locator('[data-run-title]').innerText();
  expect(await page.locator('[data-scenario][aria-current=true]').innerText(), 'its tab').toBe(title);
  expect(await look.isVisible()).toBe(false);
  expect(await page.locator('.lab-stage .run-act:visible').count()).toBe(0);
  const begin = page.locator('.lab-stage .run-first:visible');
  expect(await begin.allInnerTexts()).toEqual([
    expect.stringMatching(/^may come first:\s+removes the host’s mappings$/),
    expect.stringMatching(/^may come first:\s+page fault begins$/),
    'waits for another',
  ]);
  expect(await paint()).toBe('none');
  await page.getByRole('button', { name: 'No', exact: true }).click();
  expect(await page.locator('.lab-predict:visible').innerText()).toContain(
    'Your guess was wrong. Yes: 10 steps are enough',
  );
  expect([await page.locator('[data-run-title]').innerText(), await look.isVisible()]).toEqual([title, true]);
  // The answer, but not the path to it.
  expect(await page.locator('.lab-stage .run-act:visible').count()).toBe(0);
  expect(await begin.count()).toBe(3);
  expect(await paint()).not.toBe('none');
  await page.setViewportSize({ width: 360, height: 740 });
  const asked = page.locator('.lab-predict:visible').getByText('Can I/O still land in private memory?');
  expect(await asked.isVisible(), 'the question beside its answer, on a phone').toBe(true);
  await opened.close();
  const unasked = await site.open(labPath('conversion-race'));
  await unasked.page.emulateMedia({ media: 'print' });
  expect(await unasked.page.locator('.lab-look > p:visible').count()).toBe(1);
  expect(await unasked.page.locator(':is(.run-first, .lab-presets, .lab-more):visible').count()).toBe(0);
  await unasked.page.emulateMedia({ media: 'screen' });
  await unasked.page.locator('[data-stage]').press('End');
  expect(await unasked.page.locator('.run-predict-answer:visible').innerText()).toMatch(/^\s*Yes: 10 steps/);
  await unasked.close();
});

it('an open question also hides it in forced colours, which still show the current step', async () => {
  const opened = await site.open(labPath('conversion-race'));
  const { page } = opened;
  await page.emulateMedia({ forcedColors: 'active' });
  const edge = (selector: string, pseudo?: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one, part) => getComputedStyle(one, part).borderTopStyle, pseudo);
  expect(await edge('[data-run-pips] .bad', '::before')).toBe('solid');
  expect(await edge('.lab-stage .run-cursor')).toBe('solid');
  await page.getByRole('button', { name: 'No', exact: true }).click();
  expect(await edge('[data-run-pips] .bad', '::before')).toBe('double');
  expect(await page.locator('.lab-stage .run-act:visible').count()).toBe(0);
  await page.locator('[data-stage]').press('End');
  expect(await page.locator('.lab-stage .run-act:visible').count()).toBe(10);
  await opened.close();
});

it('without scripts the page shows what to look for and the answer', async () => {
  const still = await site.open(labPath('conversion-race'), { javaScript: false });
  expect(await still.page.locator('.lab-front > .lab-look > p:visible').count()).toBe(1);
  expect(await still.page.locator('.run-predict-answer:visible').count()).toBe(1);
  expect(await still.page.locator('.run-first:visible').count()).toBe(0);
  await still.close();
});

it.each(sampleOf(['in-place-conversion', 'conversion-race', 'huge-pages', 'migration'], 1, 2))(
  'no scenario of %s shows what answers its question, and each says after whom it is asked',
  async (lab) => {
    const opened = await site.open(labPath(lab));
    const { page } = opened;
    const scenarios = await page
      .locator('[data-scenario]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('data-scenario') ?? ''));
    let asked = 0;
    for (const scenario of scenarios) {
      await follow(opened, `s=${scenario}`);
      const question = page.locator(`.lab-predict[data-look="${scenario}"]`);
      if ((await question.count()) === 0) continue;
      asked++;
      const shown = await page.evaluate(() => {
        const seen = (selector: string) =>
          [...document.querySelectorAll(selector)].filter((one) =>
            one.checkVisibility({ visibilityProperty: true }),
          ).length;
        const red = [...document.querySelectorAll('.lab-stage .run-pips .bad')].filter(
          (pip) => getComputedStyle(pip, '::before').backgroundImage !== 'none',
        );
        return {
          steps: seen(
            '.lab-stage :is(.run-act, .run-loop, .run-parting, .run-frame.ahead > :not(.run-number))',
          ),
          words: seen('.lab-look, .lab-says, .beside-parting, .beside .run-lanes'),
          red: red.length,
        };
      });
      expect([scenario, shown]).toEqual([scenario, { steps: 0, words: 0, red: 0 }]);
      expect(await question.getByRole('link').getAttribute('href')).toMatch(/\/c\/[a-z0-9-]+\/$/);
      expect(await question.innerText()).toMatch(
        /^Predict first; (see|asked by us, beside) [^?]+\s\d{4}\s[^?]+\?/,
      );
    }
    expect(asked).toBeGreaterThan(2);
    expect(opened.faults()).toEqual([]);
    await opened.close();
  },
);

it.each(walked)('a guess at %s shows the answer, but not the moves', async (lab) => {
  const opened = await site.open(labPath(lab));
  await opened.page.getByRole('button', { name: 'No', exact: true }).click();
  const acts = opened.page.locator('.lab-stage :is(.run-act, .run-loop)');
  const shown = () =>
    acts.evaluateAll((all) => all.filter((act) => getComputedStyle(act).visibility === 'visible').length);
  expect(await shown()).toBe(0);
  if ((await acts.count()) > 0) {
    expect(await opened.page.locator('.lab-stage .run-first:visible').count()).toBeGreaterThan(1);
    await opened.page.locator('[data-do=redo]').click();
    expect(await shown()).toBe(1);
    expect(await opened.page.locator('.lab-stage .run-first:visible').count()).toBe(0);
  }
  await opened.close();
});

it('a guess is announced and moves the focus to the run’s buttons; so does the end of the run', async () => {
  const opened = await site.open(labPath('conversion-race'));
  const { page } = opened;
  const said = page.locator('[data-said]');
  await page.getByRole('button', { name: 'No', exact: true }).focus();
  await page.keyboard.press('Enter');
  const answer = 'Yes: 10 steps are enough, and no fewer will do.';
  expect(await said.textContent()).toContain(`Your guess was wrong. ${answer}`);
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  expect(await focused()).toBe('Next');
  await page.keyboard.press('Enter');
  expect(await said.textContent()).toMatch(
    /^Step 1 of 10, C\.unmap\. The converter removes the host’s mappings/,
  );
  await opened.close();
  const unguessed = await site.open(labPath('conversion-race'));
  await unguessed.page.locator('[data-stage]').press('End');
  const last = unguessed.page.locator('[data-said]');
  expect(await last.textContent()).toMatch(/^Step 10 of 10, K0\.dma\. .* Yes: 10 steps are enough/);
  await unguessed.close();
});

it('arrows walk the run from anywhere on its page, except in elements that use them', async () => {
  const opened = await site.open(labPath('conversion-race'));
  const { page } = opened;
  const where = page.locator('.lab-stage [data-run-where]');
  const press = async (from: string, key: string) => {
    await page.locator(from).first().focus();
    await page.keyboard.press(key);
    return await where.innerText();
  };
  expect(await press('header a[href]', 'ArrowRight')).toContain('Step 1 of 10');
  expect(await press('footer a[href]', 'ArrowRight')).toContain('Step 2 of 10');
  // A reader far down the page is scrolled to the stage.
  expect(
    await page.locator('.lab-stage .run-drive').evaluate((box) => box.getBoundingClientRect().top),
  ).toBeLessThan(720);
  expect(await press('footer a[href]', 'ArrowLeft')).toContain('Step 1 of 10');
  for (const key of ['End', 'Home', 'Shift+ArrowRight', 'Alt+ArrowRight', 'Control+ArrowRight', 'j', 'c'])
    expect([key, await press('footer a[href]', key)]).toEqual([key, expect.stringContaining('Step 1 of 10')]);
  for (const field of ['.find input', 'select[name=beside]', '.mail-form'])
    expect([field, await press(field, 'ArrowRight')]).toEqual([
      field,
      expect.stringContaining('Step 1 of 10'),
    ]);
  await opened.close();
});
