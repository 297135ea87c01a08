/**
 * Tests the search of the record: order, phrases, typing errors and filters. Readers' questions are in `bench/find`.
 */

import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../src/search/excerpt.ts';
import type { Filters } from '../src/search/filters.ts';
import { documentAt, loadCore } from '../src/search/load-part.ts';
import { search } from '../src/search/search.ts';
import { searchDocuments } from '../src/search/search-documents.ts';
import { searchIndex } from '../src/search/search-index.ts';
import { ownRecord } from './support/own-record.ts';

const graph = ownRecord();
const parts = searchIndex(searchDocuments(graph, { later: () => '' }));

function loader(from: ReadonlyMap<string, string>) {
  const read = new Set<string>();
  return {
    load: async (name: string): Promise<unknown> => {
      const text = from.get(name);
      if (text === undefined) return undefined;
      read.add(name);
      return JSON.parse(text) as unknown;
    },
    bytes: () => [...read].reduce((sum, name) => sum + gzipSync(from.get(name) ?? '').length, 0),
  };
}

async function ask(query: string, filters: Filters = {}, from = parts) {
  const { load, bytes } = loader(from);
  const answer = await search(query, filters, load);
  const core = await loadCore(load);
  const shown = await Promise.all(answer.hits.slice(0, 12).map((at) => documentAt(at, core, load)));
  return {
    ...answer,
    paths: shown.map((document) => document?.path ?? ''),
    kinds: shown.map((document) => document?.kind),
    bytes: bytes(),
  };
}

describe('searching the record', () => {
  it.each(['zyxwvutsrq', '"hard zyxwvutsrq"'])('says that %s is not in the record', async (query) => {
    const { kind, instead } = await ask(query);
    expect([kind, instead]).toEqual(['near', []]);
  });

  it('tolerates a wrong letter from five letters on, and swapped letters from four on', async () => {
    expect((await ask('MADV')).instead).toEqual([]);
    expect((await ask('pkmv')).instead).toEqual([['pkmv', 'pkvm']]);
    expect((await ask('pinnimg')).instead).toEqual([['pinnimg', 'pinning']]);
  });

  it('lists title matches first, then topics, people and answers, then claims', async () => {
    const { kinds } = await ask('guest_memfd');
    expect(kinds[0]).toBe('topic');
    const claimAt = kinds.indexOf('position');
    expect(kinds.slice(0, Math.max(0, claimAt)).every((kind) => kind !== 'message')).toBe(true);
  });

  it('lists claims that quote all the words before pages that have them far apart, and after those that have them together', async () => {
    const { paths } = await ask('stage-2 fault');
    const places = (...ids: readonly string[]) => ids.map((id) => paths.indexOf(`${id}/`));
    const together = places('topics/stage-2', 'topics/linear-map', 'positions/mostafa-saleh');
    const quoting = places('c/quentin-no-linear-map-holes-needed-in-pkvm');
    const apart = places('topics/cca', 'topics/pkvm');
    expect(Math.min(...together, ...quoting, ...apart)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...together)).toBeLessThan(Math.min(...quoting));
    expect(Math.max(...quoting)).toBeLessThan(Math.min(...apart));
  });

  it('shows of a topic the place with the words, not glued to a heading', async () => {
    const { load } = loader(parts);
    const core = await loadCore(load);
    const { hits, marked } = await search('stage-2 fault', {}, load);
    const topic = await documentAt(hits[0] ?? 0, core, load);
    expect(excerpt(topic?.text ?? '', marked)).toContain('stage-2 fault');
    expect(topic?.text).toContain(' · What was argued · ');
  });

  it('matches a quoted phrase exactly, and a name from code whole', async () => {
    const phrase = await ask('"hard no"');
    const words = await ask('hard no');
    expect(phrase.kind).toBe('all');
    expect(phrase.hits.length).toBeLessThan(words.hits.length);
    expect((await ask('"hardly no"')).kind).toBe('near');
  });

  it('reports which word it took for a typing error, and never changes a phrase', async () => {
    expect((await ask('Gunthrope')).instead).toEqual([['gunthrope', 'gunthorpe']]);
    expect((await ask('"Gunthrope"')).kind).toBe('near');
  });

  it.each([
    ['seanjc', 'sean-christopherson'],
    ['jgg', 'jason-gunthorpe'],
    ['tabba', 'fuad-tabba'],
    ['willy', 'matthew-wilcox'],
    ['quic_eberman', 'elliot-berman'],
    ['Quentin', 'quentin-perret'],
    ['Will', 'will-deacon'],
    ['Christophersen', 'sean-christopherson'],
    ['Hildebrand', 'david-hildenbrand'],
    ['Fuat', 'fuad-tabba'],
    ['Jon', 'john-hubbard'],
    ['Tien', 'kevin-tian'],
  ])('finds by %s the person meant, under any name or with a typing error', async (query, person) => {
    expect((await ask(query)).paths[0]).toBe(`positions/${person}/`);
  });

  it('finds a person’s statements by their nickname', async () => {
    const [first] = (await ask('seanjc mmap')).paths;
    expect(first).toMatch(/^c\/sean-/);
  });

  it('offers the nearest results if no document has all the words', async () => {
    expect((await ask('Sean zyxwvutsrq')).hits.length).toBeGreaterThan(0);
    expect((await ask('gues_tmemfb')).nearest).toContain('guest_memfd');
  });

  it('filters by a kind, a person, a topic and a state', async () => {
    const all = await ask('pinning');
    const corrections = await ask('pinning', { kind: 'correction' });
    expect(new Set(corrections.kinds)).toEqual(new Set(['correction']));
    const sean = await ask('guest_memfd', { person: 'sean-christopherson', kind: 'position' });
    expect(sean.hits.length).toBeGreaterThan(0);
    expect((await ask('pinning', { topic: 'pkvm' })).hits.length).toBeLessThan(all.hits.length);
    expect((await ask('guest_memfd', { state: 'merged' })).kinds).toContain('outcome');
    expect((await ask('pinning', { person: 'nobody' })).hits).toEqual([]);
  });
});
