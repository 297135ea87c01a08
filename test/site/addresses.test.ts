/** Every address that is promised answers, and there are as many pages as there are entries. */

import { describe, expect, it } from 'vitest';
import { publishedTexts, versionsOfText } from '../../src/ledger/text-versions.ts';
import { loadGraph } from '../../tools/load-graph.ts';
import { readSite } from './built-site.ts';

const site = readSite();
const graph = loadGraph('content');
const versions = (graph.corpus.plain.get('ledger/index.tsv')?.text ?? '')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t'))
  .map(([, id = '', hash = '', action = '']) => ({ id, hash, action }));

const pages = `
  / /positions/ /requirements/ /non-goals/ /questions/ /options/ /corrections/ /outcomes/ /topics/ /matrix/ /timeline/
  /map/ /records/ /q/ /labs/ /labs/in-place-conversion/ /search/ /find/ /evidence/ /rules/ /cite/ /about/ /404.html
`;
const files = `
  api/claims.json api/matrix.json objects.inv api/messages.json api/people.json api/relations.json api/sources.json api/schema.json api/annotations.jsonld
  api/references.json api/references.bib api/argdown.argdown api/aif.json feed.xml sitemap-index.xml robots.txt llms.txt
  loremark-record.tar.gz
`;
const words = (text: string) => text.trim().split(/\s+/);

describe('the promised addresses', () => {
  it.each(words(pages))('%s is a page', (path) => {
    expect([...site.pages.keys()]).toContain(path.slice(1));
  });

  it.each(words(files))('/%s is a file with something in it', (path) => {
    expect(site.files.has(path)).toBe(true);
    expect(site.text(path).length).toBeGreaterThan(20);
  });
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

  it('have the same messages, each at its own address though an id holds what a path must not', () => {
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

  it('have the same versions: every text that was ever published has its page and its bytes', () => {
    expect(versions.length).toBeGreaterThanOrEqual(graph.claims.size);
    const texts = publishedTexts(graph)
      .flatMap(({ kind, id }) => versionsOfText(graph, kind, id))
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

/** What a pattern catches of the paths of files, in order. */
function below(pattern: RegExp): readonly string[] {
  return [...site.files].flatMap((file) => pattern.exec(file)?.[1] ?? []).toSorted();
}
