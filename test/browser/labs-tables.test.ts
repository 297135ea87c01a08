import { beforeAll, describe, expect, it } from 'vitest';
import { addressOf, expectSound, fragmentOf, labPath, openLabs, text, unfold } from './lab-page.ts';
import type { SiteBrowser } from './site-browser.ts';

let site: SiteBrowser;

beforeAll(async () => {
  site = await openLabs();
});

describe('the lab of stray accesses', () => {
  const lab = 'stray-access';

  it('opens with the whole table, each cell with its kind of outcome and its sources', async () => {
    const opened = await site.open(labPath(lab));
    expect(await opened.page.locator('section[data-machine]:visible').count()).toBe(6);
    expect(await text(opened, '[data-verdict]')).toMatch(/^Of 48 cases: /);
    const cells = await opened.page.locator('[data-case] td:last-child').evaluateAll((all) =>
      all.map((cell) => ({
        outcome: cell.querySelector('.outcome > b')?.textContent,
        source: cell.querySelector('.lab-sourced')?.textContent?.trim(),
      })),
    );
    expect(cells.length).toBeGreaterThan(24);
    for (const { outcome, source } of cells) {
      expect(outcome).toMatch(/^(contained|fatal|silent|depends|not stated):$/);
      expect(source).toBeTruthy();
    }
    await opened.close();
  });

  it('opens with only the figure; a cell leads to its case and its sources', async () => {
    const opened = await site.open(labPath(lab));
    expect(await opened.page.locator('main details[open]').count()).toBe(0);
    await opened.page.locator('.stray-cell[href="#case-gunyah-linear-map-read"]').click();
    await opened.page.locator('#case-gunyah-linear-map-read .lab-sourced').waitFor();
    // The chosen row is distinguished from its neighbours.
    const [pressed, beside] = await opened.page
      .locator('#case-gunyah-linear-map-read, #case-gunyah-uaccess-read')
      .evaluateAll((rows) => rows.map((row) => getComputedStyle(row).backgroundColor).toSorted());
    expect(pressed).not.toBe(beside);
    expect(await opened.page.locator('[data-machine] details[open]').count()).toBe(1);
    const link = await addressOf(opened);
    await opened.close();
    for (const address of [link.slice(site.url.length), labPath(lab, 'case-gunyah-linear-map-read')]) {
      const fresh = await site.open(address);
      await fresh.page.locator('#case-gunyah-linear-map-read .lab-sourced').waitFor();
      await fresh.close();
    }
  });

  it('leads back from a case to the table, with the browser’s Back and by a link', async () => {
    const opened = await site.open(labPath(lab));
    const cell = opened.page.locator('.stray-cell[href="#case-tdx-linear-map-write"]');
    await cell.click();
    await opened.page.locator('#case-tdx-linear-map-write.is-placed').waitFor();
    await opened.page.goBack();
    await opened.page.waitForFunction(() => document.querySelector('.is-placed') === null);
    expect((await fragmentOf(opened))['c']).toBeUndefined();
    expect(await opened.page.locator('.stray-figure').isVisible()).toBe(true);
    await cell.click();
    await opened.page
      .locator('[data-machine="tdx"]')
      .getByRole('link', { name: 'Back to the table' })
      .click();
    await opened.page.waitForFunction(() => document.activeElement?.id === 'table');
    expect(opened.faults()).toEqual([]);
    await opened.close();
  });

  it('on a phone breaks no word of the table in the middle', async () => {
    const opened = await site.open(labPath(lab));
    await opened.page.setViewportSize({ width: 360, height: 740 });
    const broken = await opened.page.locator('.stray-figure :is(.stray-cell b, th)').evaluateAll((all) =>
      all.flatMap((one) => {
        const words = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = words.nextNode(); node; node = words.nextNode())
          for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\d]+/gu)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
              found.push(word);
          }
        return found;
      }),
    );
    expect(broken).toEqual([]);
    await opened.close();
  });

  it('keeps in its address which part of the table is shown, wherever the reader goes on the page', async () => {
    const opened = await site.open(labPath(lab));
    await opened.page.getByRole('link', { name: 'SEV-SNP, where the thread differs' }).click();
    await opened.page.locator('.stray-cell[href="#case-sev-snp-uaccess-write"]').click();
    expect(await fragmentOf(opened)).toMatchObject({ s: 'snp', c: 'sev-snp-uaccess-write' });
    const link = await addressOf(opened);
    await opened.page.getByRole('link', { name: 'Is a stray access on SEV-SNP fatal to the host?' }).click();
    expect(await addressOf(opened)).toBe(link);
    await opened.page.waitForFunction(() => document.activeElement?.id === 'disagree-snp-fatal');
    await opened.close();
    const fresh = await site.open(link.slice(site.url.length));
    expect(await fresh.page.locator('section[data-machine]:visible').count()).toBe(1);
    expect(await fresh.page.evaluate(() => document.activeElement?.id)).toBe('case-sev-snp-uaccess-write');
    expect(await fresh.page.locator('.is-placed').count()).toBe(1);
    expect(fresh.faults()).toEqual([]);
    await fresh.close();
  });

  it('has a colour for each outcome, in light and in dark', async () => {
    const opened = await site.open(labPath(lab));
    for (const colorScheme of ['light', 'dark'] as const) {
      await opened.page.emulateMedia({ colorScheme });
      const looks = await opened.page
        .locator('#kinds dt')
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
      expect(new Set(looks).size, colorScheme).toBe(6);
    }
    await opened.close();
  });

  it('is filtered by keyboard, announces the count, and replays the choice from its link', async () => {
    const opened = await site.open(labPath(lab));
    await opened.page.getByText('Show a part of the table').click();
    await opened.page.getByRole('combobox', { name: 'Machine' }).selectOption('sev-snp');
    await opened.page.getByRole('combobox', { name: 'Reads or writes' }).selectOption('read');
    expect((await fragmentOf(opened))['s']).toBe('sev-snp,all,read');
    expect(await opened.page.locator('section[data-machine]:visible').count()).toBe(1);
    expect(await text(opened, '[data-said]')).toMatch(/^Of 4 cases: /);
    const link = await addressOf(opened);
    const visible = await opened.page.locator('[data-case]:visible').allInnerTexts();
    await opened.close();
    const fresh = await site.open(link.slice(site.url.length));
    expect(await fresh.page.locator('[data-case]:visible').allInnerTexts()).toEqual(visible);
    await fresh.close();
  });

  it('leads from a scenario to the disagreement in the thread', async () => {
    const opened = await site.open(labPath(lab));
    await opened.page.getByRole('link', { name: 'SEV-SNP, where the thread differs' }).click();
    await opened.page.getByRole('link', { name: 'Is a stray access on SEV-SNP fatal to the host?' }).click();
    await opened.page.locator('#disagree-snp-fatal').waitFor();
    await opened.close();
  });

  it('shows a sentence for a bad link, is readable without scripts, and is sound', async () => {
    const bad = await site.open(labPath(lab, 's=z80,all,read'));
    expect(await text(bad, '[data-notice]')).toContain('This lab has no scenario “z80,all,read”.');
    await bad.close();
    const still = await site.open(labPath(lab), { javaScript: false });
    for (const fold of await still.page.locator('[data-machine] summary').all()) await fold.click();
    expect(await still.page.locator('[data-case]:visible').count()).toBeGreaterThan(24);
    expect(await still.page.locator('main').getByRole('button').count()).toBe(0);
    await still.close();
    await expectSound(site, lab, 40_000);
  });
});

it.each(['huge-pages', 'in-place-conversion'])(
  'on a phone the steps of each scenario of %s are in one column, each cell below its name',
  async (lab) => {
    const opened = await site.open(labPath(lab), { width: 360, height: 740 });
    await unfold(opened);
    const tables = await opened.page.locator('[aria-labelledby=outcomes] .scroll').evaluateAll((all) =>
      all.map((frame) => ({
        beyond: frame.scrollWidth - frame.clientWidth,
        names: [...frame.querySelectorAll('tbody td')].map(
          (cell) => getComputedStyle(cell, '::before').content,
        ),
        heads: [...frame.querySelectorAll('thead th + th')].map((head) => `"${head.textContent}"`),
      })),
    );
    expect(tables.length).toBeGreaterThan(2);
    for (const { beyond, names, heads } of tables) {
      expect(beyond).toBeLessThanOrEqual(0);
      expect(new Set(names)).toEqual(new Set(heads));
    }
    await opened.close();
  },
);

describe('the lab of costs', () => {
  const lab = 'cost';

  it('opens with the case argued on the list and the numbers of the worked example', async () => {
    const opened = await site.open(labPath(lab));
    const zeroed = opened.page.locator('[data-row]', { hasText: 'Zeroed' }).locator('td');
    expect(await zeroed.allInnerTexts()).toEqual(['0', '1 GiB', '–']);
    expect(await zeroed.nth(1).getAttribute('title')).toBe('1073745920 bytes');
    await opened.close();
  });

  it('recounts while the reader types, keeps the numbers in the link, and draws the curve from them', async () => {
    const opened = await site.open(labPath(lab));
    await opened.page.getByRole('link', { name: 'A 64 MiB buffer, handed over 1000 times' }).click();
    expect(
      await opened.page.locator('[data-row]', { hasText: 'Copied' }).locator('td').allInnerTexts(),
    ).toEqual(['0', '125 GiB', '62.5 GiB']);
    expect(await opened.page.locator('[data-pair] svg').first().getAttribute('aria-label')).toBe(
      'Copied and cleared, in all, on a logarithmic scale: in place 0, two stores 250 GiB, bounce buffer 62.5 GiB',
    );
    expect(await opened.page.locator('[data-curve] svg').count()).toBe(0);
    await opened.page.getByLabel('One conversion takes').fill('20');
    await opened.page.getByLabel('Copying runs at').fill('10');
    expect(await opened.page.locator('[data-curve] svg').count()).toBe(1);
    expect(await text(opened, '[data-verdict]')).toContain(
      'converting a range is faster than copying it once from 195 KiB on; here 2 conversions stand for each copy',
    );
    // The reader's measurement does not change the words about the example.
    expect(await opened.page.locator('.lab-look > p:visible').allInnerTexts()).toEqual([
      expect.stringMatching(/^Whole, aligned huge pages:/),
    ]);
    await opened.page.getByText('All fields of the scenario').click();
    await opened.page.getByLabel('Hardware').selectOption('coco');
    expect(
      await opened.page.locator('[data-row]', { hasText: 'Copied' }).locator('td').first().innerText(),
    ).toBe('125 GiB');
    // Here in-place conversion copies twice what a bounce buffer copies once.
    expect(await text(opened, '[data-verdict]')).toContain('converting never pays here');
    expect(await opened.page.locator('[data-curve] svg').count()).toBe(0);
    const link = await addressOf(opened);
    const verdict = await text(opened, '[data-verdict]');
    await opened.close();
    const fresh = await site.open(link.slice(site.url.length));
    expect(await text(fresh, '[data-verdict]')).toBe(verdict);
    expect(await fresh.page.getByLabel('Copying runs at').inputValue()).toBe('10');
    await fresh.close();
  });

  it('reports an invalid number at its field, and continues with the next input', async () => {
    const opened = await site.open(labPath(lab));
    await opened.page.getByText('All fields of the scenario').click();
    const memory = opened.page.getByLabel('Guest memory');
    await memory.fill('much');
    expect(await memory.getAttribute('aria-invalid')).toBe('true');
    expect(await text(opened, '#cost-fault-W')).toBe('The memory “much” is not a size such as 64M or 4096.');
    await opened.page.getByLabel('One conversion takes').fill('soon');
    await memory.fill('2G');
    expect(await memory.getAttribute('aria-invalid')).toBeNull();
    // An invalid measurement does not block the other results.
    expect(await opened.page.locator('#cost-fault-tconv').isVisible()).toBe(true);
    expect((await fragmentOf(opened))['s']).toMatch(/^W=2G,/);
    await opened.close();
  });

  it('shows two groups of bars first, and one slider moves them', async () => {
    const opened = await site.open(labPath(lab));
    expect(await text(opened, '[data-cost-sentence]')).toBe(
      'On pKVM, in place copies nothing, clears nothing and needs 16 MiB beyond the guest’s own memory; two stores copy nothing, clear 1 GiB and need 1 GiB beyond it; a bounce buffer inside the guest’s memory copies nothing. What in place needs are struct pages, with the vmemmap optimisation (HVO) on: 64 bytes for each 4 KiB of a page that is split, here 1 page of 1 GiB; while a page is whole, most of its struct pages are freed. Pages that are shared are split from the start.',
    );
    const bars = async () =>
      await opened.page
        .locator('[data-pair] rect')
        .evaluateAll((all) => all.map((bar) => bar.getAttribute('width')));
    const before = await bars();
    await opened.page.getByRole('slider', { name: 'How large the pages of the stores are' }).fill('1');
    expect(await text(opened, '[data-span-words]')).toBe('pages of 2 MiB');
    expect(await bars()).not.toEqual(before);
    expect((await fragmentOf(opened))['s']).toContain('G=2M,Gs=2M');
    // The changed example stays visible, and is marked as changed.
    expect(
      await opened.page
        .locator('.lab-presets [aria-current]')
        .evaluateAll((all) =>
          all.map((tab) => [(tab as HTMLElement).dataset['scenario'], tab.hasAttribute('data-changed')]),
        ),
    ).toEqual([['E1_one_subpage_of_a_1GiB_page', true]]);
    // The words about the original are not shown for the changed example.
    const said = () => opened.page.locator('.lab-look > p:visible').allInnerTexts();
    expect(await said()).toEqual([expect.stringMatching(/^These are your own numbers,/)]);
    await opened.page.getByRole('link', { name: 'A 64 MiB buffer, handed over 1000 times' }).click();
    expect(await opened.page.locator('[data-changed]').count()).toBe(0);
    expect(await said()).toEqual([expect.stringMatching(/^Whole, aligned huge pages:/)]);
    await opened.close();
  });

  it('copies its answer as JSON byte for byte', async () => {
    const opened = await site.open(labPath(lab, 's=E3_scattered_4KiB_pages'));
    await opened.page.getByRole('button', { name: 'Copy as JSON' }).click();
    await opened.page.locator('[data-copied]').waitFor();
    const answer = JSON.parse(await text(opened, '[data-copied] code')) as {
      readonly result: { readonly inPlace: { readonly vmemmapPeakBytes: number } };
    };
    expect(answer.result.inPlace.vmemmapPeakBytes).toBe(14680064);
    await opened.close();
  });

  it('is readable without scripts and is sound', async () => {
    const still = await site.open(labPath(lab), { javaScript: false });
    expect(await still.page.locator('[data-pair] svg').count()).toBe(2);
    expect(await still.page.locator('.cost-table small').count()).toBeGreaterThan(10);
    expect(await still.page.locator('.lab-fold').count()).toBe(6);
    expect(await still.page.locator('main').getByRole('button').count()).toBe(0);
    await still.close();
    await expectSound(site, lab, 40_000, {
      fragment: 's=W=1G,G=2M,Gs=4K,n=4,off=0,len=4K,every=2M,start=private,R=1,tconv=5,speed=10',
      within: '[data-curve]',
    });
  });
});
