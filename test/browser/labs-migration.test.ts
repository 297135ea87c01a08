import { beforeAll, describe, expect, it } from 'vitest';
import { migrationVerdicts } from '../../src/labs/migration/migration-verdicts.ts';
import {
  addressOf,
  expectSentences,
  expectSound,
  fragmentOf,
  labPath,
  openLabs,
  text,
  unfold,
} from './lab-page.ts';
import type { SiteBrowser } from './site-browser.ts';

const lab = 'migration';
let site: SiteBrowser;

beforeAll(async () => {
  site = await openLabs();
});

describe('the migration lab', () => {
  it('opens with a run in which something breaks', async () => {
    const opened = await site.open(labPath(lab));
    expect(await text(opened, '[data-run-sentence]')).toContain('The guest’s page lies in the old frame.');
    await opened.page.locator('[data-stage]').press('End');
    await unfold(opened);
    expect(await text(opened, '[data-verdict]')).toContain(
      'Step 5, G.read(1): the guest meets a page that is not what it last wrote (breaks M2)',
    );
    await opened.close();
  });

  it('walks to its end the swap in which everything necessary stops', async () => {
    const opened = await site.open(labPath(lab));
    await opened.page.getByRole('link', { name: 'With the hypervisor' }).first().click();
    await opened.page.locator('[data-stage]').press('End');
    await unfold(opened);
    expect(await text(opened, '[data-verdict]')).toContain('Nothing is broken on this way.');
    expect(await text(opened, '[data-state]')).toContain('runs, its page in frame 1');
    await opened.close();
  });

  it('keeps its question open when the reader takes a different step', async () => {
    const opened = await site.open(labPath(lab));
    await opened.page.getByRole('link', { name: 'With the hypervisor' }).first().click();
    const answer = opened.page.locator('.lab-predict:visible .run-predict-answer');
    await opened.page.locator('[data-next] [data-act]', { hasText: 'K.pin' }).click();
    expect(await text(opened, '[data-run-where]')).toContain('Step 1 of 1 · K.pin');
    expect(await answer.isVisible()).toBe(false);
    await opened.page.getByRole('button', { name: 'No', exact: true }).click();
    expect(await answer.innerText()).toContain('You were right.');
    await opened.close();
  });

  it('plays the host alone to its fault, and says that the page can never be moved', async () => {
    const opened = await site.open(labPath(lab));
    await opened.page.getByRole('link', { name: 'The host alone, access blocked' }).click();
    await opened.page.locator('[data-stage]').press('End');
    await unfold(opened);
    expect(await text(opened, '[data-verdict]')).toMatch(/^Step 3, M\.copy: [^.]+ \(breaks M3\)/);
    expect(await text(opened, '[data-state]')).toContain('dead');
    expect(await text(opened, '[data-next]')).toBe('The host is dead: nothing more happens on it.');
    await opened.close();
  });

  it('shows what must stop without a fold, and walks what breaks otherwise', async () => {
    const opened = await site.open(labPath(lab));
    const panel = opened.page.locator('.left-out');
    expect(await panel.locator('summary:visible').count()).toBe(5);
    // What would break is hidden until the reader has guessed.
    expect(await panel.locator('details a').locator('visible=true').count()).toBe(0);
    await panel.getByText('Without clearing the old frame before the host gets it').click();
    await panel.getByText('The host reads private memory, in 7 steps and no fewer.').waitFor();
    await panel.getByRole('link', { name: 'Walk it on the stage' }).locator('visible=true').click();
    expect(await text(opened, '[data-run-where]')).toContain('Step 7 of 7 · R.read');
    expect(await text(opened, '[data-run-sentence]')).toContain('The host reads private memory.');
    await opened.close();
  });

  it('closes the fold from which a scenario was chosen, so that its run is visible', async () => {
    const opened = await site.open(labPath(lab));
    const { page } = opened;
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByText('6 more').click();
    await page.getByRole('link', { name: 'The host alone, memory encrypted' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.lab-more[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('6 more');
    const box = await page.locator('.lab-stage .run-lanes').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
    await opened.close();
  });

  it('is walked by keyboard, and replays from the link in a fresh browser', async () => {
    const opened = await site.open(labPath(lab, 's=own:DEV=1,DRAIN=0'));
    for (const name of ['start(0)', 'freeze', 'block', 'copy', 'land(0)']) {
      await opened.page.locator('[data-next] button', { hasText: name }).first().focus();
      await opened.page.keyboard.press('Enter');
    }
    expect(await text(opened, '[data-said]')).toMatch(
      /^Step 5 of 5, D\.land.*A device writes where the guest will not look once its page has moved\./,
    );
    const link = await addressOf(opened);
    const verdict = await opened.page.locator('[data-verdict]').textContent();
    await opened.close();
    const fresh = await site.open(link.slice(site.url.length));
    expect(await fresh.page.locator('[data-verdict]').textContent()).toBe(verdict);
    await fresh.close();
  });

  it('explores a custom set-up and walks its violations', async () => {
    const opened = await site.open(labPath(lab));
    await unfold(opened);
    await opened.page.locator('select[name=WIPE]').selectOption('0');
    expect((await fragmentOf(opened))['s']).toBe('own:BLOCK=0,WIPE=0');
    await opened.page.locator('[data-explore]').click();
    await opened.page.locator('[data-found]').waitFor();
    await opened.page.locator('[data-found] tr', { hasText: 'M3' }).getByRole('link').click();
    expect(await text(opened, '[data-verdict]')).toContain('breaks M3');
    await opened.close();
  });

  it('has the explorer’s verdicts in its table', async () => {
    const opened = await site.open(labPath(lab), { javaScript: false });
    for (const { preset, cells } of migrationVerdicts()) {
      for (const { property, verdict, words } of cells) {
        const cell = opened.page.locator(
          `#verdicts td[data-variant=${preset.id}][data-property=${property}][data-judged=${verdict}]`,
        );
        expect((await cell.textContent())?.trim(), `${preset.id} ${property}`).toBe(words);
      }
    }
    expect(await opened.page.locator('main').getByRole('button').count()).toBe(0);
    await opened.close();
  });

  it('shows a sentence for a malformed link and for one of another version, and stays usable', async () => {
    await expectSentences(site, lab, [
      ['s=own:HELP=7', 'No such set-up: Unexpected HELP'],
      ['s=own&t=999', 'The run cannot be replayed'],
      ['s=nowhere', 'This lab has no scenario “nowhere”.'],
      ['s=swap&v=0123456789ab', 'This link was made with version 0123456789ab of the model'],
    ]);
  });

  it('includes its own limits in copied text', async () => {
    const opened = await site.open(labPath(lab, 's=swap-live'));
    await opened.page.locator('[data-stage]').press('End');
    await opened.page.getByRole('button', { name: 'Copy as mail text' }).click();
    await opened.page.locator('[data-copied]').waitFor();
    const mail = (await text(opened, '[data-copied] code')).replace(/\s+/g, ' ');
    expect(mail).toContain('Breaks M2: the guest never sees a wrong page');
    expect(mail).toContain('one page, moved once');
    await opened.close();
  });

  it('is sound in light and dark, wide and narrow, and loads little script', async () => {
    await expectSound(site, lab, 40_000);
  });
});
