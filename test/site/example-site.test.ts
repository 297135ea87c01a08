/** Tests the example record as a whole site: its links, its search and its look-up, from the built files. */

import { beforeAll, describe, expect, it } from 'vitest';
import { find } from '../../src/evidence/find/find.ts';
import type { FindValue } from '../../src/evidence/find/find-index.ts';
import type { Found } from '../../src/evidence/find/found.ts';
import { loadCorpus } from '../../src/record/corpus/corpus.ts';
import { documentAt, loadCore } from '../../src/search/load-part.ts';
import { search } from '../../src/search/search.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { openSite } from '../browser/site-browser.ts';
import { type BuiltSite, deadLinks, readSite } from './built-site.ts';
import { exampleContent, exampleSite, partOf } from './example-site.ts';

let site: BuiltSite;
beforeAll(() => {
  site = readSite(exampleSite());
});

it('has a page for each claim, topic, essay, short answer, message and person who speaks', () => {
  const corpus = loadCorpus(exampleContent);
  const speakers = new Set(
    corpus.claims.flatMap(({ data }) => (data && 'speaker' in data && data.speaker) || []),
  );
  const pages = [
    ...corpus.claims.map(({ id }) => `c/${id}/`),
    ...corpus.topics.map(({ id }) => `topics/${id}/`),
    ...corpus.essays.flatMap(({ id, data }) => (data?.person === undefined ? [`e/${id}/`] : [])),
    ...corpus.briefs.map(({ id }) => `q/${id}/`),
    ...corpus.threads.flatMap(({ data }) => (data?.messages ?? []).map(({ id }) => `m/${id}/`)),
    ...[...speakers].map((id) => `positions/${id}/`),
  ];
  expect(pages.length).toBeGreaterThan(50);
  expect(pages.filter((page) => !site.pages.has(page))).toEqual([]);
});

it('has no broken link', () => {
  const { looked, faults } = deadLinks(site);
  expect(faults).toEqual([]);
  expect(looked).toBeGreaterThan(1000);
});

it('lists four entries per part: no page but an essay links to more than half of the claims', () => {
  const claims = new Set(loadCorpus(exampleContent).claims.map(({ id }) => id));
  const lists = [...site.pages.values()].filter(({ path }) => !/^$|^d\/[^/]+\/$|^e\//.test(path));
  const led = lists.map(({ path, html }) => {
    const ids = [...html.matchAll(/href="\/c\/([^/"]+)\/"/g)].map(([, id = '']) => id);
    return { path, count: new Set(ids.filter((id) => claims.has(id))).size };
  });
  expect(led.some(({ path, count }) => path === 'records/' && count > 3)).toBe(true);
  expect(led.some(({ path }) => path === 'records/2/')).toBe(true);
  expect(led.filter(({ count }) => count > claims.size / 2)).toEqual([]);
});

it('leads from an entry’s address on the first part of a list to the part that contains it now', async () => {
  const browser = await openSite({ root: exampleSite() });
  const followed: string[] = [];
  for (const list of ['timeline/', 'map/', 'positions/', 'questions/']) {
    const parts = [...site.pages.values()]
      .filter(({ path }) => new RegExp(`^${list}_?\\d+/$`).test(path))
      .toSorted((a, b) => Number(/(\d+)\/$/.exec(a.path)?.[1]) - Number(/(\d+)\/$/.exec(b.path)?.[1]));
    const held = site.text(`${list}index.html`);
    const [later, id] = parts
      .flatMap(({ path, html }) =>
        [...html.matchAll(/<(?:section|article|h2|h3|ul)[^>]* id="([\w-]+)"/g)].map(
          ([, one]) => [path, one] as const,
        ),
      )
      .find(([, one]) => !held.includes(` id="${one}"`)) ?? [undefined, undefined];
    // In a list of one part no entry has moved.
    if (id === undefined) continue;
    followed.push(list);
    const { page, faults, close } = await browser.open(list);
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, id);
    await page.waitForURL(`${browser.url}${later}#${id}`);
    expect(faults(), list).toEqual([]);
    await close();
  }
  expect(followed).toEqual(expect.arrayContaining(['timeline/', 'map/', 'positions/']));
});

describe('its search', () => {
  const load = partOf('search');
  const first = async (query: string) => {
    const answer = await search(query, {}, load);
    const core = await loadCore(load);
    const shown = await Promise.all(answer.hits.slice(0, 3).map((at) => documentAt(at, core, load)));
    return { kind: answer.kind, paths: shown.map((one) => one?.path) };
  };

  it.each([
    ['creation time', 'topics/creation-time/'],
    ['i_generation', 'topics/inode-generation/'],
    ['xattr', 'topics/extended-attributes/'],
    ['Howells', 'positions/david-howells/'],
    ['samba', 'topics/samba/'],
    ['which changes more often', 'q/which-changes-more-often/'],
    ['statx', 'c/outcome-statx/'],
    ['"mostly uses the ctime"', 'c/jeff-samba-mostly-uses-ctime/'],
    ['Howels', 'positions/david-howells/'],
  ])('finds %s', async (query, path) => {
    expect((await first(query)).paths).toContain(path);
  });

  it('does not find the content of another record', async () => {
    expect((await first('guest_memfd')).kind).toBe('near');
  });
});

describe('its look-up', () => {
  const load = partOf('find');
  const look = (typed: string): Promise<readonly Found[]> => {
    const digits = Number(/data-digits="(\d)"/.exec(site.text('find/index.html'))?.[1]);
    return find(typed, sha256, async (keys) => {
      const found = await Promise.all(
        keys.map(async (key) => {
          const part = (await load(key.slice(0, digits))) as Readonly<Record<string, FindValue>>;
          return [key, part[key]] as const;
        }),
      );
      return new Map(found.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
    });
  };
  const subject = 'Re: [RFC][PATCH 06/10] cifs: define inode-level cache object and register them';

  it('finds a message of the thread and its claims by its lore address', async () => {
    expect(await look('https://lore.kernel.org/linux-cifs/9822.1277312573@redhat.com/T/#u')).toMatchObject([
      { kind: 'message', known: true, subject },
    ]);
    const [found] = await look('9822.1277312573@redhat.com');
    expect(found && 'claims' in found ? found.claims.map(({ id }) => id) : []).toContain(
      'david-is-there-a-creation-time',
    );
  });

  it('finds by quoted words, a subject, a date and an address of ours, and nothing from another record', async () => {
    // Jeff Layton's answer, as somebody quotes it
    expect(await look('> Looks like it mostly uses the ctime.')).toMatchObject([
      { claims: [{ id: 'jeff-samba-mostly-uses-ctime' }] },
    ]);
    expect(await look(subject)).toMatchObject([{ kind: 'messages', by: 'subject' }]);
    expect(await look('On Wed, 23 Jun 2010, David Howells wrote:')).toMatchObject([
      { kind: 'messages', ids: expect.arrayContaining(['9822.1277312573@redhat.com']) },
    ]);
    expect(await look('https://loremark.example/c/outcome-statx/')).toMatchObject([
      { kind: 'page', path: 'c/outcome-statx/' },
    ]);
    expect(await look('ZnRMn1ObU8TFrms3@google.com')).toMatchObject([{ kind: 'message', known: false }]);
  });
});
