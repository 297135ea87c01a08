/** Checks the exports as served, each read by a third-party tool. */

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { destination, readSite } from './built-site.ts';

const site = readSite();

describe('JSON', () => {
  const ajv = addFormats.default(new Ajv2020({ strict: true, allErrors: true }));
  const schema = JSON.parse(site.text('api/schema.json'));
  const valid = ajv.compile(schema);

  it.each(['claims', 'messages', 'people', 'relations', 'matrix', 'sources'])(
    '%s.json is valid against the published schema',
    (name) => {
      const records: readonly unknown[] = JSON.parse(site.text(`api/${name}.json`));
      expect(records.length).toBeGreaterThan(0);
      expect(valid(records) || valid.errors).toBe(true);
    },
  );

  it('names only addresses that answer', () => {
    const claims: readonly { readonly url: string; readonly pinned: string }[] = JSON.parse(
      site.text('api/claims.json'),
    );
    const messages: readonly { readonly url: string }[] = JSON.parse(site.text('api/messages.json'));
    for (const address of [
      ...claims.flatMap(({ url, pinned }) => [url, pinned]),
      ...messages.map(({ url }) => url),
    ]) {
      expect(destination(site, address, new URL(site.url)), address).not.toHaveProperty('fault');
    }
  });
});

it('the page of evidence counts every quotation that the lock proves, those of labs too', () => {
  const { entries }: { readonly entries: readonly { readonly claim: string }[] } = JSON.parse(
    readFileSync('content/evidence.lock.json', 'utf8'),
  );
  expect(entries.some(({ claim }) => claim.startsWith('lab/'))).toBe(true);
  expect(site.text('evidence/index.html')).toContain(`${entries.length} quotations from `);
  const months = [...site.pages.values()].filter(({ path }) => /^evidence\/\d{4}-\d{2}\//.test(path));
  const rows = months.flatMap(({ html }) => html.match(/<tr [^>]*data-row/g) ?? []);
  expect(rows).toHaveLength(entries.length);
});

describe('the feed', () => {
  it('is Atom, newest first, and leads to versions that are there', () => {
    const { id, updated, entries = [] } = parseAtomFeed(site.text('feed.xml'));
    expect([id, entries.length > 0]).toEqual([`${site.url}feed.xml`, true]);
    const dates = entries.map((entry) => entry.updated ?? '');
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(updated).toBe(dates[0]);
    for (const { links = [] } of entries) {
      for (const { href = '' } of links) {
        expect(destination(site, href, new URL(site.url)), href).not.toHaveProperty('fault');
      }
    }
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
  });
});

describe('the sitemap', () => {
  /** The form that sitemaps.org/schemas/sitemap/0.9 requires, with addresses only. */
  const shape = (root: string, item: string) =>
    new RegExp(
      `^<\\?xml version="1\\.0" encoding="UTF-8"\\?>\\s*<${root} xmlns="http://www\\.sitemaps\\.org/schemas/sitemap/0\\.9"[^>]*>(<${item}><loc>[^<]+</loc></${item}>)+</${root}>\\s*$`,
    );
  const addresses = (text: string) =>
    [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'));

  it('lists every page except past versions, and nothing else', () => {
    const index = site.text('sitemap-index.xml');
    expect(index).toMatch(shape('sitemapindex', 'sitemap'));
    expect(site.text('robots.txt')).toContain(`Sitemap: ${site.url}sitemap-index.xml`);
    const listed = addresses(index).flatMap((address) => {
      const text = site.text(address.slice(site.url.length));
      expect(text).toMatch(shape('urlset', 'url'));
      return addresses(text);
    });
    const pages = [...site.pages.values()].filter(
      ({ path, html, url }) =>
        html.includes(`<link rel="canonical" href="${url.href}"`) &&
        !/^(404\.html|(c|q|e|topics|positions)\/[^/]+\/[0-9a-f]{12}\/)$/.test(path),
    );
    expect(listed.toSorted()).toEqual(pages.map(({ url }) => url.href).toSorted());
  });
});

describe('llms.txt', () => {
  it('leads to existing texts', () => {
    const links = [...site.text('llms.txt').matchAll(/\]\((https?:[^)]+)\)/g)].map(
      ([, address = '']) => address,
    );
    expect(links.length).toBeGreaterThan(100);
    for (const address of links) {
      expect(destination(site, address, new URL(site.url)), address).not.toHaveProperty('fault');
    }
  });
});
