/** Checks that every documented address answers, and that there are as many pages as entries. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publicationsOfText, publishedTexts } from '../../src/ledger/text-versions.ts';
import { ownRecord } from '../support/own-record.ts';
import { readSite } from './built-site.ts';

const site = readSite();
const graph = ownRecord();
const versions = (graph.corpus.plain.get('ledger/index.tsv')?.text ?? '')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t'))
  .map(([, id = '', hash = '', action = '']) => ({ id, hash, action }));

/** The first column of the table in docs/contract.md, such as `/c/CLAIM/HASH.txt`. */
const promised = [...readFileSync('docs/contract.md', 'utf8').matchAll(/^\| `(\/[^`]*)` \|/gm)].map(
  ([, address = '']) => address,
);

/** The files built for an address; words in capitals are placeholders. */
function fileOf(address: string): RegExp {
  const file = address.endsWith('/') ? `${address}index.html` : address;
  const part: Readonly<Record<string, string>> = { HASH: '[0-9a-f]{12}', PATH: '.+', MESSAGE: '.+' };
  return new RegExp(
    `^${file
      .slice(1)
      .split(/([A-Z]{3,})/)
      .map((piece, index) => (index % 2 === 0 ? piece.replace(/[.]/g, '\\.') : (part[piece] ?? '[^/]+')))
      .join('')}$`,
  );
}

describe('the documented addresses', () => {
  it.each(promised)('%s answers with something in it', (address) => {
    const found = [...site.files].find((file) => fileOf(address).test(file)) ?? '';
    expect(found).not.toBe('');
    expect(site.text(found).length).toBeGreaterThan(20);
  });

  it('are many', () => {
    expect(promised.length).toBeGreaterThan(50);
  });
});

it.each<readonly [string, string]>([
  ['people', 'positions/'],
  ['answers', 'q/'],
  ['designs', 'options/'],
  ['claims', 'records/'],
  ...[...graph.people.keys()].map((id) => [`people/${id}`, `positions/${id}/`] as const),
])('/%s/, which readers guess, leads to /%s without a script, and is no second address', (guess, to) => {
  const html = site.text(`${guess}/index.html`);
  expect(html).toContain(`<meta http-equiv="refresh" content="0; url=/${to}">`);
  expect(html).toContain(`<link rel="canonical" href="${site.url}${to}">`);
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(site.files.has(`${to}index.html`)).toBe(true);
});

describe('the record and the site', () => {
  it('have the same claims, each with a page, a text, a history and a picture', () => {
    const ids = below(/^c\/([^/]+)\/index\.html$/);
    const renamed = graph.redirects.map(({ from }) => from);
    expect(ids).toEqual([...graph.claims.keys(), ...renamed].toSorted());
    expect(below(/^c\/([^/]+)\/index\.txt$/)).toEqual(expect.arrayContaining([...graph.claims.keys()]));
    expect(below(/^c\/([^/]+)\/history\/index\.html$/)).toEqual(
      expect.arrayContaining([...graph.claims.keys()]),
    );
    expect(below(/^og\/([^/]+)\.png$/)).toEqual(expect.arrayContaining([...graph.claims.keys()]));
  });

  it('have the same messages, each at its own address even if its id contains characters a path must not', () => {
    expect(below(/^m\/(.+)\/index\.html$/)).toEqual([...graph.messages.keys()].toSorted());
    expect(graph.messages.size).toBeGreaterThan(0);
  });

  it('have the same topics, threads and people with something to say', () => {
    expect(below(/^topics\/([^/]+)\/index\.html$/)).toEqual([...graph.topics.keys()].toSorted());
    expect(below(/^threads\/([^/]+)\/index\.html$/)).toEqual([...graph.threads.keys()].toSorted());
    const speakers = new Set([...graph.claims.values()].flatMap(({ speaker }) => speaker ?? []));
    for (const { person } of graph.essays.values()) if (person) speakers.add(person);
    expect(below(/^positions\/([^/]+)\/index\.html$/)).toEqual(expect.arrayContaining([...speakers]));
  });

  it('have the same versions: every text ever published has its page and its bytes', () => {
    expect(versions.length).toBeGreaterThanOrEqual(graph.claims.size);
    const texts = publishedTexts(graph)
      .flatMap(({ kind, id }) => publicationsOfText(graph, kind, id))
      .map(({ address }) => address.slice(1, -1));
    const claims = versions
      .filter(({ action, id }) => action === 'publish' && !id.includes('/'))
      .map(({ id, hash }) => `c/${id}/${hash}`);
    expect(claims.length + texts.length).toBe(versions.filter(({ action }) => action === 'publish').length);
    for (const address of [...claims, ...texts]) {
      expect(site.files.has(`${address}/index.html`), `page of ${address}`).toBe(true);
      expect(site.files.has(`${address}.txt`), `text of ${address}`).toBe(true);
    }
  });
});

/** The parts of file paths that a pattern captures, in order. */
function below(pattern: RegExp): readonly string[] {
  return [...site.files].flatMap((file) => pattern.exec(file)?.[1] ?? []).toSorted();
}
