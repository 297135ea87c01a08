/** Checks that the look-up leads from any address printed on the site to what it names, or says why it cannot. */

import { describe, expect, it } from 'vitest';
import { lookUpIn } from '../../bench/find/look-up-in.ts';
import { citedIn } from '../../src/cite/cited-claim.ts';
import { citationFormats } from '../../src/cite/formats.ts';
import { wordsCitation } from '../../src/cite/mail.ts';
import { find } from '../../src/evidence/find/find.ts';
import type { FindValue } from '../../src/evidence/find/find-index.ts';
import type { Found } from '../../src/evidence/find/found.ts';
import { exportContextOf } from '../../src/export/export-context.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { ownRecord } from '../support/own-record.ts';
import { attribute, readSite } from './built-site.ts';

const site = readSite();
const index = new Map<string, FindValue>(
  [...site.files]
    .filter((file) => /^find\/[0-9a-f]+\.json$/.test(file))
    .flatMap((file) => Object.entries(JSON.parse(site.text(file)) as Record<string, FindValue>)),
);
const look = (typed: string) => find(typed, sha256, lookUpIn(index), [site.url]);

const addresses = [
  ...new Set(
    site.looked.flatMap(({ elements, url }) =>
      elements.flatMap((element) => {
        const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
        return href === undefined || href.startsWith('#') ? [] : [new URL(href, url).href];
      }),
    ),
  ),
];
const own = [
  ...new Set([
    ...addresses.filter((address) => address.startsWith(site.url)),
    // And any page a reader may have in the address bar, linked or not.
    ...[...site.pages.values()].map(({ url }) => url.href),
  ]),
];
const others = addresses.filter((address) => /^https?:/.test(address) && !address.startsWith(site.url));

describe('an address that a page prints', () => {
  it('of this site leads to the page it names, at the place it names', async () => {
    expect(own.length).toBeGreaterThan(1_000);
    const faults: string[] = [];
    for (const address of own) {
      const found = await look(address);
      if (!found.some((one) => leadsTo(one, address))) faults.push(`${address}: ${JSON.stringify(found)}`);
    }
    expect(faults).toEqual([]);
  });

  it('of another site leads to what rests on it, or is reported as unknown', async () => {
    expect(others.length).toBeGreaterThan(100);
    const lost: string[] = [];
    for (const address of others) {
      const found = await look(address);
      // The page has words for each reason, which do not include a line of mail.
      expect(
        found.map(({ kind }) => kind),
        address,
      ).not.toContain('nothing');
      if (!found.some((one) => hasSomething(one) || isTold(one))) lost.push(address);
    }
    // Licences, and links that only former versions had.
    expect(lost.length, lost.join('\n')).toBeLessThan(others.length / 50);
  });
});

function hasSomething(found: Found): boolean {
  if (!('claims' in found)) return false;
  return found.claims.length > 0 || 'pages' in found || 'path' in found || 'subject' in found;
}

/** Whether the page says more about the address than that it is unknown. */
function isTold(found: Found): boolean {
  return found.kind === 'message' || (found.kind === 'no-id' && found.why !== undefined);
}

/** @param address below the site's base */
function leadsTo(found: Found, address: string): boolean {
  if (found.kind === 'message') return found.known && address.includes('/m/');
  if (found.kind !== 'page') return false;
  const [, hash] = /\/h\/([0-9a-f]{12,64})\/?$/.exec(address) ?? [];
  if (hash !== undefined) return found.path.includes(hash.slice(0, 12));
  const alternate =
    /(?:\/index)?\.txt$/.test(address) && !site.pages.has(found.path.replace(/[?#].*/, '')) ? '' : '/';
  const plain = (path: string) =>
    path.replace(/(?:^|\/)index\.(?:txt|html)$/, '/').replace(/\.txt$/, alternate);
  return plain(address.slice(site.url.length)).replace(/^\//, '') === plain(found.path).replace(/^\//, '');
}

describe('a citation pasted back', () => {
  const graph = ownRecord();
  const context = exportContextOf(graph, { site: new URL(site.url).origin, base: '/' });
  const forms = [
    ...citationFormats,
    { id: 'words', cite: (cited: Parameters<typeof wordsCitation>[0]) => wordsCitation(cited, 0) },
  ];

  it.each(forms.map((form) => [form.id, form] as const))('leads to its claim: %s', async (id, form) => {
    const faults: string[] = [];
    for (const claim of graph.claims.values()) {
      if (id === 'words' && claim.evidence.length === 0) continue;
      const text = form.cite(citedIn(graph, claim, context));
      if (text === '') continue;
      const found = await look(text);
      const names = found.some((one) => 'claims' in one && one.claims.some((known) => known.id === claim.id));
      // A trailer names the discussion; for a document of an outcome, that is the source of many claims.
      if (!names && id !== 'link') faults.push(claim.id);
      if (id !== 'link' && found.some(({ kind }) => /no/.test(kind)))
        faults.push(`${claim.id}: ${JSON.stringify(found.map(({ kind }) => kind))}`);
    }
    expect(faults).toEqual([]);
  });
});
