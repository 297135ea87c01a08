/** Checks the compressed size of a page: its HTML with style sheets, its scripts, and the fonts of a page in plain English. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { all } from '../support/extent.ts';
import { attribute, destination, readSite, type SitePage } from './built-site.ts';

const site = readSite();
const kilobyte = 1024;
const sizes = new Map<string, number>();

function weight(file: string): number {
  const known = sizes.get(file) ?? gzipSync(readFileSync(join(site.root, file)), { level: 9 }).length;
  sizes.set(file, known);
  return known;
}

function assets(
  page: SitePage,
  tag: string,
  name: string,
  wanted: (rel: string) => boolean,
): readonly string[] {
  return page.elements.flatMap((element) => {
    if (element.tagName !== tag || !wanted(attribute(element, 'rel') ?? '')) return [];
    const found = destination(site, attribute(element, name) ?? '', page.url);
    return found && 'file' in found && attribute(element, name) ? [found.file] : [];
  });
}

/** HTML and style sheets, without embedded runs and their style sheet. */
function htmlAndSheets(page: SitePage): number {
  const sheets = new Set(assets(page, 'link', 'href', (rel) => rel === 'stylesheet'));
  const own = [...sheets].filter((file) => !/\/run\.[^/]+\.css$/.test(file));
  const html = page.html.includes('data-run=')
    ? gzipSync(withoutRuns(page.html), { level: 9 }).length
    : weight(`${page.path}index.html`);
  return own.map(weight).reduce((sum, size) => sum + size, html);
}

function withoutRuns(html: string): string {
  const document = parse(html);
  const walk = (node: DefaultTreeAdapterTypes.ParentNode) => {
    node.childNodes = node.childNodes.filter(
      (child) => !('attrs' in child && child.attrs.some(({ name }) => name === 'data-run')),
    );
    for (const child of node.childNodes) if ('childNodes' in child) walk(child);
  };
  walk(document);
  return serialize(document);
}

/** The page with the largest compressed size is among the longest. */
const looked = 200;

function over(pattern: RegExp, most: number): readonly string[] {
  const pages = site.looked.filter((page) => pattern.test(page.path));
  expect(pages.length).toBeGreaterThan(0);
  const longest = pages.toSorted((a, b) => b.html.length - a.html.length);
  return longest.slice(0, all ? undefined : looked).flatMap((page) => {
    const size = htmlAndSheets(page);
    return size > most * kilobyte ? [`${page.path}: ${(size / kilobyte).toFixed(1)} KB`] : [];
  });
}

describe('HTML and sheets, gzip, embedded runs aside', () => {
  it('of a claim and of a pinned claim are at most 16 KB', () => {
    expect(over(/^c\/[^/]+\/([0-9a-f]{12}\/)?$/, 16)).toEqual([]);
  });

  it('of the debate, a position, all words of a person, a topic, a short answer and a part of a page are at most 30 KB', () => {
    expect(over(/^$|^d\/[^/]+\/$|^(positions|topics|q|e)\/([^/]+\/(words\/)?)?$/, 30)).toEqual([]);
  });
});

it('a reading page has at most 6 KB of scripts, and works without them', () => {
  const heavy = site.looked.flatMap((page) => {
    if (!/^$|^(c|positions|topics|q|e|m|threads|options|outcomes|matrix)\//.test(page.path)) return [];
    const size = assets(page, 'script', 'src', () => true)
      .map(weight)
      .reduce((sum, one) => sum + one, 0);
    return size > 6 * kilobyte ? [`${page.path}: ${(size / kilobyte).toFixed(1)} KB`] : [];
  });
  expect(heavy).toEqual([]);
});

it('the fonts of a page in plain English are at most 45 KB together', () => {
  const faces = [...site.files].filter((file) => /^fonts\/[a-z0-9-]+\.woff2$/.test(file));
  const plain = faces.filter((file) => !/-(latin|ext)\.woff2$/.test(file));
  expect(plain.length).toBeGreaterThan(3);
  const bytes = plain.map((file) => readFileSync(join(site.root, file)).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(45_000);
});
