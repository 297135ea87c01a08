/** Tests that each relation of the record is on the pages of both its ends: in their list, or on a page of its own where there are many. */

import { expect, it } from 'vitest';
import { readSite } from './built-site.ts';

interface Relation {
  readonly from: string;
  readonly to: string;
}

const site = readSite();
const base = new URL(site.url).pathname;

/** The claims linked in the list of a claim's relations, and which page that is on. */
function listed(claim: string): { readonly page: string; readonly claims: ReadonlySet<string> } {
  const own = site.pages.get(`c/${claim}/relations/`);
  const page = own ?? site.pages.get(`c/${claim}/`);
  const html = page?.html ?? '';
  const list = own ? html : (/<details class="relations">.*?<\/details>/s.exec(html)?.[0] ?? '');
  const linked = [...list.matchAll(/href="([^"]*)"/g)].flatMap(
    ([, href = '']) => new RegExp(`^${base}c/([^/]+)/$`).exec(href)?.[1] ?? [],
  );
  return { page: page?.path ?? '', claims: new Set(linked) };
}

it('every relation is listed by both its ends, from which its page is linked', () => {
  const relations = JSON.parse(site.text('api/relations.json')) as readonly Relation[];
  const ends = relations.flatMap(({ from, to }) => [
    { of: from, other: to },
    { of: to, other: from },
  ]);
  const byClaim = Map.groupBy(ends, ({ of }) => of);
  const missing = [...byClaim].flatMap(([claim, several]) => {
    const { page, claims } = listed(claim);
    const linked =
      page === `c/${claim}/` || site.pages.get(`c/${claim}/`)?.html.includes(`href="${base}${page}"`);
    return [
      ...several.filter(({ other }) => !claims.has(other)).map(({ other }) => `${claim}: no ${other}`),
      ...(linked ? [] : [`${claim}: no link to ${page}`]),
    ];
  });
  expect(byClaim.size).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});
