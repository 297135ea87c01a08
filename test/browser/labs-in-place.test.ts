import { beforeAll, describe, expect, it } from 'vitest';
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

const lab = 'in-place-conversion';
let site: SiteBrowser;

beforeAll(async () => {
  site = await openLabs();
});

describe('the lab of conversion in place', () => {
  it('opens before the first step of the I/O-in-flight run, and shows one page under two rules', async () => {
    const opened = await site.open(labPath(lab));
    expect(await text(opened, '[data-run-sentence]')).toBe('One private page. The host must not use it.');
    await opened.page.locator('[data-stage]').press('End');
    expect(await opened.page.locator('.run-frame.bad').count()).toBe(1);
    expect(await text(opened, '.run-frame.bad')).toContain('The I/O tries to write into private memory.');
    await unfold(opened);
    expect(await text(opened, '[data-verdict]')).toContain(
      "Under guest_memfd's rule: 1 conversion to private, 1 EAGAIN, no stray access",
    );
    expect(await opened.page.getByRole('gridcell', { name: /^Page 6: private, mapped/ }).count()).toBe(1);
    await opened.close();
  });

  it('plays a scenario, steps back and forth in it, and keeps it in the address', async () => {
    const opened = await site.open(labPath(lab));
    await opened.page.getByRole('link', { name: 'The VMM writes after conversion' }).click();
    await unfold(opened);
    expect(await opened.page.locator('[data-steps] > li.ahead').count()).toBe(4);
    await opened.page.locator('[data-stage]').press('End');
    expect(await opened.page.locator('[data-steps] [data-tone=stray]').count()).toBe(1);
    await opened.page.locator('.lab-stage').getByRole('button', { name: 'Back', exact: true }).click();
    expect(await fragmentOf(opened)).toMatchObject({ s: 'old-mapping', t: '5.21.117' });
    expect(await opened.page.locator('[data-steps] > li.ahead').count()).toBe(1);
    await opened.page.locator('.lab-stage').getByRole('button', { name: 'Next', exact: true }).click();
    expect((await fragmentOf(opened))['t']).toBe('5.21.117.53');
    expect(await text(opened, '[data-stray]')).toContain('the VMM tried to write');
    await opened.close();
  });

  it('works by keyboard alone, announces each step, and replays from its link in a fresh browser', async () => {
    const opened = await site.open(labPath(lab));
    await unfold(opened);
    await opened.page.getByRole('button', { name: 'Start over' }).focus();
    await opened.page.keyboard.press('Enter');
    await opened.page
      .getByRole('grid')
      .first()
      .getByRole('gridcell', { name: /^Page 6:/ })
      .focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'End', 'Home', 's', 'm', 'p', 'c']) {
      await opened.page.keyboard.press(key);
    }
    expect(await text(opened, '[data-said]')).toMatch(/^Step 4 of 4, convert\(8\)\. .*EAGAIN/);
    await opened.page.keyboard.press('Backspace');
    expect(await fragmentOf(opened)).toMatchObject({ s: 'free', t: '8.24.40' });
    await opened.page.keyboard.press('c');
    const link = await addressOf(opened);
    const verdict = await opened.page.locator('[data-verdict]').textContent();
    await opened.close();
    const fresh = await site.open(link.slice(site.url.length));
    expect(await fresh.page.locator('[data-verdict]').textContent()).toBe(verdict);
    expect(fresh.faults()).toEqual([]);
    await fresh.close();
  });

  it('works by mouse: choose a page, press an action', async () => {
    const opened = await site.open(labPath(lab, 's=free'));
    await unfold(opened);
    await opened.page
      .getByRole('grid')
      .nth(1)
      .getByRole('gridcell', { name: /^Page 3:/ })
      .click();
    await opened.page.getByRole('button', { name: /the guest shares the page/ }).click();
    expect(await opened.page.getByRole('gridcell', { name: /^Page 3: shared/ }).count()).toBe(2);
    await opened.close();
  });

  it('accepts the letters on its buttons as keys while the lab has the focus, but not letters typed into a field', async () => {
    const opened = await site.open(labPath(lab));
    await opened.page.getByRole('link', { name: 'On your own' }).click();
    const play = opened.page.locator('.lab-stage').getByRole('button', { name: 'Play' });
    expect([await text(opened, '[data-run-title]'), await play.getAttribute('aria-disabled')]).toEqual([
      'On your own',
      'true',
    ]);
    for (const key of ['s', 'm', 'c']) await opened.page.keyboard.press(key);
    expect((await fragmentOf(opened))['t']?.split('.')).toHaveLength(3);
    expect(await text(opened, '[data-said]')).toMatch(/^Step 3 of 3, convert\(/);
    expect(await play.getAttribute('aria-disabled')).toBe('false');
    await unfold(opened);
    await opened.page.locator('loremark-editor textarea').first().focus();
    await opened.page.keyboard.press('s');
    expect((await fragmentOf(opened))['t']?.split('.')).toHaveLength(3);
    await opened.close();
  });

  it('reports the result of an access after it, and none before', async () => {
    const opened = await site.open(labPath(lab));
    const box = opened.page.locator('[data-stray]');
    expect(await box.isVisible()).toBe(false);
    await opened.page.locator('[data-stage]').press('End');
    expect(await box.innerText()).toMatch(/pKVM\s+fatal: .*\s+Since: Merged code \(7\.1\)/);
    expect(await box.locator('.lab-sourced').count()).toBe(0);
    expect(await box.innerText()).toMatch(/Step 5: the kernel tried to write.*\n.*SEV-SNP/s);
    expect(await text(opened, '.run-frame.now[data-r="2"]')).toMatch(/If the host lives on/);
    await opened.close();
  });

  it('shows the chosen page, and says which part of a long run is drawn', async () => {
    const opened = await site.open(labPath(lab, 's=free'));
    await unfold(opened);
    await opened.page
      .getByRole('gridcell', { name: /^Page 9:/ })
      .first()
      .click();
    const numbers = async () => [
      (await text(opened, '[data-run-about]')).match(/Page (\d+)/)?.[1],
      (await text(opened, '[data-chosen]')).match(/page (\d+)/)?.[1],
    ];
    expect(await numbers()).toEqual(['9', '9']);
    const drawn = opened.page.locator('[data-run-drawn]');
    for (const key of ['s', 'm', 'p', 'i', 'w', 'd', 'u']) await opened.page.keyboard.press(key);
    expect(await drawn.isVisible()).toBe(false);
    for (const key of ['m', 'p', 'c']) await opened.page.keyboard.press(key);
    expect(await drawn.innerText()).toBe('Drawn: step 3 to step 10 of 10. Back leads to those before.');
    await opened.page
      .getByRole('gridcell', { name: /^Page 2:/ })
      .first()
      .click();
    expect(await numbers()).toEqual(['2', '2']);
    expect(await text(opened, '.run-frame.now')).toContain('Something happens to page 9.');
    await opened.close();
  });

  it('shows a sentence for a malformed link and for one of another version, and stays usable', async () => {
    await expectSentences(site, lab, [
      ['s=free&t=x', 'are not numbers joined by dots'],
      ['s=free&t=9999', 'Step 1 is 9999, which is none of the actions of this lab (0 to 127).'],
      ['s=nowhere', 'This lab has no scenario “nowhere”.'],
      ['s=free&v=0123456789ab&t=5', 'This link was made with version 0123456789ab of the model'],
    ]);
  });

  it('gives the result of an earlier version for the scenario if it was kept', async () => {
    const opened = await site.open(labPath(lab));
    const archived = { '0123456789ab': { 'old-mapping': 'It ended otherwise.' } };
    await opened.page.route('**/labs/archive/*.json', (route) => route.fulfill({ json: archived }));
    for (const [version, sentence] of [
      ['0123456789ab', 'It ended otherwise.'],
      ['ba9876543210', 'No version of that number was ever published here.'],
    ]) {
      await opened.page.evaluate((fragment) => {
        location.hash = fragment;
      }, `s=old-mapping&v=${version}`);
      await opened.page
        .locator('[data-notice]')
        .getByText(sentence ?? '')
        .waitFor();
    }
    await opened.close();
  });

  it('cites the run in words with its link and the limits of the toy', async () => {
    const opened = await site.open(labPath(lab, 's=old-mapping'));
    await opened.page.locator('[data-stage]').press('End');
    const citation = await text(opened, '[data-citation]');
    expect(citation).toContain('run "The VMM writes after conversion"');
    expect(citation).toContain('statement in the thread.');
    expect(citation.replace(/\s/g, '')).toContain('/labs/in-place-conversion/#s=old-mapping&v=');
    await opened.page.getByRole('button', { name: 'Copy as ITF trace' }).click();
    await opened.page.locator('[data-copied]').waitFor();
    const itf = JSON.parse(await text(opened, '[data-copied] code')) as {
      readonly states: readonly unknown[];
    };
    expect(itf.states).toHaveLength(5);
    await opened.close();
  });

  it('is readable without scripts: grids, steps, outcomes and the result of a stray access', async () => {
    const opened = await site.open(labPath(lab), { javaScript: false });
    await unfold(opened);
    expect(await opened.page.getByRole('gridcell').count()).toBe(32);
    expect(await opened.page.locator('.run-frame:visible').count()).toBe(12);
    expect(await opened.page.locator('main').getByRole('button').count()).toBe(0);
    expect(await opened.page.locator('#comes-to tbody tr').count()).toBe(6);
    await opened.close();
  });

  it('is sound in light and dark, wide and narrow, and loads little script', async () => {
    await expectSound(site, lab, 40_000);
  });
});
