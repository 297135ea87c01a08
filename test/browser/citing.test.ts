/** Tests citing a claim: the copied text is the shown one, in how many actions, and with a confirmation in view. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenPage, openSite, type SiteBrowser } from './site-browser.ts';

const root = process.env['DIST'] ?? 'dist';
const claim = 'c/sean-not-the-preferred-store-for-all-vms/';

let site: SiteBrowser;
let opened: OpenPage;
beforeAll(async () => {
  site = await openSite({ root });
});
beforeEach(async () => {
  opened = await site.open(claim);
  await opened.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterEach(() => opened.close());

const copied = () => opened.page.evaluate(() => navigator.clipboard.readText());
const shown = (form: string) => opened.page.locator(`[data-form=${form}] code`).textContent();
const said = () => opened.page.locator('.toast').textContent();

describe('the # of a heading', () => {
  const go = (path: string) => opened.page.goto(new URL(path, site.url).href, { waitUntil: 'load' });
  const named = (rel: string) => opened.page.locator(`link[rel=${rel}]`).getAttribute('href');

  it('copies its address, in the version shown for a heading of the text, and says so in view', async () => {
    await go('topics/guest-memfd/');
    const pinned = await named('cite-as');
    const link = opened.page.locator('main .anchor:not(.here)').first();
    const hash = await link.getAttribute('href');
    await link.click();
    await expect.poll(said).toBe('Copied the address of this section.');
    expect(await copied()).toBe(`${pinned}${hash}`);
    expect(new URL(opened.page.url()).hash).toBe(hash);
    const other = opened.page.locator('main .anchor.here').first();
    await other.click();
    await expect.poll(copied).toBe(`${await named('canonical')}${await other.getAttribute('href')}`);
  });

  it.each(['labs/huge-pages/', 'labs/', 'q/is-in-place-conversion-merged/', 'rules/'])(
    'on %s copies the public address, not that of the server that was asked',
    async (path) => {
      await go(path);
      const link = opened.page.locator('main .anchor.here:visible').last();
      await link.click();
      await expect.poll(copied).toBe(`${await named('canonical')}${await link.getAttribute('href')}`);
      expect(await copied()).toMatch(/^https:/);
      expect(await copied()).toContain(`/${path}#`);
    },
  );

  it.each([
    ['what is open of a short answer', 'q/is-in-place-conversion-merged/', 'open'],
    ['the senses of a term', 'topics/page-migration/', 'senses'],
  ])('of %s copies the address in the version shown, which has that heading', async (_, path, id) => {
    await go(path);
    await opened.page.locator(`#${id} .anchor`).click();
    const pinned = (await named('cite-as')) ?? '';
    await expect.poll(copied).toBe(`${pinned}#${id}`);
    const words = await opened.page.locator(`#${id} ~ :is(ul, dl) :is(li, dt)`).first().textContent();
    await go(new URL(pinned).pathname.slice(1));
    expect(await opened.page.locator(`h3#${id} + ul`).textContent()).toContain(words);
  });

  it.each([
    ['a side for or against', 'topics/page-migration/', '.sides section h4'],
    [
      'a side for or against where it is a part of the page',
      'topics/in-place-conversion/',
      '.sides section :is(h3, h4)',
    ],
    ['a question', 'questions/', '.card[id] > h3'],
  ])('of %s leads to it and copies its address', async (_, path, heads) => {
    await go(path);
    const all = opened.page.locator(heads);
    const links = all.locator('.anchor.here');
    expect(await all.count()).toBeGreaterThan(1);
    expect(await links.count()).toBe(await all.count());
    const place = await all.last().evaluate((head) => head.closest('[id]')?.id);
    await links.last().click();
    expect(new URL(opened.page.url()).hash).toBe(`#${place}`);
    await expect.poll(copied).toBe(`${await named('canonical')}#${place}`);
  });
});

describe('the button', () => {
  it('copies the same block as in the page and its alternate text, in one action, and confirms it in view', async () => {
    const button = opened.page.getByRole('button', { name: 'Copy for mail' });
    await button.click();
    await opened.page.locator('.btn.copied').waitFor();
    await expect.poll(said).toBe('Copied for mail.');
    expect(await copied()).toBe(await shown('mail'));
    expect(readFileSync(join(root, claim, 'index.txt'), 'utf8')).toContain((await copied()).trimEnd());
    const box = await opened.page.locator('.toast').boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(opened.page.viewportSize()?.height ?? 0);
  });

  it('is within the first screen', async () => {
    const box = await opened.page.getByRole('button', { name: 'Copy for mail' }).boundingBox();
    expect(box?.y).toBeLessThan(opened.page.viewportSize()?.height ?? 0);
  });

  it('copies any other form', async () => {
    await opened.page.locator('#forms summary').click();
    for (const form of ['bibtex', 'line', 'ris']) {
      await opened.page.locator(`[data-copy-from=cite-${form}]`).click();
      await expect.poll(copied).toBe(await shown(form));
    }
  });

  it('copies the words alone', async () => {
    await opened.page.getByRole('button', { name: 'Only these words' }).click();
    await expect.poll(said).toBe('Copied these words alone.');
    expect(await shown('mail')).toContain((await copied()).split(' ').slice(0, 3).join(' '));
  });
});

describe('the key c', () => {
  it('also copies the block of a short answer, whose button is above it', async () => {
    const answer = await site.open('q/was-page-migration-a-hard-no/');
    const { page } = answer;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('pre[data-form=mail]').focus();
    await page.keyboard.press('c');
    const block = await page.locator('pre[data-form=mail] code').textContent();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(block);
    await answer.close();
  });

  it('names the form that a button beside its name copies', async () => {
    await opened.page.locator('#forms summary').click();
    await opened.page.locator('[data-copy-from=cite-bibtex]').click();
    await expect.poll(said).toBe('Copied as BibTeX.');
    expect(await copied()).toBe(await shown('bibtex'));
  });

  it('copies only if the focus is in the citation', async () => {
    await opened.page.evaluate(() => navigator.clipboard.writeText('before'));
    await opened.page.keyboard.press('c');
    expect(await copied()).toBe('before');
    await opened.page.locator('[data-form=mail]').focus();
    await opened.page.keyboard.press('c');
    await expect.poll(copied).toBe(await shown('mail'));
  });
});

describe('selected words', () => {
  it('from a mail are cited like their claim', async () => {
    await opened.page.locator('.say blockquote p').first().selectText();
    await opened.page.getByRole('button', { name: 'Cite these words' }).click();
    await expect.poll(copied).toBe(await shown('mail'));
  });

  it('from our text are cited as ours, in whole words, with the nearest heading and the pinned page', async () => {
    const { page, close } = await site.open('positions/jason-gunthorpe/');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.row .text p').last().selectText();
    await page.getByRole('button', { name: 'Cite these words' }).click();
    const pasted = () => page.evaluate(() => navigator.clipboard.readText());
    await expect
      .poll(pasted)
      .toMatch(
        /\/positions\/jason-gunthorpe\/[0-9a-f]{12}\/#[\w-]+\n\(our summary, not words of the mail( but for those it quotes)?\)\n$/,
      );
    expect(await pasted()).toMatch(/^Loremark, Jason Gunthorpe: [^\n]+:\n\n {2}"/);
    expect(await pasted()).not.toMatch(/^ : /m);
    expect(await pasted(), 'no number of a note sticks to a word').not.toMatch(/[A-Za-z]\d+[ ,.]/);
    await page.evaluate(() => {
      const text = document.querySelector('.row .text p:not(.lede)')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 1, text, 12);
    });
    await page.getByRole('button', { name: 'Cite these words' }).click();
    await expect.poll(pasted).toMatch(/"Jason Gunthorpe/);
    await page.evaluate(() => {
      const text = document.querySelector('.row .text p:not(.lede)')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 5, text, 16);
    });
    await page.getByRole('button', { name: 'Cite these words' }).click();
    await expect.poll(pasted).toMatch(/^ {2}"Gunthorpe"$/m);
    await close();
  });

  it('from a run are cited with the address of the run', async () => {
    const { page, close } = await site.open('positions/jason-gunthorpe/');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const run = page.locator('.run').first();
    await run.locator('figcaption, .run-head, p').first().selectText();
    await page.getByRole('button', { name: 'Cite these words' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain(
        await run
          .locator('a[href*="/labs/"]')
          .first()
          .evaluate((link) => (link as HTMLAnchorElement).href),
      );
    await close();
  });
});

describe('selected words on a list', () => {
  const cite = async (path: string, what: string) => {
    const { page, close } = await site.open(path);
    try {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.locator(what).first().selectText();
      await page.getByRole('button', { name: 'Cite these words' }).click();
      await page.locator('.toast:not(:empty)').waitFor();
      return await page.evaluate(() => navigator.clipboard.readText());
    } finally {
      await close();
    }
  };
  const mailOf = (id: string) => readFileSync(join(root, `c/${id}/mail.txt`), 'utf8');

  it('of the front page are cited by the version of the text and the question that they belong to', async () => {
    const said = (await cite('', '#what-moved ~ .flow .text p, #what-moved ~ .row .text p')).replaceAll(
      '\n',
      ' ',
    );
    expect(said).toMatch(/^Loremark, How should [^:?]+\? What moved: /);
    const [, version] = /\/(e\/overview\/[0-9a-f]{12}\/)#what-moved /.exec(said) ?? [];
    expect(readFileSync(join(root, `${version}index.html`), 'utf8')).toContain('id="what-moved"');
    const top = await cite('', '.lede');
    expect(top).toMatch(/^Loremark, How should [^:]+:\n/);
    expect(top).toMatch(/\/e\/overview\/[0-9a-f]{12}\/\n\(our summary/);
    const answer = await cite('', '#what-became-of-foll-exclusive + .flow .text p');
    expect(answer).toMatch(/\/q\/what-became-of-foll-exclusive\/[0-9a-f]{12}\/\n/);
  });

  it('are never cited as ours if some of them are from a mail', async () => {
    const id = 'sean-not-the-preferred-store-for-all-vms';
    expect(await cite('positions/sean-christopherson/words/', `tr:has(#${id})`)).toBe(mailOf(id));
    expect(await cite('positions/sean-christopherson/', '.note:has(q)')).toMatch(/^ : /m);
    expect(await cite('positions/jason-gunthorpe/', 'figure.quotation')).toMatch(
      /^Fuad Tabba [^\n]+ \[1\]:\n/,
    );
  });

  it('are cited as ours with the pinned address of the row’s claim', async () => {
    const id = 'fuad-is-migration-then-not-a-hard-no';
    const pinned =
      mailOf(id)
        .match(/https:\S+\/[0-9a-f]{12}\//g)
        ?.at(-1) ?? '';
    expect(pinned).toContain(`/c/${id}/`);
    const block = await cite('questions/', `#${id} .meta`);
    expect(block).toMatch(/^Loremark, Questions: /);
    expect(block).toContain(`\n${pinned}\n(our summary, not words of the mail)\n`);
  });

  it('do not include the symbol of a heading', async () => {
    expect(await cite('outcomes/', 'main h2[id^=on-]')).not.toMatch(/#['"]/);
  });
});

describe('every button that copies', () => {
  const paths = ['', 'q/', 'q/was-page-migration-a-hard-no/', 'questions/', 'topics/page-migration/', claim];
  it.each(paths)('on /%s has a text to copy', async (path) => {
    const { page, close } = await site.open(path);
    try {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const pasted = () => page.evaluate(() => navigator.clipboard.readText());
      const buttons = await page
        .locator(
          ':is([data-copy], [data-copy-from]):visible:not(.note:nth-child(n + 2) *, .row:nth-child(n + 4) .note *)',
        )
        .all();
      expect(buttons.length).toBeGreaterThan(0);
      for (const button of buttons) {
        await page.evaluate(() => navigator.clipboard.writeText('before'));
        await button.click();
        await expect
          .poll(pasted, { message: await button.evaluate(({ outerHTML }) => outerHTML) })
          .not.toBe('before');
        expect((await pasted()).length).toBeGreaterThan(20);
      }
    } finally {
      await close();
    }
  });
});

describe('a note in the margin', () => {
  it('offers its claim’s block for mail, and so do words selected in it', async () => {
    const { page, close } = await site.open('positions/sean-christopherson/');
    try {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const note = page.locator('.note:not(.cut, .shut):has(q + q)').first();
      const record = (await note.locator('.by > a').getAttribute('href')) ?? '';
      const number = await note.locator('.n').textContent();
      expect(await note.getByRole('button').getAttribute('aria-label')).toBe(`copy ${number}`);
      const mail = readFileSync(join(root, record, 'mail.txt'), 'utf8');
      const pasted = () => page.evaluate(() => navigator.clipboard.readText());
      await note.getByRole('button', { name: 'copy' }).click();
      await expect.poll(pasted).toBe(mail);
      const plain = (text: string) => text.replace(/\n : /g, ' ').replaceAll(/[‘’"]/g, "'");
      for (const words of await note.locator('q').allTextContents())
        expect(plain(mail)).toContain(plain(words.trim()));
      await page.evaluate(() => navigator.clipboard.writeText('before'));
      await note.locator('q').last().selectText();
      await page.getByRole('button', { name: 'Cite these words' }).click();
      await expect.poll(pasted).toBe(mail);
    } finally {
      await close();
    }
  });

  it('is offered for a question in the list of questions too, answered or not', async () => {
    const { page, close } = await site.open('questions/');
    try {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const questions = page.locator('article[data-kind=question]');
      expect(await questions.getByRole('button', { name: /^Copy for mail: “/ }).count()).toBe(
        await questions.count(),
      );
      const first = questions.first();
      const record = (await first.locator('h3 > a:not(.anchor)').getAttribute('href')) ?? '';
      await first.getByRole('button').click();
      await page.locator('.toast:not(:empty)').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        readFileSync(join(root, record, 'mail.txt'), 'utf8'),
      );
    } finally {
      await close();
    }
  });

  it('reports a citation that cannot be fetched', async () => {
    const { page, close } = await site.open('positions/sean-christopherson/');
    await page.route('**/mail.txt', (route) => route.abort());
    await page.locator('.note[id]').first().getByRole('button', { name: 'copy' }).click();
    await expect
      .poll(() => page.locator('.toast').textContent())
      .toBe('Not copied: the citation could not be fetched.');
    await close();
  });
});

it('no page has reported a fault', () => {
  expect(opened.faults()).toEqual([]);
});
