/**
 * Tests a small record below a base path, as a browser sees it: claims that were cited and then changed,
 * withdrawn or renamed, and the look-up by lines of mail.
 */

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, type OpenPage, openSite, type SiteBrowser } from '../browser/site-browser.ts';
import { attribute, type BuiltSite, deadLinks, readSite, textOf } from './built-site.ts';
import { awkwardId, base, buildSmallSite, citedLine, type SmallSite, site } from './small-site.ts';

let small: SmallSite;
let built: BuiltSite;
let browser: SiteBrowser;
beforeAll(async () => {
  small = buildSmallSite('small-site');
  built = readSite(small.root);
  browser = await openSite({ root: small.root, base });
});
afterAll(() => small?.remove());

/** The text of a page without scripts. */
async function read(path: string): Promise<string> {
  const { page, close } = await browser.open(path, { javaScript: false });
  const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  await close();
  return text;
}

describe('below a base path', () => {
  it('every link and asset stays below it and leads somewhere', () => {
    expect(built.url).toBe(`${site}${base}`);
    expect(deadLinks(built).faults).toEqual([]);
  });

  it('exports, feed and texts name their public address', () => {
    for (const file of ['api/claims.json', 'feed.xml', 'llms.txt', 'robots.txt', 'sitemap-0.xml']) {
      expect(built.text(file), file).toContain(`${site}${base}`);
      expect(built.text(file), file).not.toContain('loremark.example');
    }
  });

  it('the map begins with who opposed or corrected whom, and how it was received', async () => {
    const map = await read('map/');
    expect(map).toContain(
      'Ada Byron corrected Grace Hopper on Zeroing, 21 Jun 2024: Lazy zeroing does not mean skipping it; against ',
    );
    expect(map).toContain('Not taken up by Grace Hopper.');
    // The sidebar also links there.
    expect(map.indexOf('Ada Byron corrected')).toBeLessThan(map.lastIndexOf('By topic'));
  });

  it('a single short answer is not offered again as the list of all', async () => {
    const front = await read('');
    expect([...built.pages.keys()].filter((path) => /^q\/[^/]+\/$/.test(path))).toHaveLength(1);
    expect(front).not.toMatch(/All 1 /);
  });

  it('hashes are those of the record, whatever the address', () => {
    const claims: readonly { readonly id: string; readonly hash: string }[] = JSON.parse(
      built.text('api/claims.json'),
    );
    expect(claims.find(({ id }) => id === 'new-name')?.hash).toMatch(/^[0-9a-f]{12}$/);
    expect(built.files.has(`c/old-name/${small.first.renamed}.txt`)).toBe(true);
  });

  it('search works', async () => {
    const { page, faults, close } = await browser.open('search/?q=zeroing');
    await page.locator('loremark-search li a').first().click();
    await page.waitForURL(({ pathname }) => pathname.startsWith(base) && !pathname.includes('/search/'));
    await page.locator('main h1').waitFor();
    expect(faults()).toEqual([]);
    await close();
  });
});

it('says of each source whether git proved it, and gives the command that does', async () => {
  expect(await read('evidence/')).toMatch(
    /proved against git 0.* not yet proved 1.* npm run verify -- --git/,
  );
  for (const path of ['c/zeroing-merged/', 'outcomes/'])
    expect(await read(path), path).toContain('By its source, not yet proved against git');
  expect(JSON.parse(built.text('api/sources.json'))).toMatchObject([
    { of: 'claim', id: 'zeroing-merged', result: 'not-yet-proved', git: null },
  ]);
});

it.skipIf(!['tar', 'find', 'xargs'].every((tool) => spawnSync(tool, ['--version']).status === 0))(
  'shows the sums of its edition, and the commands beside them make the same sums of the archive',
  () => {
    const text = built.text('cite/index.txt');
    const shown = built.pages
      .get('cite/')
      ?.elements.filter((one) => attribute(one, 'class') === 'command')
      .map((one) => textOf(one));
    const sums = shown?.find((one) => one.includes('every version')) ?? '';
    const commands = shown?.find((one) => one.startsWith('tar ')) ?? '';
    const dir = mkdtempSync(join(tmpdir(), 'edition-'));
    try {
      copyFileSync(join(small.root, 'loremark-record.tar.gz'), join(dir, 'loremark-record.tar.gz'));
      const made = spawnSync('sh', ['-ec', commands], { cwd: dir, encoding: 'utf8' });
      const found = made.stdout.match(/[0-9a-f]{64}/g) ?? [];
      expect([made.stderr, found.length]).toEqual(['', 2]);
      expect(sums.match(/[0-9a-f]{64}/g)).toEqual(found);
      for (const sum of found) expect(text).toContain(sum);
    } finally {
      rmSync(dir, { recursive: true });
    }
  },
);

describe('a claim that changed since it was cited', () => {
  it('shows the cited text, and what changed word by word, when and why', async () => {
    const text = await read(`c/zero-lazily/${small.first.changed}/`);
    for (const part of ['Changed on 22 November 2026', 'She did not say so', 'put off', 'delay']) {
      expect(text).toContain(part);
    }
    const { page, close } = await browser.open(`c/zero-lazily/${small.first.changed}/`);
    expect(await page.locator('del').allTextContents()).toContainEqual(expect.stringContaining('put'));
    expect(await page.locator('ins').allTextContents()).toContainEqual(expect.stringContaining('delay'));
    expect(await accessibilityFaults(page)).toEqual([]);
    await close();
  });

  it('gives its citation in its head, with links to the versions before and after it', async () => {
    const links = (path: string) => {
      const { elements = [] } = built.pages.get(path) ?? {};
      const found = elements.filter(({ tagName }) => tagName === 'link');
      const start = `${site}${base}`;
      return Object.fromEntries(
        found.map((link) => [attribute(link, 'rel'), attribute(link, 'href')?.replace(start, '/')]),
      );
    };
    const now = links('c/zero-lazily/')['cite-as'];
    const old = `/c/zero-lazily/${small.first.changed}/`;
    const history = '/c/zero-lazily/history/';
    expect(now).toMatch(/^\/c\/zero-lazily\/[0-9a-f]{12}\/$/);
    expect(links('c/zero-lazily/')).toMatchObject({ 'predecessor-version': old, 'version-history': history });
    const pinned = links(old.slice(1));
    expect(pinned).toMatchObject({ 'cite-as': old, 'successor-version': now, 'version-history': history });
    expect(pinned).toMatchObject({ 'latest-version': '/c/zero-lazily/', canonical: old });
    expect(links(`c/old-name/${small.first.renamed}/`)['latest-version']).toBe('/c/new-name/');
    const gone = links(`c/taken-back/${small.first.withdrawn}/`);
    expect([gone['latest-version'], gone['version-history']]).toEqual([undefined, '/c/taken-back/']);
    const topic = links('topics/zeroing/')['cite-as'] ?? '';
    expect(links(topic.slice(1))).toMatchObject({
      'cite-as': topic,
      'latest-version': '/topics/zeroing/',
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
  });

  it('lists its versions in its history', async () => {
    const text = await read('c/zero-lazily/history/');
    expect(text).toContain(small.first.changed);
    expect(text).toContain('20 November 2026');
  });
});

describe('a text that returned to an earlier version', () => {
  const pages = () => [
    { page: 'c/there-and-back/', versions: small.returned.claim },
    { page: 'topics/zeroing/', versions: small.returned.topic },
  ];

  it('is said by the page of that version to be the current one again, which nothing replaced', async () => {
    for (const { page, versions } of pages()) {
      const [first, between] = versions;
      expect(first, page).not.toBe(between);
      const text = await read(`${page}${first}/`);
      expect(text, page).toContain('of 20 November 2026, the current one again, since 24 November 2026');
      expect(text, page).toContain('was changed in between, and reads as cited here again since 24 November');
      expect(text, page).toContain('Why: The first words were hers. How it changed');
      for (const wrong of ['not the current one', 'What changed', 'unchanged since', 'Unchanged since'])
        expect(text, page).not.toContain(wrong);
      const replaced = await read(`${page}${between}/`);
      expect(replaced, page).toContain('not the current one, which dates from 24 November 2026');
      expect(replaced, page).toContain('Why: The first words were hers.');
    }
  });

  it('counts its versions by their texts, and gives both days of the one to which it returned', async () => {
    for (const { page } of pages()) {
      const text = built.text(`${page}index.txt`).replace(/\s+/g, ' ');
      expect(text, page).toMatch(/20 Nov 2026, again 24 Nov 2026/);
      expect(text, page).toMatch(/2 versions/);
      expect(text, page).not.toMatch(/3 versions/);
    }
  });

  it('has a history that shows the way there and back', async () => {
    for (const { page, versions } of pages()) {
      const [first, between] = versions;
      const text = await read(`${page}history/`);
      expect(text, page).toContain(
        `The text returned to an earlier version: ${first} → ${between} → ${first}.`,
      );
      expect(text, page).toContain('The text is again that of 20 November 2026.');
    }
  });
});

it('a withdrawn claim keeps its page and its version’s page, and both say that it is withdrawn', async () => {
  for (const path of ['c/taken-back/', `c/taken-back/${small.first.withdrawn}/`]) {
    const text = await read(path);
    for (const part of ['Withdrawn', 'She did not say so', 'Pages may be zeroed by anybody']) {
      expect(text, path).toContain(part);
    }
  }
});

describe('a claim that was renamed', () => {
  it('answers at its old address with its new address', async () => {
    const text = await read('c/old-name/');
    expect(text).toContain('new-name');
    expect(text).toContain('Pages may be zeroed late');
  });

  it('answers at the old address of its version', async () => {
    const text = await read(`c/old-name/${small.first.renamed}/`);
    expect(text).toContain('Pages may be zeroed late');
  });
});

describe('a Message-ID with a slash, a percent sign and a plus', () => {
  it.each(['m/2024%2F06%2541+zero@mail.example/', 'm/2024/06%2541+zero@mail.example/'])(
    'answers at %s',
    async (path) => {
      expect(await read(path)).toContain(awkwardId);
    },
  );
});

describe('the look-up', () => {
  let opened: OpenPage;
  beforeAll(async () => {
    opened = await browser.open('find/');
  });
  afterAll(() => opened.close());

  async function lookUp(typed: string): Promise<string> {
    const { page, faults } = opened;
    // An earlier answer must not be mistaken for the requested one.
    await page.locator('.answers').evaluate((answers) => answers.replaceChildren());
    await page.getByLabel('Message-ID, link, hash or lines').fill(typed);
    await page.getByRole('button', { name: 'Look up' }).click();
    await page.locator('.answers :first-child').first().waitFor();
    const answer = (await page.locator('.answers').innerText()).replace(/\s+/g, ' ');
    expect(faults()).toEqual([]);
    return answer;
  }

  it.each([
    citedLine,
    `> ${citedLine}`,
    `> > ${citedLine}`,
    ` : ${citedLine}`,
    `  But   who zeroes it, if nobody ever touches\u00a0the page?`,
  ])('finds a cited line, quoted or not: %s', async (line) => {
    const answer = await lookUp(line);
    expect(answer).toContain('Who zeroes a page that nobody touches?');
    expect(answer).toMatch(/rests? on this line/);
  });

  it('answers each line of a pasted mail, and says which it does not know', async () => {
    const answer = await lookUp(`Hello,\n\n> ${citedLine}\n\nI think so too.`);
    expect(answer).toContain('Hello, Too short to look up');
    expect(answer).toContain('Who zeroes a page that nobody touches?');
    expect(answer).toContain('I think so too. No claim cites this line or quotes words from it');
  });

  const forms: readonly string[] = [
    awkwardId,
    `<${awkwardId}>`,
    `Message-ID: <${awkwardId}>`,
    'https://lore.kernel.org/all/2024%2F06%2541+zero@mail.example/',
    'https://lore.kernel.org/r/2024%2F06%2541+zero@mail.example',
    'https://lore.kernel.org/linux-mm/2024%2F06%2541%2Bzero%40mail.example/T/#t',
    'https://lkml.kernel.org/r/2024%2F06%2541+zero%40mail.example',
    'https://msgid.link/2024%2F06%2541+zero@mail.example',
  ];
  it.each(forms)('finds a message by %s', async (form) => {
    const answer = await lookUp(form);
    expect(answer).toContain('Who zeroes a page that nobody touches?');
    expect(answer).toContain('1 claim rests on this message');
  });

  it('says that the record does not contain a message', async () => {
    expect(await lookUp('<nobody@nowhere.example>')).toContain(
      'The record has no message with the id nobody@nowhere.example',
    );
  });

  it('leads to the page of the message', async () => {
    const { page, close } = await browser.open(`find/?q=${encodeURIComponent(awkwardId)}`);
    await page.locator('.answers').getByRole('link', { name: 'Re: Zeroing' }).click();
    await page.getByText(awkwardId).first().waitFor();
    await close();
  });
});
