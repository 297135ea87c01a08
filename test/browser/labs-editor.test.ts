import { beforeAll, describe, expect, it } from 'vitest';
import { labIds } from '../../src/labs/shared/limits.ts';
import { sampleOf } from '../support/extent.ts';
import { addressOf, labPath, openLabs, text } from './lab-page.ts';
import type { OpenPage, SiteBrowser } from './site-browser.ts';

let site: SiteBrowser;

beforeAll(async () => {
  site = await openLabs();
});

const status = (opened: OpenPage) => opened.page.locator('[data-editor=status]');

async function run(opened: OpenPage, code: string, ended: string): Promise<readonly string[]> {
  await opened.page.getByRole('textbox', { name: 'Example' }).fill(code);
  await opened.page.getByRole('button', { name: 'Run' }).click();
  await status(opened).getByText(ended).waitFor();
  return await opened.page.locator('[data-editor=output] > div').allInnerTexts();
}

async function openEditor(lab = 'in-place-conversion'): Promise<OpenPage> {
  const opened = await site.open(labPath(lab));
  await opened.page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  return opened;
}

describe('the editable example of a lab', () => {
  for (const lab of sampleOf(labIds, 1)) {
    it(`runs unchanged in ${lab}`, async () => {
      const opened = await openEditor(lab);
      await opened.page.getByRole('button', { name: 'Run' }).click();
      await status(opened).getByText('Done.').waitFor();
      expect(await opened.page.locator('[data-editor=output] > div').count()).toBeGreaterThan(2);
      expect(opened.faults()).toEqual([]);
      await opened.close();
    });
  }

  it('is coloured while it is edited, with the same text as the field', async () => {
    const opened = await openEditor();
    const field = opened.page.getByRole('textbox', { name: 'Example' });
    await field.fill('const a = 1; // one\n');
    await opened.page.locator('.code-colours .code-comment').waitFor();
    expect((await opened.page.locator('.code-colours').textContent())?.trim()).toBe('const a = 1; // one');
    expect(opened.faults()).toEqual([]);
    await opened.close();
  });

  it('names the line of a fault, found while parsing, running or after an await', async () => {
    const opened = await openEditor();
    expect(await run(opened, 'const a: number = 1;\nconst b = ;\n', 'Line 2')).toHaveLength(1);
    const thrown = "console.log('first');\n\nconst x: string = 'y';\nthrow new Error(x);\n";
    expect(await run(opened, thrown, 'Line 4')).toEqual(['first', 'line 4: Error: y']);
    const awaited = "const x = await Promise.resolve('y');\nconsole.log(x);\nthrow new Error(x);\n";
    expect(await run(opened, awaited, 'Line 3')).toEqual(['y', 'line 3: Error: y']);
    const misread = 'const f = () => 1;\n\nconst f = () => 2;\n';
    expect(await run(opened, misread, 'Line 3')).toHaveLength(1);
    await opened.close();
  });

  it('is ended after two seconds, and the page stays usable meanwhile', async () => {
    const opened = await openEditor();
    await opened.page.getByRole('textbox', { name: 'Example' }).fill("console.log('on');\nfor (;;) {}\n");
    await opened.page.getByRole('button', { name: 'Run' }).click();
    await opened.page.locator('[data-editor=output]').getByText('on').waitFor();
    await opened.page.locator('.lab-stage').getByRole('button', { name: 'Next', exact: true }).click();
    expect(await text(opened, '[data-run-where]')).toBe('Step 1 of 7 · share(6)');
    await status(opened).getByText('Stopped after 2 seconds.').waitFor();
    expect(await run(opened, 'console.log(1 + 1);', 'Done.')).toEqual(['2']);
    await opened.close();
  });

  it('can reach neither the network nor the site', async () => {
    const opened = await openEditor();
    const reaching =
      "console.log(typeof document, self.origin);\nfetch('/labs/').then(() => console.log('reached'), () => console.log('kept out'));\n";
    const lines = await run(opened, reaching, 'Done.');
    expect(lines[0]).toBe('undefined null');
    await opened.page.locator('[data-editor=output]').getByText('kept out').waitFor();
    await opened.close();
  });

  it('is shared by link and restored by Reset', async () => {
    const opened = await openEditor();
    const own = await opened.page.getByRole('textbox', { name: 'Example' }).inputValue();
    await opened.page.getByRole('textbox', { name: 'Example' }).fill("console.log('mine');");
    await opened.page.getByRole('button', { name: 'Copy link to this example' }).click();
    const link = opened.page.locator('[data-editor=output] > div');
    await link.getByText('#s=').waitFor();
    const address = await link.innerText();
    await opened.page.getByRole('button', { name: 'Reset' }).click();
    expect(await opened.page.getByRole('textbox', { name: 'Example' }).inputValue()).toBe(own);
    await opened.close();
    const fresh = await site.open(address.slice(site.url.length));
    await fresh.page.getByRole('textbox', { name: 'Example' }).waitFor();
    expect(await text(fresh, '[data-notice]')).toContain(
      'brings an example that somebody wrote. It has not been run.',
    );
    expect(new URL(await addressOf(fresh)).hash).toContain('&e=');
    expect(
      await run(fresh, await fresh.page.getByRole('textbox', { name: 'Example' }).inputValue(), 'Done.'),
    ).toEqual(['mine']);
    await fresh.close();
  });
});
