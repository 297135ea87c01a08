/**
 * Checks what a page owes a reader, a program and a strict policy: on every page, on some pages of versions, and
 * in detail on one of each kind. Half of the kinds are validated for every change; `SEED` selects others, `test:all` takes all.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { pageKinds } from '../page-kinds.ts';
import { sampleOf } from '../support/extent.ts';
import { attribute, type Element, hasListedTwin, readSite, type SitePage, textOf } from './built-site.ts';

const site = readSite();
const pages = site.looked;
/** Elements whose text is our own line of words and links, not a text, a drawing or a citation. */
const lines = new Set(['p', 'nav', 'figcaption', 'li', 'th', 'small', 'summary']);

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Our files are served beside the page; an integrity hash would add nothing.
    'require-sri': ['error', { target: 'crossorigin' }],
    // A title is the claim itself, which needs room for its hedge.
    'long-title': 'off',
    // Citations are shown as copied, and a line of RIS ends in a space.
    'no-trailing-whitespace': 'off',
    // The hash of a version is the anchor of its line in the history; HTML allows an id to begin with a digit.
    'valid-id': ['error', { relaxed: true }],
    // Elements that scroll sideways are named regions; a section would be a part of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

it('every page, including redirects, begins with the policy of what it may load', () => {
  const late = [...site.files].filter((file) => {
    if (!file.endsWith('.html')) return false;
    const html = site.text(file);
    const said = html.search(/<meta http-equiv="content-security-policy" content="default-src 'none';/i);
    const loaded = html.search(/<(?:script|link|style|img)\b/i);
    return said < 0 || (loaded >= 0 && loaded < said);
  });
  expect(late).toEqual([]);
});

it('no dot between two parts of a line can begin a line', () => {
  const loose = pages.flatMap(({ path, elements }) =>
    elements
      .filter(({ tagName }) => lines.has(tagName))
      .map(textOf)
      .filter((text) => /[ \n]· /.test(text))
      .map((text) => `${path}: ${text.replaceAll(/\s+/g, ' ').slice(0, 80)}`),
  );
  expect(loose).toEqual([]);
});

const kinds = Object.entries(pageKinds());

describe('one page of each kind is valid HTML', () => {
  it.each(sampleOf(kinds, Math.ceil(kinds.length / 2)))('%s', async (_, path) => {
    const page = site.pages.get(decodeURIComponent(path));
    if (!page) throw new Error(`no page at ${path}`);
    const { results } = await validator.validateString(page.html);
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
    );
    expect(faults).toEqual([]);
  });
});

/** Class names of two words or more: a single one, such as `Search`, is also a plain word. */
const classNames = new RegExp(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(join('src', file), 'utf8').matchAll(/^(?:export )?class (\w+)/gm)])
    .map(([, name = '']) => name)
    .filter((name) => /[a-z][A-Z]/.test(name))
    .join('|'),
);

/** A fault as text, or undefined if the page has none. */
type Look = (page: SitePage) => string | undefined;

const looks: Readonly<Record<string, Look>> = {
  'says its language': (page) =>
    attribute(all(page, 'html')[0], 'lang') === 'en' ? undefined : 'no lang on html',
  'loads the sheet of its runs once, before the first of them': (page) => {
    const sheets = [...page.html.matchAll(/<link[^>]*\/run\.[^"]+\.css/g)].map(({ index }) => index);
    const first = page.html.indexOf('data-run=');
    if (first < 0 || page.path.startsWith('labs/') || (sheets.length === 1 && (sheets[0] ?? first) < first))
      return undefined;
    return `sheets at ${sheets.join(' ')}, first run at ${first}`;
  },
  'has one h1, and a title': (page) => {
    const headings = all(page, 'h1').map((one) => plain(one));
    if (headings.length !== 1 || headings[0] === '') return `h1: ${headings.length}`;
    return plain(all(page, 'title')[0]) === '' ? 'no title' : undefined;
  },
  'describes itself in a sentence': (page) =>
    (named(page, 'description') ?? '').length >= 15 ? undefined : 'no description',
  // A rename across the code must not change a word that readers see.
  'shows no reader the name of a class of the code': (page) =>
    classNames.exec(all(page, 'main').map(textOf).join(' '))?.[0],
  'names its own canonical address': (page) => {
    const links = all(page, 'link').filter((one) => attribute(one, 'rel') === 'canonical');
    const address = attribute(links[0], 'href');
    if (links.length !== 1) return `${links.length} canonical addresses`;
    if (address === page.url.href || page.path === '404.html' || hasListedTwin(site, page)) return undefined;
    return address;
  },
  'has a main part, and a way to skip to it': (page) => {
    const main = all(page, 'main');
    const target = `#${attribute(main[0], 'id') ?? '?'}`;
    const skip = all(page, 'a').find((one) => attribute(one, 'href') === target);
    return main.length === 1 && skip ? undefined : `${main.length} main parts`;
  },
  'uses no id twice': (page) => {
    const seen = new Set<string>();
    return page.elements
      .flatMap((element) => attribute(element, 'id') ?? [])
      .find((id) => seen.size === seen.add(id).size);
  },
  'skips no level of headings': (page) => {
    const levels = page.elements.flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? []).map(Number);
    const at = levels.findIndex((level, index) => level > (levels[index - 1] ?? 0) + 1);
    return at < 0 ? undefined : `h${levels[at]} after h${levels[at - 1]}`;
  },
  'has an id for each heading of the second and third level, or of the part that it heads': (page) => {
    const main = all(page, 'main')[0];
    return main && headsWithoutId(main)[0];
  },
  'has no script, style or handler written into it': (page) => {
    for (const element of page.elements) {
      const { tagName, attrs } = element;
      const handler = attrs.find(({ name }) => name.startsWith('on'));
      if (handler) return `${tagName} ${handler.name}`;
      if (tagName === 'style' || attribute(element, 'style') !== undefined) return `style of ${tagName}`;
      const data = /json$/.test(attribute(element, 'type') ?? '');
      if (tagName === 'script' && attribute(element, 'src') === undefined && !data) return 'script';
      if (/^\s*javascript:/i.test(attribute(element, 'href') ?? '')) return 'javascript: link';
    }
    return undefined;
  },
  'can be shown at the width of a phone': (page) =>
    named(page, 'viewport') === 'width=device-width, initial-scale=1' ? undefined : 'no viewport',
  'says which colour schemes it is made for': (page) =>
    // The frame of an edited example has no style sheet, so no dark colours.
    named(page, 'color-scheme') === (page.path === 'labs/run-frame/' ? 'light' : 'light dark')
      ? undefined
      : 'no color-scheme',
};

describe('every page', () => {
  it.each(Object.entries(looks))('%s', (_, look) => {
    const faults = pages.flatMap((page) => {
      const fault = look(page);
      return fault === undefined ? [] : [`${page.path}: ${fault}`];
    });
    expect(faults).toEqual([]);
  });

  it('has a unique title', () => {
    const byTitle = Map.groupBy(
      pages.filter((page) => !hasListedTwin(site, page)),
      (page) => plain(all(page, 'title')[0]),
    );
    const shared = [...byTitle].filter(([, { length }]) => length > 1);
    expect(shared.map(([title, at]) => `${title}: ${at.map(({ path }) => path).join(', ')}`)).toEqual([]);
  });
});

describe('citation metadata of pages other than claims', () => {
  const data = (page: SitePage) =>
    all(page, 'script').filter((one) => attribute(one, 'type') === 'application/ld+json');

  it('names the editors and the pinned version on our own texts', () => {
    const texts = pages.filter(({ path }) =>
      /^(q|topics|positions|e)\/(?!_)[^/]+\/([0-9a-f]{12}\/)?$/.test(path),
    );
    const told = texts.filter((page) => named(page, 'citation_title') !== undefined);
    // A person without an essay and a later part of a list have no version to name.
    for (const page of texts)
      if (!told.includes(page)) expect(page.path).toMatch(/^(positions\/|[a-z]+\/\d+\/)/);
    expect(told.length).toBeGreaterThan(0);
    for (const page of told) {
      expect(named(page, 'citation_author'), page.path).toBe('Loremark editors');
      expect(named(page, 'citation_public_url'), page.path).toMatch(/\/[0-9a-f]{12}\/$/);
      const version = /\/[0-9a-f]{12}\/$/.test(page.path);
      expect(data(page).length, page.path).toBe(version ? 1 : 0);
    }
  });

  it('names the sender and the archive on the page of a mail', () => {
    const mail = pages.filter(({ path }) => path.startsWith('m/'));
    expect(mail.length).toBeGreaterThan(0);
    for (const page of mail) {
      expect(named(page, 'citation_author'), page.path).not.toMatch(/^(Loremark editors)?$/);
      expect(named(page, 'citation_public_url'), page.path).toMatch(/^https:\/\/(?!loremark\.)/);
      expect(named(page, 'citation_title'), page.path).not.toBe('');
    }
  });
});

describe('the page of every claim and of every version', () => {
  const claims = pages.filter(
    ({ path }) => /^c\/[^/]+\/([0-9a-f]{12}\/)?$/.test(path) && !/withdrawn/i.test(titleOf(path)),
  );

  it('carries citation metadata that names the claim, and JSON-LD that parses', () => {
    expect(claims.length).toBeGreaterThan(0);
    for (const page of claims) {
      expect(named(page, 'citation_author'), page.path).toBe('Loremark editors');
      expect(named(page, 'citation_public_url'), page.path).toMatch(/\/c\/[^/]+\/[0-9a-f]{12}\/$/);
      const data = all(page, 'script').filter((one) => attribute(one, 'type') === 'application/ld+json');
      expect(data.length, page.path).toBe(1);
      expect(JSON.parse(textOf(data[0]))['@context'], page.path).toBe('https://schema.org');
    }
  });

  it('has an existing preview picture', () => {
    for (const page of claims) {
      const picture = content(page, 'property', 'og:image') ?? '';
      expect(picture, page.path).toMatch(/\/og\/[^/]+\.png$/);
      expect(picture.startsWith(site.url), picture).toBe(true);
      expect(site.files.has(picture.slice(site.url.length)), picture).toBe(true);
    }
  });
});

function titleOf(path: string): string {
  const page = site.pages.get(path);
  return page ? plain(all(page, 'title')[0]) : '';
}

/** The words of headings to which no address leads: neither they have an id nor has the part of which they are the first. */
function headsWithoutId(main: Element): readonly string[] {
  const headed = new Set<Element>([main]);
  const walk = (element: Element, part: Element): readonly string[] =>
    element.childNodes.flatMap((child) => {
      if (!('tagName' in child)) return [];
      const named = attribute(child, 'id') !== undefined;
      if (!/^h[23]$/.test(child.tagName)) return walk(child, named ? child : part);
      const leads = named || !headed.has(part);
      headed.add(part);
      return leads ? [] : [plain(child)];
    });
  return walk(main, main);
}

/** HTML elements only: a picture has its own titles. */
function all(page: SitePage, tag: string): readonly Element[] {
  return page.elements.filter(
    ({ tagName, namespaceURI }) => tagName === tag && !namespaceURI.endsWith('svg'),
  );
}

function named(page: SitePage, name: string): string | undefined {
  return content(page, 'name', name);
}

function content(page: SitePage, key: 'name' | 'property', value: string): string | undefined {
  return attribute(
    all(page, 'meta').find((one) => attribute(one, key) === value),
    'content',
  );
}

function plain(element: Element | undefined): string {
  return textOf(element).replace(/\s+/g, ' ').trim();
}

it('no heading announces a list of nothing', () => {
  const headings = site.looked.flatMap(({ path, html }) =>
    [...html.matchAll(/<h2[^>]*>(All \d+[^<]*)/g)].map(([, words]) => ({ path, words })),
  );
  expect(headings.length).toBeGreaterThan(10);
  expect(headings.filter(({ words }) => words?.startsWith('All 0'))).toEqual([]);
});

it('no line breaks inside an arrow of quoted words', () => {
  const quotations = pages
    .filter(({ path }) => /^(c|m|threads)\/[^/]+\/$/.test(path))
    .flatMap(({ path, html }) =>
      [...html.matchAll(/<q[^>]*>(.*?)<\/q>/gs)].map(([, words = '']) => ({ path, words })),
    );
  const arrow = /-(>|&gt;)/;
  expect(quotations.filter(({ words }) => arrow.test(words)).length).toBeGreaterThan(0);
  const whole = /<span class="nb">[^<]*<\/span>/g;
  expect(quotations.filter(({ words }) => arrow.test(words.replace(whole, '')))).toEqual([]);
});
