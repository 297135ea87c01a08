/**
 * Reads the built site as files, once for the tests of every page: where each page is served, its elements, and where a
 * link leads. `DIST` names a folder other than `dist`.
 */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { pathSegment } from '../../src/text/path-segment.ts';
import { forwards } from '../page-paths.ts';
import { sampleOf } from '../support/extent.ts';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export interface SitePage {
  /** Path below the base, as on disk: `c/some-claim/`, or empty for the front page. */
  readonly path: string;
  readonly url: URL;
  readonly html: string;
  readonly elements: readonly Element[];
  readonly ids: ReadonlySet<string>;
}

export interface BuiltSite {
  readonly root: string;
  /** Origin and base as the pages state them, ending in `/`. */
  readonly url: string;
  /** Every file, with `/` as separator. */
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, SitePage>;
  /** The pages to check one by one: all except most pages of versions, which are as many as all others and alike. */
  readonly looked: readonly SitePage[];
  readonly text: (file: string) => string;
}

/** The page inside a frame of other pages; no link leads to it, and it has no alternate text. */
export const framed: ReadonlySet<string> = new Set(['labs/run-frame/']);

const known = new Map<string, BuiltSite>();

/** Reads a built site, once for all tests of it. @throws if there is none */
export function readSite(root: string = process.env['DIST'] ?? 'dist'): BuiltSite {
  const site = known.get(root) ?? readFiles(root);
  known.set(root, site);
  return site;
}

function readFiles(root: string): BuiltSite {
  if (!existsSync(join(root, 'index.html')))
    throw new Error(`no site in ${root}: run \`npm run build\` first`);
  const files = new Set(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(root, file)).isFile())
      .map((file) => file.split(sep).join('/'))
      .toSorted(),
  );
  const text = (file: string) => readFileSync(join(root, file), 'utf8');
  const url = attribute(
    elementsOf(text('index.html')).find(
      (one) => one.tagName === 'link' && attribute(one, 'rel') === 'canonical',
    ),
    'href',
  );
  if (url === undefined) throw new Error('the front page names no canonical address');
  const pages = new Map<string, SitePage>();
  for (const file of files) {
    // Any other HTML is shown in a frame of a page and is not a page itself.
    if (!/(^|\/)(index|404)\.html$/.test(file)) continue;
    // A redirect is not a page: `versions.test.ts` and `addresses.test.ts` check where it leads.
    if (forwards.test(file)) continue;
    const path = file.replace(/(^|\/)index\.html$/, '$1');
    pages.set(
      path,
      readByNeed(path, new URL(path.split('/').map(pathSegment).join('/'), url), () => text(file)),
    );
  }
  const [ofVersions, others] = [true, false].map((is) =>
    [...pages.values()].filter(({ path }) => ofVersion.test(path) === is),
  );
  const looked = [...(others ?? []), ...sampleOf(ofVersions ?? [], 250)];
  return { root: resolve(root), url, files, pages, looked, text };
}

const ofVersion = /\/[0-9a-f]{12}\/$/;

function readByNeed(path: string, url: URL, text: () => string): SitePage {
  let html: string | undefined;
  let elements: readonly Element[] | undefined;
  let ids: ReadonlySet<string> | undefined;
  return {
    path,
    url,
    get html() {
      html ??= text();
      return html;
    },
    get elements() {
      elements ??= elementsOf(this.html);
      return elements;
    },
    get ids() {
      ids ??= new Set(this.elements.flatMap((element) => attribute(element, 'id') ?? []));
      return ids;
    },
  };
}

/** The first debate's pages are also at `/`, which is the address that is listed and linked. */
export function hasListedTwin(site: BuiltSite, { path, elements }: SitePage): boolean {
  const listed = /^d\/[^/]+\/(.*)$/s.exec(path)?.[1];
  const canonical = elements.find((one) => one.tagName === 'link' && attribute(one, 'rel') === 'canonical');
  return listed !== undefined && attribute(canonical, 'href') === site.pages.get(listed)?.url.href;
}

type Destination = { readonly file: string; readonly fragment: string } | { readonly fault: string };

/** Cache by site: the targets of full-path links, which nearly all links are, each on hundreds of pages. */
const destinations = new WeakMap<BuiltSite, Map<string, Destination | undefined>>();

/** Where an internal address leads, or what is wrong with it; undefined for external addresses. */
export function destination(site: BuiltSite, href: string, from: URL): Destination | undefined {
  if (!href.startsWith('/')) return found(site, href, from);
  const known = destinations.get(site) ?? new Map<string, Destination | undefined>();
  destinations.set(site, known);
  if (!known.has(href)) known.set(href, found(site, href, from));
  return known.get(href);
}

function found(site: BuiltSite, href: string, from: URL): Destination | undefined {
  const url = new URL(href, from);
  const { origin, pathname } = new URL(site.url);
  if (url.origin !== origin) return undefined;
  if (!url.pathname.startsWith(pathname)) return { fault: `outside of the base: ${href}` };
  const path = url.pathname.slice(pathname.length).split('/').map(decodeURIComponent).join('/');
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!site.files.has(file)) return { fault: `no such page or file: ${href}` };
  return { file, fragment: decodeURIComponent(url.hash.slice(1)) };
}

/** Links, pictures and scripts of a page that are broken, and how many were checked. */
export function deadLinks(site: BuiltSite): { readonly looked: number; readonly faults: readonly string[] } {
  const found = site.looked.flatMap((page) =>
    page.elements.flatMap((element) =>
      ['href', 'src'].flatMap((name) => {
        const target = attribute(element, name);
        return target === undefined ? [] : [{ page, to: destination(site, target, page.url) }];
      }),
    ),
  );
  const faults = found.flatMap(({ page, to }) => (to && 'fault' in to ? [`${page.path}: ${to.fault}`] : []));
  return { looked: found.length, faults };
}

export function elementsOf(html: string): readonly Element[] {
  const found: Element[] = [];
  const walk = (node: Node) => {
    if ('tagName' in node) found.push(node);
    if ('content' in node) walk(node.content);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html));
  return found;
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((one) => one.name === name)?.value;
}

/** All text below an element, as in the source. */
export function textOf(node: Node | undefined): string {
  if (node === undefined) return '';
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
