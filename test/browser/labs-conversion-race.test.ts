import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Exploration, explore } from '../../src/explorer/explore.ts';
import { configOf } from '../../src/labs/conversion-race/config.ts';
import { modelOf } from '../../src/labs/conversion-race/model.ts';
import type { ProtocolName } from '../../src/labs/conversion-race/protocol.ts';
import {
  addressOf,
  expectSentences,
  expectSound,
  follow,
  fragmentOf,
  labPath,
  openLabs,
  text,
  unfold,
} from './lab-page.ts';
import type { OpenPage, SiteBrowser } from './site-browser.ts';

const lab = 'conversion-race';
const root = join(import.meta.dirname, '../..');
let site: SiteBrowser;

beforeAll(async () => {
  site = await openLabs();
});

/** Presses the offered action of this name. */
async function act(opened: OpenPage, name: string): Promise<void> {
  await opened.page.locator('[data-next] button', { hasText: name }).first().click();
}

/** The output of `npm run explore`, which runs the same exploration in a separate process. */
function explored(protocol: ProtocolName, given: object): Exploration['properties'] {
  const result = configOf(protocol, given);
  if (result.kind === 'invalid') throw new Error(result.faults.join());
  return explore(modelOf(protocol, result.config, { fair: true }), { maxStates: 2_000_000 }).properties;
}

describe('the conversion race', () => {
  it('walks only its own run, and announces the name of another scenario that is chosen', async () => {
    const opened = await site.open(labPath(lab));
    const beside = opened.page.locator('.beside [data-run-where]');
    await opened.page.locator('[data-stage]').press('End');
    // It is loaded when the reader comes near; the end of the run may have moved it away before.
    await opened.page.locator('.beside').scrollIntoViewIfNeeded();
    await opened.page.locator('.beside .run.live').waitFor({ state: 'attached' });
    await opened.page.keyboard.press('ArrowLeft');
    expect(await beside.textContent()).toMatch(/^Before step 1 of/);
    await opened.page.locator('.lab-presets > ul a').nth(1).click();
    expect(await opened.page.locator('[data-said]').textContent()).toMatch(
      /^On the guest’s word alone\. At the start\. One page of a guest/,
    );
    await opened.close();
  });

  it('opens before the first step of a run in which an unmap without a lock is unsafe', async () => {
    const opened = await site.open(labPath(lab));
    expect(await text(opened, '[data-run-sentence]')).toBe(
      'One page of a guest. It is shared: the host may map and pin it.',
    );
    expect(await opened.page.locator('[data-lanes] .run-act').count()).toBe(10);
    expect(await opened.page.locator('[data-lanes] .run-act.ahead').count()).toBe(10);
    expect(await fragmentOf(opened)).toEqual({});
    for (let step = 0; step < 10; step++)
      await opened.page.locator('.lab-stage').getByRole('button', { name: 'Next', exact: true }).click();
    expect(await text(opened, '[data-run-sentence]')).toContain('The I/O writes into private memory.');
    expect(await opened.page.locator('[data-means=I1b]').isVisible()).toBe(true);
    expect(await opened.page.locator('.machine-means').innerText(), 'no code before its words').not.toMatch(
      /^I\d/m,
    );
    const codes = opened.page.locator('.lab-take details:has-text("What the codes in it mean")');
    const cited = (await text(opened, '[data-citation]')).match(/\b(?:I\d[ab]?|[A-Z]+(?==))/g) ?? [];
    const explained = await codes.locator('dt').allTextContents();
    expect(cited.length).toBeGreaterThan(3);
    expect(cited.filter((code) => !explained.includes(code))).toEqual([]);
    expect(await opened.page.locator('[data-means=I1a]').isVisible()).toBe(false);
    await unfold(opened);
    expect(await text(opened, '[data-verdict]')).toContain(
      'Step 10, K0.dma(0): I/O goes through a pin into a private page (breaks I1b)',
    );
    await opened.close();
  });

  it('plays a scenario, goes to any step of it, and keeps that in the address', async () => {
    const opened = await site.open(labPath(lab));
    await opened.page.getByText(/^\d+ more$/).click();
    await opened.page.getByRole('link', { name: 'First the check, then the unmap' }).click();
    expect(await text(opened, '[data-run-title]')).toBe('First the check, then the unmap');
    // The scenario is marked, and so is the fold that contains it, which is closed again.
    expect(await opened.page.locator('.lab-presets [aria-current]').allTextContents()).toEqual([
      '19 more',
      'First the check, then the unmap',
    ]);
    expect(await opened.page.locator('.lab-more[open]').count()).toBe(0);
    await opened.page.locator('[data-run-pips] [data-goto="4"]').click();
    expect((await fragmentOf(opened))['t']?.split('.')).toHaveLength(4);
    expect(await opened.page.locator('[data-lanes] .run-act.ahead').count()).toBe(7);
    expect(await text(opened, '[data-state]')).toContain('has found the count right');
    await opened.page.locator('.lab-stage').getByRole('button', { name: 'Next', exact: true }).click();
    expect((await fragmentOf(opened))['t']?.split('.')).toHaveLength(5);
    await opened.page.getByRole('button', { name: 'To the start' }).click();
    expect((await fragmentOf(opened))['t']).toBeUndefined();
    await opened.close();
  });

  it('returns to the earlier scenario with the browser’s Back, and announces it', async () => {
    const opened = await site.open(labPath(lab));
    const said = opened.page.locator('[data-said]');
    expect(await said.textContent()).toBe('');
    await opened.page.getByRole('link', { name: 'On the guest’s word alone' }).click();
    await opened.page.getByRole('link', { name: 'Asked again until the count is right' }).click();
    await opened.page.goBack();
    await opened.page.locator('[data-run-title]', { hasText: 'On the guest’s word alone' }).waitFor();
    await opened.page.goBack();
    await opened.page.locator('[data-run-title]', { hasText: 'Unmap, then count' }).waitFor();
    expect(await said.textContent()).toMatch(/^Unmap, then count\. At the start\./);
    await opened.close();
  });

  it('opens a link at the step it was made at, with the rest of the scenario ahead', async () => {
    const first = await site.open(labPath(lab));
    await first.page.locator('[data-run-pips] [data-goto="4"]').click();
    const link = await addressOf(first);
    await first.close();
    const opened = await site.open(link.slice(site.url.length));
    expect(await text(opened, '[data-run-where]')).toBe('Step 4 of 10 · U.fault_end');
    expect(await opened.page.locator('[data-lanes] .run-act.ahead').count()).toBe(6);
    await opened.close();
  });

  it('offers only enabled actions, says what each would break, and undoes it', async () => {
    const opened = await site.open(labPath(lab, 's=naive:K=1'));
    expect(await opened.page.locator('[data-next] button').allInnerTexts()).toEqual([
      expect.stringContaining('hands it to the guest'),
      expect.stringContaining('page fault begins'),
    ]);
    expect(await text(opened, '[data-next] li')).toContain('The host still considers the page shared.');
    await act(opened, 'fault_begin(0)');
    await act(opened, 'fault_end(0)');
    await act(opened, 'hypflip(0)');
    await act(opened, 'access(0)');
    expect(await text(opened, '[data-run-sentence]')).toContain('The VMM writes into private memory.');
    expect(await opened.page.locator('[data-means=I1a]').isVisible()).toBe(true);
    await opened.page.locator('.lab-stage').getByRole('button', { name: 'Back', exact: true }).click();
    expect(await text(opened, '[data-run-sentence]')).not.toContain('writes into private memory');
    await opened.close();
  });

  it('drops the verdicts of an earlier set-up', async () => {
    const opened = await site.open(labPath(lab, 's=gmem:P=4,K=3,T=1'));
    await unfold(opened);
    await opened.page.locator('select[name=limit]').selectOption('10000000');
    await opened.page.locator('[data-explore]').click();
    await opened.page.locator('[data-progress]', { hasText: 'states a second' }).waitFor();
    await opened.page.getByRole('link', { name: 'On the guest’s word alone' }).click();
    expect(await text(opened, '[data-progress]')).toBe('');
    await opened.page.locator('[data-explore]').click();
    await opened.page.locator('[data-found]').waitFor();
    expect(await text(opened, '[data-found] caption')).toContain('naive at P=1 K=1');
    expect(await text(opened, '[data-found] tr:has(th:text-is("I1a")) td:last-child')).toBe(
      'broken in 4 steps',
    );
    await opened.close();
  });

  it('compares the run with another rule, says where the two diverge, and keeps that in the link', async () => {
    const together =
      'On these turns the two rules make no difference, though from turn 1 on each takes its own steps.';
    const opened = await site.open(labPath(lab));
    const beside = opened.page.locator('loremark-beside');
    // Both, and the model's result, would answer the question.
    const telling = opened.page.locator('loremark-beside .run-lanes:visible, .lab-says:visible');
    expect([await telling.count(), await beside.locator('.beside-wait').isVisible()]).toEqual([0, true]);
    await opened.page.getByRole('button', { name: 'Yes', exact: true }).click();
    expect([await telling.count(), await beside.locator('.beside-wait').isVisible()]).toEqual([3, false]);
    expect(await text(opened, '[data-parting]')).toContain(
      'The VMM has to wait: a conversion holds the lock.',
    );
    expect(await beside.locator('.run-lanes').count()).toBe(2);
    await beside.scrollIntoViewIfNeeded();
    await beside.locator('.run.live').waitFor();
    await beside.getByRole('button', { name: 'Next', exact: true }).click();
    expect(await beside.locator('.run-act.now').count()).toBe(2);
    await beside.locator('select').selectOption('naive');
    expect(await text(opened, '[data-parting]')).toBe(together);
    const address = await addressOf(opened);
    expect(address).toMatch(/&b=naive\.[0-9a-f]{12}$/);
    await opened.close();

    const fresh = await site.open(labPath(lab, new URL(address).hash.slice(1)));
    await fresh.page.getByRole('button', { name: 'Go to the comparison' }).click();
    await fresh.page.locator('loremark-beside .run.live').waitFor();
    expect(await text(fresh, '[data-parting]')).toBe(together);
    expect(await fresh.page.locator('[data-beside-note]').isVisible()).toBe(false);
    expect(fresh.faults()).toEqual([]);
    await fresh.close();

    const still = await site.open(labPath(lab), { javaScript: false });
    expect(await still.page.locator('loremark-beside .run-act').count()).toBeGreaterThan(15);
    expect(await still.page.locator('loremark-beside select').isVisible()).toBe(false);
    await still.close();
  });

  it('shows the guards of the run’s rule, and resets them with another scenario', async () => {
    const opened = await site.open(labPath(lab));
    const panel = opened.page.locator('loremark-guards');
    const { page } = opened;
    await panel.scrollIntoViewIfNeeded();
    const guards = () =>
      panel.locator('input').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).name));
    const rule = panel.locator('select[name=guard-rule]');
    // The result of the whole rule would answer the question.
    expect(await text(opened, '[data-guard-sentence]')).toContain('Every guard is in place.');
    await panel.getByRole('checkbox', { name: /continue only if nobody else holds the page/ }).click();
    await panel
      .getByText(
        'Without the count: I/O writes into private memory in 10 steps, with it or without it. What does change is listed below.',
      )
      .waitFor();
    expect([await rule.inputValue(), await guards()]).toEqual([
      'check',
      ['unmap', 'count', 'shared-only', 'look-again'],
    ]);
    expect(await fragmentOf(opened)).toMatchObject({
      g: 'count',
      r: expect.stringMatching(/^[0-9a-f]{12}\.own$/),
    });
    const link = (await addressOf(opened)).slice(site.url.length);
    await page.getByText(/^\d+ more$/).click();
    await page.getByRole('link', { name: 'A reference that is no pin' }).click();
    expect([await rule.inputValue(), await guards()]).toEqual(['excl', ['one-exclusive', 'look-again']]);
    expect(await panel.locator('input:not(:checked)').count()).toBe(0);
    expect((await fragmentOf(opened))['g']).toBeUndefined();
    await rule.selectOption('gmem');
    await panel.getByRole('checkbox', { name: /continue only if nobody else holds the page/ }).click();
    await panel.getByText('Without the count: I/O writes into private memory in 11 steps.').waitFor();
    // A link followed on the page carries its own rule.
    await follow(opened, link.slice(link.indexOf('#') + 1));
    await panel.getByText('in 10 steps, with it or without it.').waitFor();
    expect([
      await rule.inputValue(),
      await panel.locator('input:not(:checked)').getAttribute('name'),
    ]).toEqual(['check', 'count']);
    expect(opened.faults()).toEqual([]);
    await opened.close();
  });

  it('lets the reader leave out a guard, says what it was for, and keeps that in the link', async () => {
    const opened = await site.open(labPath(lab, 's=wait-for-the-count'));
    const panel = opened.page.locator('loremark-guards');
    await panel.scrollIntoViewIfNeeded();
    await panel.getByRole('checkbox', { name: /wait while a conversion holds the lock/ }).click();
    await panel
      .getByText(
        'Without the wait for the lock in the page fault: I/O writes into private memory in 11 steps.',
      )
      .waitFor();
    expect(await panel.locator('.run-act').count()).toBe(11);
    const rule = /^[0-9a-f]{12}\.own$/;
    const { g, r } = await fragmentOf(opened);
    expect([g, r]).toEqual(['lock-in-fault', expect.stringMatching(rule)]);
    const link = await addressOf(opened);
    await opened.page.getByRole('button', { name: 'Copy link' }).click();
    await opened.page.locator('[data-copied]').waitFor();
    expect(await text(opened, '[data-copied] code'), 'the copied link').toBe(link);
    await opened.close();
    const fresh = await site.open(link.slice(site.url.length));
    expect(await text(fresh, '[data-notice]')).toContain('a rule that a reader has changed');
    await fresh.page.getByText('I/O writes into private memory in 11 steps.').waitFor();
    await fresh.page.locator('select[name=guard-size]').selectOption('2,2,1');
    await fresh.page.getByText(/in the page fault: I\/O writes into private memory in 11 steps/).waitFor();
    await expect.poll(async () => (await fragmentOf(fresh))['r']).toMatch(/\.2,2,1$/);
    const larger = (await addressOf(fresh)).slice(site.url.length);
    expect(fresh.faults()).toEqual([]);
    await fresh.close();
    const older = await site.open(
      larger.replace(/&v=[0-9a-f]{12}/, '&v=000000000000').replace(/&r=[0-9a-f]{12}/, '&r=000000000000'),
    );
    // The panel is loaded for such a link, and so is the result of an earlier model version.
    const notes: readonly (readonly [place: string, sentence: string])[] = [
      ['[data-guard-note]', 'made with version 000000000000 of this rule'],
      ['[data-notice]', 'made with version 000000000000 of the model'],
      ['[data-notice]', 'a rule that a reader has changed'],
    ];
    for (const [place, sentence] of notes)
      await older.page.locator(place, { hasText: sentence }).first().waitFor();
    expect(await older.page.locator('select[name=guard-size]').inputValue()).toBe('2,2,1');
    await older.close();
  });

  it('cites the edit of a rule that its link carries', async () => {
    const opened = await site.open(labPath(lab, 's=wait-for-the-count'));
    const panel = opened.page.locator('loremark-guards');
    await panel.scrollIntoViewIfNeeded();
    await panel.getByRole('checkbox', { name: /wait while a conversion holds the lock/ }).click();
    await panel.getByText('in 11 steps.').waitFor();
    const cited = async () => (await text(opened, '[data-citation]')).replace(/\s+/g, ' ');
    const link = new URL(await addressOf(opened)).hash;
    expect(await cited()).toContain("a rule without its guard lock-in-fault: a reader's experiment");
    expect((await cited()).endsWith(link)).toBe(true);
    await opened.page.getByRole('button', { name: 'Put all back' }).click();
    await expect.poll(cited).not.toContain('experiment');
    expect(await cited()).not.toContain('&g=');
    await opened.close();
  });

  it('says that a step leaves the scenario’s run and drops the rest of it, and leads back to it', async () => {
    const opened = await site.open(labPath(lab));
    const { page } = opened;
    const left = page.locator('.lab-stage [data-left]');
    await page.keyboard.press('ArrowRight');
    await act(opened, 'fault_begin(0)');
    // That step is the scenario's own: the steps ahead stay.
    expect([await left.isVisible(), await text(opened, '[data-run-where]')]).toEqual([
      false,
      expect.stringContaining('Step 2 of 10'),
    ]);
    await opened.close();
    const other = await site.open(labPath(lab));
    await other.page.keyboard.press('ArrowRight');
    await act(other, 'check_ok(0)');
    const words = 'From step 2 on this is a run of your own; the scenario’s steps that were ahead are gone.';
    expect(await text(other, '.lab-stage [data-left]')).toContain(words);
    expect(await text(other, '[data-said]')).toContain(words);
    expect(await text(other, '[data-run-title]')).toBe('Unmap, then count, changed');
    expect(await text(other, '[data-citation]')).toContain('run "Unmap, then count, changed"');
    // Shown where the step was taken, and on the stage.
    const ways = other.page.getByRole('button', { name: 'Back to the scenario’s run' });
    expect(await ways.count()).toBe(2);
    await ways.first().click();
    expect(await other.page.locator('.lab-stage [data-left]').isVisible()).toBe(false);
    expect(await other.page.locator('.lab-stage .run-act').count()).toBe(10);
    await other.close();
  });

  it('continues the scenario’s run if the step taken is its next one', async () => {
    const opened = await site.open(labPath(lab));
    await act(opened, 'unmap');
    expect(await text(opened, '[data-run-where]')).toContain('Step 1 of 10');
    await act(opened, 'fault_begin');
    expect(await text(opened, '[data-run-where]')).toContain('Step 2 of 10');
    expect(await opened.page.locator('[data-left]:visible').count()).toBe(0);
    // A different step makes a run of the reader’s own, whose end does not answer the scenario's question.
    await act(opened, 'fault_end');
    expect(await text(opened, '[data-run-where]')).toContain('Step 3 of 3');
    expect(await opened.page.locator('.run-predict-answer:visible').count()).toBe(0);
    await opened.close();
  });

  it('leaves Home and End to the page until the run has the focus', async () => {
    const opened = await site.open(labPath(lab));
    await opened.page.keyboard.press('End');
    expect(await text(opened, '[data-run-where]')).toContain('At the start');
    expect(await opened.page.locator('.run-predict-answer:visible').count()).toBe(0);
    await opened.page.locator('[data-stage] [data-do=redo]').click();
    await opened.page.keyboard.press('End');
    expect(await text(opened, '[data-run-where]')).toContain('Step 10 of 10');
    await opened.close();
  });

  it('draws a run of fifteen steps across a laptop’s screen and down a narrow one', async () => {
    const opened = await site.open(labPath(lab, 's=wait-for-the-count'));
    const { page } = opened;
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('[data-stage]').press('End');
    const lanes = page.locator('.lab-stage .run-lanes');
    const box = await lanes.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
    const numbers = () =>
      lanes.locator('.run-number').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(new Set(await numbers()).size).toBe(1);
    const cut = await lanes
      .locator('.run-act')
      .evaluateAll((acts) =>
        acts.filter((act) => act.scrollWidth > act.clientWidth + 1).map(({ textContent }) => textContent),
      );
    expect(cut).toEqual([]);
    await page.setViewportSize({ width: 1000, height: 800 });
    expect(new Set(await numbers()).size).toBe(16);
    await opened.close();
  });

  it('does not show an access that the machine stops as a harm', async () => {
    const opened = await site.open(labPath(lab, 's=blocked-by-hardware'));
    await opened.page.locator('[data-stage]').press('End');
    const stage = opened.page.locator('.lab-stage');
    expect(await text(opened, '[data-run-about]')).toContain(
      'the machine keeps the host out of private pages',
    );
    expect(await text(opened, '[data-run-sentence]')).toContain('The machine stops its write.');
    expect([
      await stage.locator('.bad').count(),
      await stage.locator('.run-act.refused').count(),
      await stage.locator('.run-hit').count(),
    ]).toEqual([0, 1, 0]);
    await opened.close();
  });

  it('repeats the loop of a looping run, by button and by key', async () => {
    const opened = await site.open(labPath(lab, 's=scanner-for-ever'));
    const { page } = opened;
    const next = page.locator('.lab-stage [data-do=redo]');
    const where = page.locator('.lab-stage [data-run-where]');
    await page.locator('[data-stage]').press('End');
    expect([await next.innerText(), await where.innerText()]).toEqual([
      'Again',
      expect.stringContaining('Step 9 of 9'),
    ]);
    await next.click();
    expect(await where.innerText()).toMatch(/^Step [1-9] of 9, round 2/);
    expect(await page.locator('.lab-stage .run-act.ahead').count()).toBe(0);
    await page.locator('[data-stage]').press('End');
    await page.keyboard.press('ArrowRight');
    expect(await where.innerText()).toMatch(/^Step [1-9] of 9, round 3/);
    await page.locator('[data-stage]').press('Home');
    expect([await next.innerText(), await where.innerText()]).toEqual(['Next', 'At the start']);
    expect(opened.faults()).toEqual([]);
    await opened.close();
  });

  it('replays a run made by hand from its link in a fresh browser', async () => {
    const opened = await site.open(labPath(lab, 's=check'));
    for (const name of ['fault_begin', 'check_ok', 'fault_end', 'flip', 'donate', 'access'])
      await act(opened, name);
    const link = await addressOf(opened);
    const seen = async (page: OpenPage) => [
      await page.page.locator('[data-verdict]').textContent(),
      await text(page, '[data-lanes]'),
    ];
    const before = await seen(opened);
    expect(before[0]).toContain('breaks I1a');
    await opened.close();
    const fresh = await site.open(link.slice(site.url.length));
    expect(await seen(fresh)).toEqual(before);
    expect(fresh.faults()).toEqual([]);
    await fresh.close();
  });

  it('works by keyboard alone and announces each step', async () => {
    const opened = await site.open(labPath(lab, 's=gmem:T=1'));
    await opened.page.locator('[data-next] button').first().focus();
    await opened.page.keyboard.press('Enter');
    expect(await text(opened, '[data-said]')).toBe(
      'Step 1 of 1, C.lock. The guest wants the page back. The converter takes the lock that every page fault needs too.',
    );
    // The focus is on the enabled actions, so that the reader can continue directly.
    await opened.page.keyboard.press('Enter');
    expect(await text(opened, '[data-said]')).toMatch(
      /^Step 2 of 2, C\.unmap\. The converter removes the host’s mappings/,
    );
    await opened.page.keyboard.press('ArrowLeft');
    expect((await fragmentOf(opened))['t']?.split('.')).toHaveLength(1);
    await opened.page.keyboard.press('ArrowRight');
    expect((await fragmentOf(opened))['t']?.split('.')).toHaveLength(2);
    await opened.page.locator('[data-stage]').press('Home');
    expect(await text(opened, '[data-run-where]')).toBe('At the start');
    await opened.close();
  });

  it('applies a set-up when it is chosen, and explains an impossible one', async () => {
    const opened = await site.open(labPath(lab));
    await unfold(opened);
    await opened.page.getByLabel('Protocol', { exact: true }).selectOption('gmem');
    expect((await fragmentOf(opened))['s']).toBe('gmem:K=1');
    expect(await opened.page.locator('select[name=HARDEN]').isVisible()).toBe(false);
    await opened.page.locator('select[name=ORD]').selectOption('1');
    expect(await text(opened, '[data-faults]')).toContain('expected a multiple of the folio');
    expect((await fragmentOf(opened))['s']).toBe('gmem:K=1');
    await opened.page.locator('select[name=P]').selectOption('2');
    expect((await fragmentOf(opened))['s']).toBe('gmem:P=2,K=1,ORD=1');
    expect(await text(opened, '[data-faults]')).toBe('');
    await opened.page.locator('select[name=machine]').selectOption({ label: 'Intel TDX: ENF=0, PRES=0' });
    expect((await fragmentOf(opened))['s']).toBe('gmem:P=2,K=1,ORD=1,PRES=0');
    await opened.close();
  });

  it('explores every state in a worker and lets the reader walk its verdicts', async () => {
    const opened = await site.open(labPath(lab, 's=excl:K=1,G=1'));
    await unfold(opened);
    await opened.page.locator('[data-explore]').click();
    await opened.page.locator('[data-found]').waitFor();
    expect(await text(opened, '[data-progress]')).toContain('120 states, 410 transitions');
    const row = opened.page.locator('[data-found] tbody tr', { hasText: 'I1b' });
    await row.getByRole('link', { name: 'broken in 9 steps' }).click();
    expect(await text(opened, '[data-run-sentence]')).toContain('The I/O writes into private memory.');
    expect(await text(opened, '[data-verdict]')).toContain(
      'Step 9, K0.dma(0): I/O goes through a pin into a private page (breaks I1b)',
    );
    expect((await fragmentOf(opened))['s']).toBe('excl:K=1,G=1/I1b');
    expect(opened.faults()).toEqual([]);
    await opened.close();
  });

  it('shows its progress, and stops on request without claiming anything', async () => {
    const opened = await site.open(labPath(lab, 's=two:P=4,K=3,T=1,COPY=1'));
    await unfold(opened);
    await opened.page.locator('select[name=limit]').selectOption('10000000');
    await opened.page.locator('[data-explore]').click();
    await opened.page.locator('[data-progress]', { hasText: 'states a second' }).waitFor();
    expect(await text(opened, '[data-progress]')).toMatch(/[\d,]+ to visit, depth \d+, .* MiB\./);
    await opened.page.locator('[data-cancel]').click();
    await opened.page.locator('[data-found]').waitFor();
    expect(await text(opened, '[data-progress]')).toContain('cancelled, so nothing is claimed to hold');
    expect(await opened.page.locator('[data-found] td[data-judged=holds]').count()).toBe(0);
    expect(await opened.page.locator('[data-cancel]').isVisible()).toBe(false);
    await opened.close();
  });

  it('has the verdicts of `npm run explore` in its table, each with a run to walk', async () => {
    const opened = await site.open(labPath(lab));
    const shown = await opened.page.locator('#verdicts td[data-judged]').evaluateAll((cells) =>
      cells.map((cell) => ({
        column: (cell as HTMLTableCellElement).cellIndex - 1,
        id: cell.getAttribute('data-property') ?? '',
        verdict: cell.getAttribute('data-judged'),
        length: cell.getAttribute('data-length') === '' ? null : Number(cell.getAttribute('data-length')),
      })),
    );
    const base = { K: 1, T: 1 };
    const found = [
      explored('naive', base),
      explored('check', base),
      explored('gmem', base),
      explored('excl', base),
      explored('two', base),
      explored('two', { ...base, COPY: 1 }),
    ];
    expect(shown).toHaveLength(66);
    for (const { column, id, verdict, length } of shown) {
      const { verdict: wanted, length: steps } = found[column]?.[id] ?? {};
      expect({ column, id, verdict, length }).toEqual({ column, id, verdict: wanted, length: steps });
    }
    await unfold(opened);
    await opened.page.locator('#verdicts a[data-walk="check:K=1,T=1/I1b"]').click();
    expect(await text(opened, '[data-verdict]')).toContain(
      'Step 9, K0.dma(0): I/O goes through a pin into a private page (breaks I1b)',
    );
    await opened.close();
  });

  it('has the known verdicts of the models', async () => {
    const facts = JSON.parse(readFileSync(join(root, 'test/fixtures/model-results.json'), 'utf8')) as {
      readonly results: readonly {
        readonly protocol: string;
        readonly config: object;
        readonly lengths: Readonly<Record<string, number>>;
      }[];
    };
    const opened = await site.open(labPath(lab), { javaScript: false });
    for (const protocol of ['naive', 'check', 'gmem', 'excl']) {
      const known = facts.results.find(
        (one) => one.protocol === protocol && JSON.stringify(one.config) === '{"P":1,"K":1,"T":1}',
      );
      for (const [id, length] of Object.entries(known?.lengths ?? {})) {
        const cell = opened.page.locator(`#verdicts td[data-protocol=${protocol}][data-property=${id}]`);
        expect([protocol, id, await cell.getAttribute('data-length')]).toEqual([
          protocol,
          id,
          String(length),
        ]);
      }
    }
    await opened.close();
  });

  it('shows a sentence for a malformed link and for one of another version, and stays usable', async () => {
    await expectSentences(site, lab, [
      ['s=check&t=x', 'are not numbers joined by dots'],
      ['s=check&t=9999', 'The run cannot be replayed: Unexpected action 9999 as step 1'],
      ['s=check:P=9', 'No such set-up: Unexpected P'],
      ['s=check:K=1/I9', 'This lab asks no property “I9”.'],
      ['s=nowhere', 'This lab has no scenario “nowhere”.'],
      ['s=check&v=0123456789ab&t=0', 'This link was made with version 0123456789ab of the model'],
      ['s=check&v=0123456789ab&t=9999', 'The present version cannot replay its actions'],
    ]);
  });

  it('cites the run, and copies it as a race in columns, as JSON and as ITF', async () => {
    const opened = await site.open(labPath(lab, 's=check-then-flip'));
    await opened.page.locator('[data-stage]').press('End');
    const citation = await text(opened, '[data-citation]');
    expect(citation).toContain('run "Count, then flip, no lock"');
    expect(citation.replace(/\s+/g, ' ')).toMatch(/\(model check [0-9a-f]{12}\), 6 steps at P=1 K=1 T=0/);
    const copied = async (name: string) => {
      await opened.page.getByRole('button', { name }).click();
      const form = name.replace('Copy as ', '');
      await opened.page
        .locator('[data-said]', { hasText: new RegExp(`(Copied as|the) ${form}`) })
        .waitFor({ state: 'attached' });
      return await text(opened, '[data-copied] code');
    };
    const mail = await copied('Copy as mail text');
    expect(mail).toContain('Breaks I1a: no CPU access of the host to a private page');
    expect(mail.split('\n').filter((line) => line.length > 72 && !line.includes('://'))).toEqual([]);
    expect(JSON.parse(await copied('Copy as JSON'))).toMatchObject({
      schema: 'loremark-trace 1',
      protocol: 'check',
      property: 'I1a',
    });
    expect(JSON.parse(await copied('Copy as ITF trace')).states).toHaveLength(7);
    await opened.close();
  });

  it('does not title a trace with a property that its run does not show', async () => {
    const opened = await site.open(labPath(lab, 's=check-then-flip'));
    await opened.page.getByRole('button', { name: 'Copy as mail text' }).click();
    await opened.page.locator('[data-copied]').waitFor();
    expect(await text(opened, '[data-copied] code')).toMatch(/^A trace\n/);
    await opened.close();
  });

  it('on a phone shows every column of the state', async () => {
    const opened = await site.open(labPath(lab), { width: 360 });
    const table = opened.page.getByRole('region', { name: 'The state', exact: true });
    expect(await table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    await opened.close();
  });

  it('reads without scripts: scenario, lanes, verdicts, and every counterexample as text', async () => {
    const opened = await site.open(labPath(lab), { javaScript: false });
    expect(await opened.page.locator('main').getByRole('button').count()).toBe(0);
    expect(await opened.page.locator('[data-lanes] .run-act:visible').count()).toBe(10);
    expect(await opened.page.locator('#verdicts td[data-judged=violated]').count()).toBeGreaterThan(10);
    const leads = await opened.page
      .locator('#verdicts a')
      .evaluateAll((links) =>
        links.map((link) => document.querySelector(link.getAttribute('href') ?? '')?.textContent ?? ''),
      );
    expect(leads.length).toBeGreaterThan(15);
    for (const trace of leads) expect(trace).toMatch(/^(Breaks|Shows) [A-Z]\d/);
    await opened.close();
  });

  it('is sound in light and dark, wide and narrow, and loads little script', async () => {
    await expectSound(site, lab, 53_650, { fragment: 's=two:P=4,K=3,T=1', within: '.lab-stage' });
  });
});
