/** What a reader finds among a few invented documents, and in which order. */

import { describe, expect, it } from 'vitest';
import type { Filters } from './filters.ts';
import { documentAt, loadCore } from './load-part.ts';
import { search } from './search.ts';
import type { SearchDocument } from './search-document.ts';
import { searchIndex } from './search-index.ts';

const ada = ['ada', 'Ada Byron'] as const;
const grace = ['grace', 'Grace Hopper'] as const;
const zeroing = ['zeroing', 'Zeroing'] as const;
const pages = ['pages', 'Pages'] as const;

function page(path: string, kind: string, title: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return { path, kind, title, names: [], topics: [], quotes: [], text: '', ...more };
}

const documents: readonly SearchDocument[] = [
  page('t/zeroing', 'topic', 'Zeroing', { names: ['Clearing'], topics: [zeroing], text: 'Filling a page.' }),
  page('p/ada', 'person', 'Ada Byron', { person: ada, text: 'keeps the pages' }),
  page('q/late', 'answer to a question', 'May zeroing wait?', { topics: [zeroing] }),
  page('c/option', 'option', 'Zeroing on touch', { topics: [zeroing], debates: [['one', 'One']] }),
  page('c/lazily', 'position', 'Pages may be zeroed lazily', {
    person: ada,
    topics: [zeroing, pages],
    quotes: ['zero the guest_memfd pages lazily'],
    text: 'She would put off the long-term zeroing.',
    day: '20 Jun 2024',
    later: 'refined',
  }),
  page('c/merged', 'outcome', 'Lazy zeroing was merged', {
    state: ['merged', 'merged'],
    text: 'In the tree since then.',
  }),
  page('c/asks', 'question', 'Who clears it?', {
    person: grace,
    state: ['answered', 'answered'],
    topics: [pages],
    quotes: ['who clears the folio'],
    text: 'She asks about term after term, as long as it takes.',
  }),
  page('m/1', 'message', 'Re: zeroing of folios', { person: grace, day: '21 Jun 2024' }),
];
const parts = searchIndex(documents);
const load = async (name: string): Promise<unknown> => {
  const text = parts.get(name);
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
};

async function ask(typed: string, filters: Filters = {}) {
  const { hits, ...rest } = await search(typed, filters, load);
  return { ...rest, paths: hits.map((at) => documents[at]?.path ?? '') };
}

async function found(typed: string, filters: Filters = {}) {
  const { kind, paths } = await ask(typed, filters);
  return `${kind}: ${paths.join(' ')}`;
}

describe('a word', () => {
  it('finds documents with it in the title first, by kind, then the others, and messages last', async () => {
    expect(await ask('zeroing')).toEqual({
      kind: 'all',
      without: 0,
      besides: [],
      isPartial: false,
      instead: [],
      nearest: [],
      marked: [{ words: ['zeroing'], exact: false }],
      paths: ['t/zeroing', 'q/late', 'c/option', 'c/lazily', 'c/merged', 'm/1'],
    });
  });

  it('finds its other endings, and longer words if it has three letters or more', async () => {
    expect(await found('zero')).toBe(await found('zeroing'));
    expect(await found('fol')).toBe('all: c/asks m/1');
    expect(await found('fo')).toBe('near: ');
    expect(await found('clears')).toBe('all: t/zeroing c/asks');
  });

  it('that is a name from code is found whole, by its beginning and by its pieces', async () => {
    expect(await found('guest_memfd')).toBe('all: c/lazily');
    expect(await found('guest_mem')).toBe('all: c/lazily');
    expect(await found('memfd')).toBe('all: c/lazily');
    expect(await found('guestmemfd')).toBe('all: c/lazily');
  });

  it('finds what a speaker of that name said', async () => {
    expect(await found('byron')).toBe('all: p/ada c/lazily');
    expect(await found('hopper')).toBe('all: c/asks m/1');
  });

  it('that occurs nowhere is corrected if it has one typing error, and the correction is reported', async () => {
    expect(await ask('mergde')).toMatchObject({
      kind: 'all',
      paths: ['c/merged'],
      instead: [['mergde', 'merged']],
      marked: [{ words: ['merged'], exact: false }],
    });
    expect(await ask('foilo')).toMatchObject({ paths: ['c/asks'], instead: [['foilo', 'folio']] });
    expect(await ask('tree')).toMatchObject({ instead: [] });
    expect(await ask('free')).toMatchObject({
      kind: 'near',
      paths: [],
      instead: [],
      marked: [{ words: ['free'], exact: false }],
    });
    expect(await ask('rtee')).toMatchObject({ instead: [['rtee', 'tree']] });
  });

  it('of several pieces is found where all the pieces occur', async () => {
    expect(await found('longer-term')).toBe('near: c/lazily c/asks');
    expect(await found('term-long')).toBe('all: c/lazily c/asks');
    expect(await found('tree-lazily')).toBe('near: c/lazily c/merged');
  });

  it('without a correction gets similar words as suggestions, if there are any', async () => {
    expect(await ask('zeroizer')).toMatchObject({
      kind: 'near',
      paths: [],
      nearest: ['zeroing', 'zeroed', 'zero'],
    });
    expect((await ask('qqqqqq')).nearest).toEqual([]);
  });
});

describe('several words', () => {
  it('are all matched, or most of them, and then the answer says so', async () => {
    expect(await found('lazily zeroed pages')).toBe('all: c/lazily');
    expect(await found('lazy zeroing')).toBe('all: c/merged');
    expect(await found('merged folio')).toBe('near: c/merged c/asks m/1');
    expect(await ask('merged xyzzyx')).toMatchObject({
      kind: 'near',
      paths: ['c/merged'],
      nearest: [],
      marked: [
        { words: ['merged'], exact: false },
        { words: ['xyzzyx'], exact: false },
      ],
    });
  });
});

describe('a phrase', () => {
  it('is found in a title, in a quotation and in the texts that are read', async () => {
    expect(await found('"zeroing on touch"')).toBe('all: c/option');
    expect(await found('"the guest_memfd pages"')).toBe('all: c/lazily');
    expect(await found('"put off the long-term"')).toBe('all: c/lazily');
    expect(await found('"in the tree"')).toBe('all: c/merged');
    expect(await found('"folio clears"')).toBe('near: c/asks');
    expect(await found('"zeroing pages"')).toBe('near: c/lazily');
    expect(await found('"zeroed lazily" merged')).toBe('near: c/lazily');
  });

  it('matches only exactly these words', async () => {
    expect(await found('"zeroed"')).toBe('all: c/lazily');
  });
});

describe('a filter', () => {
  it('keeps the documents of a kind, a person, a topic, a state or a debate', async () => {
    expect(await found('zeroing', { kind: 'option' })).toBe('all: c/option');
    expect(await found('zeroing', { person: 'ada' })).toBe('all: c/lazily');
    expect(await found('zeroing', { person: 'grace' })).toBe('all: m/1');
    expect(await found('zeroing', { topic: 'pages' })).toBe('all: c/lazily');
    expect(await found('zeroing', { state: 'merged' })).toBe('all: c/merged');
    expect(await found('zeroing', { debate: 'one' })).toBe('all: c/option');
    expect(await found('zeroing', { topic: 'zeroing', kind: 'topic' })).toBe('all: t/zeroing');
    expect(await found('zeroing', { person: 'toString' })).toBe('near: ');
  });

  it('lists without words all that it lets through', async () => {
    expect(await found('', { person: 'ada' })).toBe('all: p/ada c/lazily');
    expect(await found(' ', { person: 'grace', kind: 'question' })).toBe('all: c/asks');
    expect(await found('', { person: 'ada', kind: 'question' })).toBe('all: ');
    expect(await found('', {})).toBe('near: ');
  });

  it('may have several values that are called the same', async () => {
    expect(await found('', { state: 'merged,answered' })).toBe('all: c/merged c/asks');
  });

  it('offers its values as choices, in the order of their labels', () => {
    expect(parts.get('c/person')).toBe('[["ada","Ada Byron"],["grace","Grace Hopper"]]\n');
    expect(parts.get('c/topic')).toBe('[["pages","Pages"],["zeroing","Zeroing"]]\n');
    expect(parts.get('c/state')).toBe('[["answered","answered"],["merged","merged"]]\n');
    expect(parts.get('c/debate')).toBe('[["one","One"]]\n');
  });
});

it('a result shows quotations, or else the text, and the speaker', async () => {
  const core = await loadCore(load);
  expect(await documentAt(4, core, load)).toEqual({
    path: 'c/lazily',
    kind: 'position',
    title: 'Pages may be zeroed lazily',
    names: [],
    who: 'Ada Byron',
    day: '20 Jun 2024',
    later: 'refined',
    quotes: ['zero the guest_memfd pages lazily'],
  });
  expect(await documentAt(5, core, load)).toEqual({
    path: 'c/merged',
    kind: 'outcome',
    title: 'Lazy zeroing was merged',
    names: [],
    quotes: [],
    text: 'In the tree since then.',
  });
  expect(await documentAt(8, core, load)).toBeUndefined();
});
