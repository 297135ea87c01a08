/** Checks that every link, fragment and asset of every page exists, and that nothing is loaded from another origin. */

import { describe, expect, it } from 'vitest';
import {
  attribute,
  destination,
  type Element,
  framed,
  hasListedTwin,
  readSite,
  type SitePage,
  textOf,
} from './built-site.ts';

const site = readSite();
const origin = new URL(site.url).origin;

/** Attributes that make a browser fetch something, by element. */
const fetched: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src'],
  object: ['data'],
  embed: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  image: ['href'],
  use: ['href'],
};
const fetchedRelations = /\b(stylesheet|icon|preload|modulepreload|prefetch|manifest)\b/;
/** A run of a lab, which its script reads: `s=…&v=…`. */
const isRun = (fragment: string) => fragment.includes('=');

describe('on every page', () => {
  it('every internal link leads to an existing page or file', () => {
    const faults = linksOfAll().flatMap(({ page, href }) => {
      const found = destination(site, href, page.url);
      return found && 'fault' in found ? [`${page.path}: ${found.fault}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('every fragment names an element of the page it leads to', () => {
    const faults = linksOfAll().flatMap(({ page, href }) => {
      const found = destination(site, href, page.url);
      if (!found || 'fault' in found || found.fragment === '' || isRun(found.fragment)) return [];
      const target = site.pages.get(found.file.replace(/(^|\/)index\.html$/, '$1'));
      return target?.ids.has(found.fragment) ? [] : [`${page.path}: ${href}`];
    });
    expect(faults).toEqual([]);
  });

  it('no link leads to a fold itself, which would stay closed: browsers open only the folds around a target', () => {
    const folds = new Map(
      site.looked.map(({ path, elements }) => [
        path,
        new Set(
          elements.flatMap((element) =>
            element.tagName === 'details' && attribute(element, 'open') === undefined
              ? (attribute(element, 'id') ?? [])
              : [],
          ),
        ),
      ]),
    );
    const faults = linksOfAll().flatMap(({ page, href }) => {
      const found = destination(site, href, page.url);
      if (!found || 'fault' in found) return [];
      const path = found.file.replace(/(^|\/)index\.html$/, '$1');
      return folds.get(path)?.has(found.fragment) ? [`${page.path}: ${href}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('every link says where it leads', () => {
    const faults = linksOfAll().flatMap(({ page, element, href }) => {
      const words = textOf(element).trim() || attribute(element, 'aria-label');
      return element.tagName === 'link' || words ? [] : [`${page.path}: ${href}`];
    });
    expect(faults).toEqual([]);
  });

  it('the name of a link contains the words that it shows, by which a speech user asks for it', () => {
    const named = linksOfAll().flatMap(({ page, element }) => {
      const name = wordsOf(attribute(element, 'aria-label') ?? '');
      const shown = wordsOf(textOf(element));
      // Two letters are initials, which nobody says.
      return name && shown.length > 2 ? [{ page, name, shown }] : [];
    });
    expect(named.length).toBeGreaterThan(100);
    expect(
      named.flatMap(({ page, name, shown }) =>
        name.includes(shown) ? [] : [`${page.path}: “${name}” shows “${shown}”`],
      ),
    ).toEqual([]);
  });

  it('nothing is fetched from another origin', () => {
    const assets = site.looked.flatMap((page) =>
      page.elements.flatMap((element) => assetsOf(element).map((asset) => ({ page, asset }))),
    );
    expect(assets.length).toBeGreaterThan(site.looked.length);
    const faults = assets.flatMap(({ page, asset }) => {
      if (asset.startsWith('data:')) return [];
      const found = destination(site, asset, page.url);
      if (found === undefined) return [`${page.path}: fetches ${asset}`];
      return 'fault' in found ? [`${page.path}: ${found.fault}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('links to other sites are web links, and are marked as external', () => {
    const faults = linksOfAll().flatMap(({ page, element, href }) => {
      if (new URL(href, page.url).origin === origin || element.tagName !== 'a') return [];
      const away = attribute(element, 'rel')?.split(' ').includes('external');
      return /^https?:/.test(href) && away ? [] : [`${page.path}: ${href}`];
    });
    expect([...new Set(faults)]).toEqual([]);
  });
});

it('stylesheets load only existing files', () => {
  const sheets = [...site.files].filter((file) => file.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(0);
  const faults = sheets.flatMap((file) => {
    const css = site.text(file);
    const targets = [
      ...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"]*))\s*\)|@import\s+["']([^"']+)/g),
    ];
    return targets.flatMap(([, double, single, bare, imported]) => {
      const target = double ?? single ?? bare ?? imported ?? '';
      if (target.startsWith('data:')) return [];
      const found = destination(site, target, new URL(file, site.url));
      return found && !('fault' in found) ? [] : [`${file}: ${target}`];
    });
  });
  expect(faults).toEqual([]);
});

it('every page can be reached from the front page by links', () => {
  const reached = new Set(['']);
  for (const path of reached) {
    const page = site.pages.get(path);
    // The page of a version has no link that no other page has.
    if (!page || /\/[0-9a-f]{12}\/$/.test(path)) continue;
    for (const { href } of linksOf(page)) {
      const found = destination(site, href, page.url);
      if (found && !('fault' in found) && found.file.endsWith('.html')) {
        reached.add(found.file.replace(/(^|\/)index\.html$/, '$1'));
      }
    }
  }
  expect(
    [...site.pages.values()]
      .filter((page) => page.path !== '404.html' && !framed.has(page.path) && !hasListedTwin(site, page))
      .map(({ path }) => path)
      .filter((path) => !reached.has(path)),
  ).toEqual([]);
});

interface Link {
  readonly page: SitePage;
  readonly element: Element;
  readonly href: string;
}

let links: readonly Link[] | undefined;

function linksOfAll(): readonly Link[] {
  links ??= site.looked.flatMap(linksOf);
  return links;
}

function linksOf(page: SitePage): readonly Link[] {
  return page.elements.flatMap((element) => {
    const href = ['a', 'area', 'link'].includes(element.tagName) ? attribute(element, 'href') : undefined;
    return href === undefined || /^(mailto|data):/.test(href) ? [] : [{ page, element, href }];
  });
}

function assetsOf(element: Element): readonly string[] {
  const { tagName } = element;
  if (tagName === 'link') {
    return fetchedRelations.test(attribute(element, 'rel') ?? '') ? [attribute(element, 'href') ?? ''] : [];
  }
  return (fetched[tagName] ?? []).flatMap((name) => {
    const value = attribute(element, name);
    if (value === undefined || value.startsWith('#')) return [];
    return name === 'srcset' ? value.split(',').map((one) => one.trim().split(/\s+/)[0] ?? '') : [value];
  });
}

/** Without capitals and punctuation. */
function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
