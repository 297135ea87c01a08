import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openSite, type SiteBrowser, sidewaysOverflow } from './site-browser.ts';

let root = '';
let site: SiteBrowser;

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head><body><main><h1>${title}</h1>${body}</main></body></html>`;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'loremark-site-'));
  const pages: Readonly<Record<string, string>> = {
    sound: '<p>Nothing wrong here.</p><script src="/mark.js"></script>',
    inline: '<p style="color:red">Styled in place.</p>',
    handler: '<button type="button" onclick="document.title = 1">Go</button>',
    foreign: '<img alt="" src="https://elsewhere.invalid/x.png">',
    missing: '<img alt="" src="/nowhere.png">',
    wide: `<pre>${'x'.repeat(900)}</pre>`,
    unlabelled: '<input type="text">',
  };
  for (const [name, body] of Object.entries(pages)) {
    await mkdir(join(root, name));
    await writeFile(join(root, name, 'index.html'), page(name, body));
  }
  await writeFile(join(root, 'mark.js'), 'document.body.dataset.ran = "yes";');
  site = await openSite({ root });
});

afterAll(() => rm(root, { recursive: true, force: true }));

/** The faults of a page arrive when it has loaded or a moment later. */
async function expectFault(path: string, words: string): Promise<void> {
  const opened = await site.open(path);
  await expect.poll(() => opened.faults().join()).toContain(words);
  await opened.close();
}

describe('the browser that tests the site', () => {
  it('reports nothing on a sound page, and runs its scripts', async () => {
    const opened = await site.open('sound/');
    expect(await opened.page.locator('body').getAttribute('data-ran')).toBe('yes');
    expect([
      opened.faults(),
      await accessibilityFaults(opened.page),
      await sidewaysOverflow(opened.page),
    ]).toEqual([[], [], 0]);
    await opened.close();
  });

  it('reports an inline style, a request to another origin, and a missing file', async () => {
    await expectFault('inline/', 'Content Security Policy');
    await expectFault('foreign/', 'request to https://elsewhere.invalid');
    await expectFault('missing/', '404');
  });

  it('reports an inline handler once it is used', async () => {
    const opened = await site.open('handler/');
    await opened.page.getByRole('button').click();
    await expect.poll(() => opened.faults().join()).toContain('Content Security Policy');
    await opened.close();
  });

  it('reports a page that scrolls sideways, and an input without a name', async () => {
    const wide = await site.open('wide/', { width: 360 });
    expect(await sidewaysOverflow(wide.page)).toBeGreaterThan(0);
    await wide.close();
    const unlabelled = await site.open('unlabelled/');
    expect((await accessibilityFaults(unlabelled.page)).join()).toContain('label:');
    await unlabelled.close();
  });

  it('opens pages without scripts, in dark mode and on paper on request', async () => {
    const opened = await site.open('sound/', { javaScript: false });
    expect(await opened.page.locator('body').getAttribute('data-ran')).toBeNull();
    await opened.close();
    const dark = await site.open('sound/', { scheme: 'dark', print: true });
    const media = await dark.page.evaluate(() => [
      matchMedia('(prefers-color-scheme: dark)').matches,
      matchMedia('print').matches,
    ]);
    expect(media).toEqual([true, true]);
    await dark.close();
  });

  it('reports a missing site', async () => {
    await expect(openSite({ root: join(root, 'not-built') })).rejects.toThrow('Nothing to serve');
  });
});
