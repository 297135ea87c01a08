import { beforeAll, describe, expect, it } from 'vitest';
import { addressOf, expectSound, fragmentOf, labPath, openLabs, text, unfold } from './lab-page.ts';
import type { SiteBrowser } from './site-browser.ts';

const lab = 'huge-pages';
let site: SiteBrowser;

beforeAll(async () => {
  site = await openLabs();
});

describe('the lab of huge pages', () => {
  it('opens with a long-term pin on a neighbouring piece, and says what the other options answer', async () => {
    const opened = await site.open(labPath(lab));
    expect(await text(opened, '[data-run-sentence]')).toBe('One folio, one count. All of it is shared.');
    await opened.page.locator('[data-stage]').press('End');
    await unfold(opened);
    expect(await text(opened, '[data-verdict]')).toContain('2 blocked (2 by pins on other pieces alone)');
    // The holder has dropped the pin; two steps earlier it has not.
    for (let back = 0; back < 2; back++)
      await opened.page.getByRole('button', { name: 'Back', exact: true }).click();
    expect(await text(opened, 'tr[data-holding=whole] td')).toContain('EAGAIN');
    expect(await text(opened, 'tr[data-holding=pieces] td')).toContain('Piece 9 is private already.');
    await opened.close();
  });

  it('is walked by keyboard over 512 pieces and replays from its link in a fresh browser', async () => {
    const opened = await site.open(labPath(lab, 's=2M,late,shared'));
    await unfold(opened);
    await opened.page.getByRole('gridcell', { name: /^Piece 0:/ }).focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'PageDown', 'c', 'End', 'l'])
      await opened.page.keyboard.press(key);
    expect(await opened.page.getByRole('gridcell', { name: 'Piece 161: private' }).count()).toBe(1);
    expect(await text(opened, '[data-said]')).toMatch(/^Step 2 of 2, pin-long\(191\)\. ./);
    expect(await fragmentOf(opened)).toMatchObject({ s: '2M,late,shared', t: '673.2751' });
    await opened.page.keyboard.press('Backspace');
    expect((await fragmentOf(opened))['t']).toBe('673');
    const link = await addressOf(opened);
    const verdict = await opened.page.locator('[data-verdict]').textContent();
    await opened.close();
    const fresh = await site.open(link.slice(site.url.length));
    expect(await fresh.page.locator('[data-verdict]').textContent()).toBe(verdict);
    await fresh.close();
  });

  it('works with touch-sized controls: a number for the piece, buttons for the actions', async () => {
    const opened = await site.open(labPath(lab, 's=2M,pieces,private'), { width: 360 });
    await unfold(opened);
    await opened.page.getByRole('spinbutton', { name: 'Piece' }).fill('300');
    await opened.page.getByRole('button', { name: /the guest shares the piece/ }).click();
    expect(await opened.page.getByRole('gridcell', { name: 'Piece 300: shared' }).count()).toBe(1);
    await opened.page.getByRole('combobox', { name: 'Held as' }).selectOption('no-long-pins');
    expect((await fragmentOf(opened))['s']).toBe('2M,no-long-pins,private');
    await opened.close();
  });

  it('on a phone compares the ways of holding without scrolling sideways, each value with its name', async () => {
    const opened = await site.open(labPath(lab), { width: 360 });
    const table = opened.page.getByRole('region', { name: 'Table of the four holdings' });
    expect(await table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    const names = await table
      .locator('tr[data-holding=whole] td')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
    expect(names.map((name) => name.replaceAll('"', ''))).toEqual(
      await table.locator('thead th:not(:first-child)').allTextContents(),
    );
    await opened.close();
  });

  it('acts only on the piece with the given number: an invalid number becomes the nearest valid one', async () => {
    const opened = await site.open(labPath(lab, 's=2M,whole,shared'));
    const number = opened.page.getByRole('spinbutton', { name: 'Piece' });
    await number.fill('600');
    await opened.page.getByRole('button', { name: /the VMM maps it/ }).click();
    expect([await number.inputValue(), (await fragmentOf(opened))['t']]).toEqual([
      '511',
      String(2 * 512 + 511),
    ]);
    await opened.close();
  });

  it('draws a huge page returned to the reserve as gone, and keeps the reader’s choice of a piece', async () => {
    const opened = await site.open(labPath(lab, 's=option-b'));
    await opened.page.getByRole('spinbutton', { name: 'Piece' }).fill('7');
    await opened.page.keyboard.press('Escape');
    await opened.page.locator('.lab-stage').getByRole('button', { name: 'Next', exact: true }).focus();
    await opened.page.locator('[data-stage]').press('End');
    expect(await text(opened, '.run-frame.now')).toContain(
      'The guest is done with it: one huge page again, and free.',
    );
    await opened.page.locator('.lab-stage').getByRole('button', { name: 'Back', exact: true }).click();
    expect(await opened.page.getByRole('spinbutton', { name: 'Piece' }).inputValue()).toBe('7');
    await opened.close();
  });

  it('shows a sentence for a bad link, is readable without scripts, and is sound', async () => {
    const bad = await site.open(labPath(lab, 's=pin-next-door&t=4608'));
    expect(await text(bad, '[data-notice]')).toContain(
      'Step 1 is 4608, which is none of the actions of this lab',
    );
    await bad.close();
    const still = await site.open(labPath(lab), { javaScript: false });
    expect(await still.page.locator('.run-frame:visible').count()).toBe(6);
    expect(await still.page.locator('main').getByRole('button').count()).toBe(0);
    await still.close();
    await expectSound(site, lab, 40_000, { fragment: 's=option-b', within: '.lab-stage' });
  });
});
