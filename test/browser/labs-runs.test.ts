import { beforeAll, describe, expect, it } from 'vitest';
import { gzipped, loadedScripts, openLabs } from './lab-page.ts';
import { accessibilityFaults, colourRules, type SiteBrowser, sidewaysOverflow } from './site-browser.ts';

/** A claim with runs. */
const page = 'c/david-unmap-block-refaults-wait-for-pins/';
const run = '[data-run="conversion-race/unmap-without-lock"]';
let site: SiteBrowser;

/** Records the announcements of a page's live regions, once per synchronous change. */
function hearAll(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  new MutationObserver((changes) => {
    const live = changes.map(({ target }) =>
      (target instanceof Element ? target : target.parentElement)?.closest(
        '[aria-live=polite], [role=status], [role=alert]',
      ),
    );
    for (const one of new Set(live)) if (one) heard.push(one.textContent ?? '');
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

beforeAll(async () => {
  site = await openLabs();
});

describe('a run between the paragraphs', () => {
  it('starts before its first step and is walked by buttons and keys to its violation', async () => {
    const opened = await site.open(page);
    const figure = opened.page.locator(run);
    const sentence = figure.locator('[data-run-sentence]');
    expect(await sentence.innerText()).toContain('One page of a guest. It is shared');
    await figure.getByRole('button', { name: 'Next' }).click();
    await sentence.getByText('The converter removes the host’s mappings').waitFor();
    await opened.page.keyboard.press('End');
    expect(await sentence.innerText()).toContain('The I/O writes into private memory.');
    await opened.page.keyboard.press('ArrowLeft');
    expect(await figure.locator('[data-run-where]').innerText()).toBe('Step 9 of 10 · C.donate');
    await opened.page.keyboard.press('Home');
    expect(
      await figure.getByRole('button', { name: 'Back', exact: true }).getAttribute('aria-disabled'),
    ).toBe('true');
    expect(opened.faults()).toEqual([]);
    await opened.close();
  });

  it.each([360, 1280])('handles the very first press on any button, at %i', async (width) => {
    const opened = await site.open('about/', { fresh: true });
    const { page: one } = opened;
    await one.setViewportSize({ width, height: 780 });
    const asked = one.locator('.run:has([data-run-guess])').first();
    for (const guess of ['Yes', 'No']) {
      await one.goto(site.url);
      // Straight to the button, as on a touch screen: nothing has touched the figure before.
      await asked.getByRole('button', { name: guess }).dispatchEvent('click');
      const chosen = asked.getByRole('button', { pressed: true });
      await chosen.waitFor();
      expect(await chosen.allInnerTexts()).toEqual([guess]);
      const answer = asked.locator('[data-run-answer]');
      expect(await answer.innerText()).toMatch(new RegExp(`^You said ${guess.toLowerCase()}\\. \\S`));
      // The whole text is announced, not only its new words.
      expect(await answer.getAttribute('aria-atomic')).toBe('true');
    }
    await opened.close();
  });

  it('handles everything pressed before its script loaded, by pointer, key or a screen reader', async () => {
    const opened = await site.open('about/', { fresh: true });
    const { page: one } = opened;
    let release = () => {};
    const pressed = new Promise<void>((resolve) => {
      release = resolve;
    });
    await one.route('**/RunScript*', async (route) => {
      await pressed;
      await route.continue();
    });
    await one.goto(site.url);
    const asked = one.locator('.run:has([data-run-guess])').first();
    // Pressed by keys only: the first thing that touches the run is the focus.
    await asked.getByRole('button', { name: 'No', exact: true }).focus();
    for (const key of ['Enter', 'ArrowRight', 'ArrowRight']) await one.keyboard.press(key);
    // As a screen reader does, without a pointer or the focus.
    await asked.locator('[data-run-do=next]').evaluate((next: HTMLElement) => next.click());
    await asked.getByText('Cite this run').click();
    release();
    await asked.locator('[data-run-where]', { hasText: 'Step 5 of 6' }).waitFor();
    expect(await asked.locator('[data-run-answer]').innerText()).toMatch(/^You said no\. /);
    // What the browser did by itself is not done twice.
    expect(await asked.locator('.run-cite').getAttribute('open')).toBe('');
    expect(opened.faults()).toEqual([]);
    await opened.close();
  });

  it('remembers the way back if its link is followed before its script loaded', async () => {
    const opened = await site.open('about/', { fresh: true });
    const { page: one } = opened;
    await one.route('**/RunScript*', () => {});
    await one.goto(new URL(page, site.url).href);
    await one.locator(`${run} .run-ways a`).dispatchEvent('click');
    await one.getByRole('link', { name: 'Back to “' }).waitFor();
    await opened.close();
  });

  it('plays by itself, and stops at a violation', async () => {
    const opened = await site.open(page);
    const figure = opened.page.locator('[data-run="conversion-race/check-then-flip"]');
    await figure.getByRole('button', { name: 'Next' }).click();
    await opened.page.locator('[data-run="conversion-race/check-then-flip"].live').waitFor();
    await figure.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => figure.locator('[data-run-where]').innerText()).toBe('Step 6 of 6 · U.access');
    await figure.getByText('The VMM writes into private memory.').first().waitFor();
    await figure.getByRole('button', { name: 'Play' }).waitFor();
    await opened.close();
  });

  it('does not play with reduced motion', async () => {
    const opened = await site.open(page, { reducedMotion: true });
    expect(await opened.page.locator(run).getByRole('button', { name: 'Play' }).count()).toBe(0);
    await opened.close();
  });

  it.each(['', 'topics/in-place-conversion/', page])(
    'loads no script of its own at /%s until it is touched, and then at most 15 KB',
    async (path) => {
      const opened = await site.open('about/', { fresh: true });
      const everyPage = await loadedScripts(opened);
      expect(everyPage).toHaveLength(1);
      expect(gzipped(everyPage)).toBeLessThan(5_000);
      await opened.page.goto(new URL(path, site.url).href, { waitUntil: 'networkidle' });
      expect(await loadedScripts(opened)).toEqual(everyPage);
      await opened.page.locator('.run').first().hover();
      await opened.page.locator('.run.live').first().waitFor();
      const own = (await loadedScripts(opened)).slice(1);
      expect(own).not.toEqual([]);
      expect(gzipped(own)).toBeLessThan(15_000);
      await opened.close();
    },
  );

  it('shows the whole run and a message if its script does not load, and offers to try again', async () => {
    const opened = await site.open('about/', { fresh: true });
    const { page: one } = opened;
    let isThere = false;
    await one.route('**/RunScript*', (route) => (isThere ? route.continue() : route.abort()));
    await one.goto(new URL(page, site.url).href);
    const figure = one.locator(run);
    const note = figure.getByRole('alert');
    const last = figure.getByText('writes into private memory').first();
    const colour = () => last.evaluate((act) => getComputedStyle(act).color);
    const hidden = await colour();
    await figure.getByRole('button', { name: 'Next' }).click();
    await note.getByText('could not be loaded, so the whole run is shown').waitFor();
    expect(await colour()).not.toBe(hidden);
    expect(await figure.getByRole('button', { name: 'Next' }).count()).toBe(0);
    isThere = true;
    await note.getByRole('button', { name: 'Try again' }).click();
    await note.waitFor({ state: 'detached' });
    await figure.getByRole('button', { name: 'Next' }).click();
    await figure.locator('[data-run-where]', { hasText: 'Step 1 of 10' }).waitFor();
    await opened.close();
  });

  it('announces each step once, and nothing when it is only touched', async () => {
    const opened = await site.open('about/', { fresh: true });
    const { page: one } = opened;
    await one.goto(new URL(page, site.url).href);
    const figure = one.locator(run);
    await one.evaluate(hearAll);
    await figure.hover();
    await one.locator(`${run}.live`).waitFor();
    expect(await one.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    await figure.getByRole('button', { name: 'Next' }).click();
    expect(await one.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
      expect.stringMatching(/^The converter removes the host’s mappings of the page\.\s+Step 1 of 10/),
    ]);
    await opened.close();
  });

  it('adds nothing to the head of the page while it is walked, which would cause a new layout', async () => {
    const opened = await site.open(page);
    const links = opened.page.locator('link');
    const before = await links.count();
    await opened.page.locator(run).getByRole('button', { name: 'Next' }).click();
    await opened.page.locator(`${run}.live`).waitFor();
    expect(await links.count()).toBe(before);
    await opened.close();
  });

  it('is a comic without scripts and on paper: every step is shown in words', async () => {
    const opened = await site.open(page, { javaScript: false });
    const figure = opened.page.locator(run);
    expect(await figure.locator('.run-act:visible').count()).toBe(10);
    expect(await figure.locator('.run-words li').count()).toBe(10);
    expect(await figure.getByRole('button').count()).toBe(0);
    await opened.close();
    const walked = await site.open(page);
    await walked.page.locator(run).getByRole('button', { name: 'Next' }).click();
    await walked.page.locator(`${run}.live`).waitFor();
    await walked.page.emulateMedia({ media: 'print' });
    const colours = await walked.page
      .locator(`${run} .run-act`)
      .evaluateAll((acts) => acts.map((act) => getComputedStyle(act).color));
    expect(colours.filter((colour) => /, 0\)$|transparent/.test(colour))).toEqual([]);
    await walked.close();
  });

  it('leads to the same run in its lab, and is cited with its model and limits', async () => {
    const opened = await site.open(page);
    const figure = opened.page.locator(run);
    await figure.getByText('Cite this run').click();
    const citation = (await figure.locator('.run-cite code').innerText()).replace(/\s+/g, ' ');
    expect(citation).toContain('run "Unmap, then count"');
    await figure.getByRole('link', { name: 'Open in the lab' }).click();
    const here = opened.page.locator('[data-run-where]', { hasText: 'Step 10 of 10 · K0.dma' });
    await here.first().waitFor();
    await opened.close();
  });

  it('is found again from its lab at the step it was left, also after another scenario was chosen there', async () => {
    const opened = await site.open(page);
    const figure = opened.page.locator(run);
    const lab = opened.page.locator('[data-run-where]', { hasText: 'Step 10 of 10 · K0.dma' });
    const back = opened.page.getByRole('link', { name: 'Back to “' });
    await figure.getByRole('button', { name: 'Next' }).click();
    await opened.page.locator(`${run}.live`).waitFor();
    await figure.getByRole('link', { name: 'Open in the lab' }).click();
    await lab.first().waitFor();
    await opened.page.setViewportSize({ width: 360, height: 740 });
    await back.click();
    await opened.page.waitForURL(`**/${page}`);
    await opened.page.setViewportSize({ width: 1400, height: 900 });
    await figure.getByRole('link', { name: 'Open in the lab' }).click();
    await lab.first().waitFor();
    await opened.page.getByRole('link', { name: 'On the guest’s word alone' }).click();
    await back.click();
    await opened.page.waitForURL(`**/${page}#run-conversion-race-unmap-without-lock`);
    await expect
      .poll(() => figure.evaluate((one) => one.getBoundingClientRect().top < innerHeight))
      .toBe(true);
    await opened.close();
    const other = await site.open('labs/conversion-race/');
    expect(await other.page.getByRole('link', { name: 'Back to “' }).count()).toBe(0);
    await other.close();
  });

  it('lists the steps before the first one it shows', async () => {
    const opened = await site.open('topics/refcount-and-waiting/');
    const later = opened.page.locator('[data-run="conversion-race/wait-for-the-count"]');
    expect(await later.locator('[data-run-sentence]').innerText()).toMatch(/^After step 5\. /);
    await later.getByText('What happened in steps 1 to 5').click();
    expect(await later.locator('.run-earlier li:visible').count()).toBe(5);
    await later.getByRole('button', { name: 'Next' }).click();
    await later.locator('[data-run-where]', { hasText: 'Step 6 of 15' }).waitFor();
    await opened.close();
  });

  it('is sound in light and dark, wide and narrow', async () => {
    const opened = await site.open(page);
    await opened.page.locator(run).getByRole('button', { name: 'Next' }).click();
    await opened.page.locator(`${run}.live`).waitFor();
    expect(await accessibilityFaults(opened.page)).toEqual([]);
    await opened.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await accessibilityFaults(opened.page, colourRules, run)).toEqual([]);
    for (const width of [320, 900]) {
      await opened.page.setViewportSize({ width, height: 900 });
      expect(await sidewaysOverflow(opened.page), `at ${width}`).toBe(0);
    }
    await opened.close();
  });
});

describe('the frame in which examples run', () => {
  it('does nothing if it has an origin, as in a page that omits the sandbox', async () => {
    const opened = await site.open('about/');
    // As on a host that sends no headers: then only the script prevents it.
    await opened.page.route('**/labs/run-frame/', async (route) => {
      const response = await route.fetch();
      const { 'content-security-policy': _, ...headers } = response.headers();
      await route.fulfill({ response, headers });
    });
    const started = await opened.page.evaluate(async (address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      document.body.append(frame);
      await loaded;
      const inner = frame.contentWindow as Window & typeof globalThis;
      let workers = 0;
      inner.Worker = class {
        constructor() {
          workers++;
        }
      } as unknown as typeof Worker;
      const data = { kind: 'run', run: 1, models: '', example: '' };
      inner.dispatchEvent(new inner.MessageEvent('message', { source: window, data }));
      return workers;
    }, new URL('labs/run-frame/', site.url).href);
    expect(started).toBe(0);
    await opened.close();
  });

  it('truncates the output of an example, whatever its form', async () => {
    const opened = await site.open('labs/cost/');
    await opened.page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const flood = "for (let i = 0; i < 600; i++) self.postMessage({ kind: 'said', line: 'x'.repeat(4500) });";
    await opened.page.getByRole('textbox', { name: 'Example' }).fill(flood);
    await opened.page.getByRole('button', { name: 'Run' }).click();
    await opened.page.locator('[data-editor=output]', { hasText: 'and more than 500 lines' }).waitFor();
    const lines = await opened.page.locator('[data-editor=output] > div').allInnerTexts();
    expect(lines.length).toBeLessThanOrEqual(502);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(4000);
    await opened.close();
  });
});
