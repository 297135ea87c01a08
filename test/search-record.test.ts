/** The queries that readers of this record ask, on the record itself: what must be among the first results. */

import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../src/record/corpus/corpus.ts';
import { buildGraph } from '../src/record/graph/graph.ts';
import type { Filters } from '../src/search/filters.ts';
import { documentAt, loadCore } from '../src/search/load-part.ts';
import { search } from '../src/search/search.ts';
import { searchDocuments } from '../src/search/search-documents.ts';
import { searchIndex } from '../src/search/search-index.ts';

const graph = buildGraph(loadCorpus('content'));
const parts = searchIndex(
  searchDocuments(graph, { claim: ({ id }) => `cite ${id}`, brief: ({ id }) => `cite ${id}` }),
);

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
    paths: shown.map((one) => one?.path ?? ''),
    kinds: shown.map((one) => one?.kind),
    bytes: bytes(),
  };
}

/** The query, and a pattern that one of the first three paths must fit. */
const found: readonly (readonly [string, RegExp])[] = [
  ['FOLL_EXCLUSIVE', /^topics\/.*exclusive/],
  ['folio->pincount', /^(c|positions)\//],
  ['pincount', /^topics\/refcount/],
  ['_pincount', /^c\//],
  ['EAGAIN', /^topics\/refcount/],
  ['KVM_SET_MEMORY_ATTRIBUTES', /^c\/outcome-/],
  ['KVM_SET_MEMORY_ATTRIBUTES(2)', /^c\/outcome-/],
  ['MADV', /^(c|topics)\//],
  ['pkvm_', /pkvm/],
  ['get_user_pages', /^topics\/gup/],
  ['pin_user_pages', /^topics\/gup/],
  ['ZONE_DEVICE', /^(c|topics)\//],
  ['GUP-fast', /^c\//],
  ['stage-2', /^topics\/stage-2/],
  ['hugetlb', /^topics\/huge/],
  ['pKVM', /^topics\/pkvm/],
  ['SNP', /^topics\/.*snp/],
  ['CCA', /^topics\/.*cca/],
  ['Arm CCA realm', /^topics\/.*cca/],
  ['userfaultfd', /^c\/outcome-userfaultfd/],
  ['vfio', /^topics\/iommu/],
  ['iommufd', /^topics\/iommu/],
  ['guest memfd', /^topics\/guest-memfd/],
  ['PUCK', /^topics\/puck/],
  ['hard no', /^c\/.*(migration|hard-no|swap)/],
  ['1G huge page conversion', /^topics\/|^c\//],
  ['page migration NUMA balancing', /^c\/outcome-page-migration/],
  ['Will Deacon', /^positions\/will-deacon/],
  ['Deacon', /^positions\/will-deacon/],
  ['Ackerley', /^positions\/ackerley-tng/],
  ['Hildenbrandt', /^positions\/david-hildenbrand/],
  ['who wants swap', /^topics\/swap/],
  ['is gup allowed', /^topics\/.*(gup|exclusive)/],
  ['is page migration allowed', /^topics\/page-migration/],
  ['does guest_memfd support mmap', /^topics\/.*mmap/],
  ['what happens if host touches private memory', /^topics\/.*private/],
  ['exclusive GUP pinning patch 2/5', /^m\//],
  ['guest_memfd', /^topics\/guest-memfd\/$/],
  ['"hard no"', /^c\/.*(migration|hard-no|swap)/],
  ['gest_memfd', /^topics\/guest-memfd\/$/],
  ['guestmemfd', /^topics\/guest-memfd\/$/],
  ['exlusive pin', /^topics\/.*exclusive/],
  ['Gunthrope', /^positions\/jason-gunthorpe/],
  ['safe refcount speculative reference', /^c\//],
];

describe('searching the record', () => {
  it.each(found)('%s', async (query, wanted) => {
    const { paths } = await ask(query);
    expect(
      paths.slice(0, 3).some((path) => wanted.test(path)),
      paths.slice(0, 5).join('\n'),
    ).toBe(true);
  });

  it.each([
    'MADV_DONTNEED',
    'kvm_gmem_populate',
    'split_folio',
    'Signed-off-by',
    'zyxwvutsrq',
    '"hard zyxwvutsrq"',
  ])('says that %s is not in the record', async (query) => {
    const { kind, instead } = await ask(query);
    expect([kind, instead]).toEqual(['near', []]);
  });

  it('puts first what is titled so, then topics, people and answers, then claims', async () => {
    const { kinds } = await ask('guest_memfd');
    expect(kinds[0]).toBe('topic');
    const claimAt = kinds.indexOf('position');
    expect(kinds.slice(0, Math.max(0, claimAt)).every((kind) => kind !== 'message')).toBe(true);
  });

  it('takes a quoted phrase letter by letter, and a name of code whole', async () => {
    const phrase = await ask('"hard no"');
    const apart = await ask('hard no');
    expect(phrase.kind).toBe('all');
    expect(phrase.hits.length).toBeLessThan(apart.hits.length);
    expect((await ask('"hardly no"')).kind).toBe('near');
  });

  it('says which word it took for a slip, and never changes a phrase', async () => {
    expect((await ask('Gunthrope')).instead).toEqual([['gunthrope', 'gunthorpe']]);
    expect((await ask('"Gunthrope"')).kind).toBe('near');
  });

  it('offers the nearest where nothing holds all the words', async () => {
    expect((await ask('Sean zyxwvutsrq')).hits.length).toBeGreaterThan(0);
    expect((await ask('gues_tmemfb')).nearest).toContain('guest_memfd');
  });

  it('keeps to a kind, a person, a topic and a state', async () => {
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
