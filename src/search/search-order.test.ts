/** In which order a reader finds documents, and what the index contains for that order. */

import { describe, expect, it } from 'vitest';
import { unpackNumbers, unpackPostings } from './postings.ts';
import { search } from './search.ts';
import type { SearchDocument } from './search-document.ts';
import { searchIndex } from './search-index.ts';

function page(kind: string, title: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return { path: `${kind}/${title}`, kind, title, names: [], topics: [], quotes: [], text: '', ...more };
}

async function found(documents: readonly SearchDocument[], typed: string) {
  const parts = searchIndex(documents);
  const load = async (name: string): Promise<unknown> => JSON.parse(parts.get(name) ?? 'null') ?? undefined;
  const answer = await search(typed, {}, load);
  return { ...answer, hits: answer.hits.map((at) => documents[at]?.text ?? '') };
}

describe('documents with the word', () => {
  it('are ordered by kind: explanations, then claims, then messages and lists', async () => {
    const kinds = [
      ['list', 'last'],
      ['message', 'last'],
      ['fact', 'after'],
      ['outcome', 'after'],
      ['non-goal', 'then'],
      ['requirement', 'then'],
      ['position', 'then'],
      ['option', 'then'],
      ['answer to a question', 'third'],
      ['person', 'second'],
      ['topic', 'first'],
    ] as const;
    const documents = kinds.map(([kind, text]) => page(kind, 'Zeroing', { text }));
    expect((await found(documents, 'zeroing')).hits).toEqual([
      'first',
      'second',
      'third',
      ...Array(4).fill('then'),
      ...Array(2).fill('after'),
      ...Array(2).fill('last'),
    ]);
  });

  it('of one kind are ordered by where the word is, how often it occurs, and how close the match is', async () => {
    const of = (text: string, more: Partial<SearchDocument> = {}) => page('position', 'A', { text, ...more });
    const documents = [
      of('a pinhole'),
      of('the pins'),
      of('a pin'),
      of('a pin and a pin'),
      of('in quotes', { quotes: ['a pin'] }),
      page('position', 'A pin among many words of a title', { text: 'long title' }),
      page('position', 'Pin', { text: 'title' }),
    ];
    expect((await found(documents, 'pin')).hits).toEqual([
      'title',
      'long title',
      'in quotes',
      'a pin and a pin',
      'a pin',
      'the pins',
      'a pinhole',
    ]);
  });

  it('with another ending count less, but more if that form occurs often', async () => {
    const of = (text: string) => page('position', 'A', { text });
    expect((await found([of('a pin'), of('pins and pins')], 'pin')).hits).toEqual(['pins and pins', 'a pin']);
  });

  it('are in the order of the record if nothing else decides', async () => {
    const documents = [page('fact', 'Beta', { text: 'first' }), page('fact', 'Alpha', { text: 'second' })];
    expect((await found(documents, 'alpha beta')).hits).toEqual(['first', 'second']);
  });

  it('come first with all the words in the title, whatever their kind', async () => {
    const documents = [
      page('topic', 'Zeroing', { text: 'pages pages pages pages' }),
      page('outcome', 'Zeroing of pages', { text: 'both' }),
    ];
    expect((await found(documents, 'zeroing pages')).hits).toEqual(['both', 'pages pages pages pages']);
  });

  it('are at most twelve if none has all the words, with at most four suggestions', async () => {
    const many = Array.from({ length: 14 }, (_, at) => page('fact', 'Zeroing', { text: `${at}` }));
    expect((await found(many, 'zeroing elsewhere')).hits).toHaveLength(12);
    const words = [page('fact', 'abcdee abcdef abcdeg vwxyzz vwxyza vwxyzb')];
    const { nearest, kind } = await found(words, 'abcdpq vwxypq');
    expect(kind).toBe('near');
    expect(nearest).toEqual(['abcdee', 'abcdef', 'abcdeg', 'vwxyza']);
  });
});

describe('a similar word', () => {
  const of = (text: string, more: Partial<SearchDocument> = {}) => page('position', 'A', { text, ...more });

  it('is found by every other spelling: two words, one word, with a hyphen or an underscore', async () => {
    const documents = [
      of('the user space part'),
      of('a userspace part'),
      of('user elsewhere space'),
      of('a guest-memfd'),
      of('a guest_memfd'),
      of('a guestmemfd'),
    ];
    expect((await found(documents, 'userspace')).hits.toSorted()).toEqual([
      'a userspace part',
      'the user space part',
    ]);
    expect((await found(documents, 'user space')).hits).toContain('a userspace part');
    for (const typed of ['guest-memfd', 'guest_memfd', 'guestmemfd'])
      expect((await found(documents, typed)).hits.toSorted(), typed).toEqual([
        'a guest-memfd',
        'a guest_memfd',
        'a guestmemfd',
      ]);
  });

  it('comes after the word itself, even in a title', async () => {
    const documents = [page('topic', 'September', { text: 'longer' }), of('a SEPT entry')];
    expect((await found(documents, 'sept')).hits).toEqual(['a SEPT entry', 'longer']);
  });

  it('is taken for a word of four letters that lacks one, and of several the one with the most weight', async () => {
    const documents = [of('it gets on'), page('topic', 'Guests of a host', { text: 'guests' })];
    expect(await found(documents, 'gest')).toMatchObject({ hits: ['it gets on'] });
    expect(await found([...documents, page('topic', 'Guest', { text: 'guest' })], 'gest')).toMatchObject({
      hits: ['guest'],
      instead: [['gest', 'guest']],
    });
  });

  it('repeated many times in a text still comes after a title', async () => {
    const documents = [
      page('topic', 'Pages', { text: 'not pin pin pin pin pin pin pin pin pin pin pin pin not not' }),
      page('answer to a question', 'Why not pin?', { text: 'answer' }),
    ];
    expect((await found(documents, 'why not pin')).hits[0]).toBe('answer');
  });

  it('is found by its pieces if the whole name from code occurs nowhere', async () => {
    const documents = [of('the folio was put back'), of('the folio'), of('another')];
    expect(await found(documents, 'folio_put()')).toMatchObject({
      kind: 'near',
      hits: ['the folio was put back'],
    });
    expect(await found(documents, '"folio_put"')).toMatchObject({ kind: 'near', hits: [] });
  });
});

describe('a question', () => {
  const ada = ['ada', 'Ada Byron'] as const;
  const documents = [
    page('topic', 'Zeroing', { text: 'Ada proposed nothing here but is told of' }),
    page('proposal', 'Zero late', { text: 'hers', person: ada }),
    page('proposal', 'Zero early', { text: 'of another' }),
    page('question', 'Why late?', { text: 'asked', person: ada }),
    page('message', 'Re: Zero late', { text: 'a mail' }),
  ];

  it('about what somebody proposed or asked is answered by claims of that kind', async () => {
    expect((await found(documents, 'what did Ada propose?')).hits[0]).toBe('hers');
    expect((await found(documents, "Ada's proposals")).hits[0]).toBe('hers');
    expect((await found(documents, 'questions by Ada')).hits[0]).toBe('asked');
  });

  it('with the name of a speaker finds their claims by the rest of the words', async () => {
    expect((await found(documents, 'Ada said late')).hits.slice(0, 2).toSorted()).toEqual(['asked', 'hers']);
  });

  it('is read as a subject if it begins with the prefixes of a mail program', async () => {
    expect(await found(documents, 'Subject: Re: Zero early')).toMatchObject({
      kind: 'all',
      hits: ['of another'],
    });
  });

  it('of three words or more is followed by pages with all words but one, if few have all', async () => {
    const more = [...documents, page('position', 'Late', { text: 'told nothing early' })];
    const { hits, without, besides } = await found(more, 'told nothing early');
    expect([hits, without]).toEqual([['told nothing early'], 0]);
    expect(besides.map((at) => more[at]?.title)).toEqual(['Zeroing']);
    expect((await found(documents, 'zero late')).besides).toEqual([]);
  });

  it('of three words or more finds a title with most of them before a page with all of them somewhere', async () => {
    const long = page('topic', 'Folios', { text: 'a host may pin shared pages' });
    const short = page('answer to a question', 'May shared pages be pinned?', { text: 'short' });
    expect(await found([long, short], 'may a host pin shared pages?')).toMatchObject({
      kind: 'all',
      hits: ['short', 'a host may pin shared pages'],
      without: 1,
    });
    expect(await found([long, { ...short, kind: 'message' }], 'may a host pin shared pages?')).toMatchObject({
      hits: ['a host may pin shared pages'],
      without: 0,
    });
    expect(await found([long, short], 'pin host')).toMatchObject({
      hits: ['a host may pin shared pages'],
      without: 0,
    });
  });

  it('with a word that no page has leads to answers, then claims, then topics, then mail', async () => {
    const text = 'of pins';
    const near = [
      page('message', 'One', { text }),
      page('topic', 'Two', { text }),
      page('position', 'Three', { text }),
      page('answer to a question', 'Four', { text }),
    ];
    const parts = searchIndex(near);
    const load = async (name: string): Promise<unknown> => JSON.parse(parts.get(name) ?? 'null') ?? undefined;
    const { kind, hits } = await search('pins zyxwvuts', {}, load);
    expect([kind, ...hits.map((at) => near[at]?.title)]).toEqual(['near', 'Four', 'Three', 'Two', 'One']);
  });

  it('about a refusal is answered by its synonyms and by a hard no', async () => {
    const documents = [
      page('answer to a question', 'Was zeroing a “hard no”?', { text: 'hard no' }),
      page('position', 'Opposed to zeroing', { text: 'opposed' }),
      page('position', 'No, zeroing is hard', { text: 'other' }),
    ];
    for (const typed of ['NAK zeroing', 'who NAKed zeroing', 'did anybody reject zeroing', 'vetoed zeroing'])
      expect((await found(documents, typed)).hits.toSorted(), typed).toEqual(['hard no', 'opposed']);
    expect((await found(documents, 'NAK zeroing')).marked[0]?.words).toContain('oppose');
    expect((await found(documents, '"NAK zeroing"')).kind).toBe('near');
  });
});

it('a phrase is searched for in titles and quotations, and then in at most 24 texts', async () => {
  const titled = (count: number) =>
    Array.from({ length: count }, (_, at) => page('topic', 'Lazy zeroing', { text: `${at}` }));
  const other = (count: number) =>
    Array.from({ length: count }, (_, at) => page('topic', 'Zeroing lazy', { text: `${at}` }));
  const read = page('fact', 'A', { text: 'lazy zeroing' });
  const last = async (documents: readonly SearchDocument[]) =>
    (await found([...documents, read], '"lazy zeroing"')).hits.at(-1);
  expect(await last(titled(30))).toBe('lazy zeroing');
  expect(await last([...titled(1), ...other(23)])).toBe('lazy zeroing');
  expect(await last([...titled(1), ...other(24)])).toBe('0');
  const isPartial = async (documents: readonly SearchDocument[]) =>
    (await found([...documents, read], '"lazy zeroing"')).isPartial;
  expect(await isPartial([...titled(1), ...other(23)])).toBe(false);
  expect(await isPartial([...titled(1), ...other(24)])).toBe(true);
});

describe('several words together', () => {
  const said = page('fact', 'A', { text: 'said', quotes: ['a page', 'takes a fault'] });
  const first = async (...documents: readonly SearchDocument[]) =>
    (await found([...documents, said], 'page fault')).hits[0];
  const apart = (count: number) => `page${' on'.repeat(count)} fault`;

  it('in what a claim quotes come before a page, a person, an answer or a claim with them far apart', async () => {
    for (const kind of ['topic', 'person', 'answer to a question', 'position'])
      expect(await first(page(kind, 'B', { text: apart(14) })), kind).toBe('said');
  });

  it('within as many words as a quotation may have keep a page before a claim, but no claim that only tells of them', async () => {
    for (const kind of ['topic', 'person', 'answer to a question'])
      expect(await first(page(kind, 'B', { text: apart(13) })), kind).toBe(apart(13));
    expect(await first(page('position', 'B', { text: apart(1) }))).toBe('said');
    expect(await first(page('position', 'B', { text: apart(1), quotes: ['page fault'] }))).toBe(apart(1));
  });

  it('for the most part in its title keep a page before a claim', async () => {
    const far = `${'on '.repeat(14)}${apart(14)}`;
    expect(await first(page('topic', 'Faults', { text: far }))).toBe(far);
    const common = Array.from({ length: 9 }, () => page('fact', 'Page', { text: 'other' }));
    expect(await first(page('topic', 'Pages', { text: apart(14) }), ...common)).toBe('said');
  });

  it('three times each keep a page before a claim, and so does a claim that uses them so often', async () => {
    const often = `${apart(14)} ${apart(14)} ${apart(14)}`;
    expect(await first(page('topic', 'B', { text: often }))).toBe(often);
    expect(await first(page('position', 'B', { text: often }))).toBe(often);
    expect(await first(page('position', 'B', { text: `${apart(14)} ${apart(14)}` }))).toBe('said');
  });

  it('are of no account for a single word, and looked for in at most six texts, the best', async () => {
    const topics = (count: number) =>
      Array.from({ length: count }, (_, at) => page('topic', 'B', { text: `a page and a fault ${at}` }));
    const best = page('topic', 'C', { text: 'a page and a fault and a fault' });
    expect((await found([...topics(7), said], 'fault')).hits.at(-1)).toBe('said');
    expect((await found([...topics(6), said], 'page fault')).hits.at(-1)).toBe('said');
    expect((await found([...topics(6), best, said], 'page fault')).hits.slice(-2)).toEqual([
      'said',
      'a page and a fault 5',
    ]);
  });
});

describe('the index', () => {
  const documents = [
    page('topic', 'Lazy zeroing', { names: ['Clearing'], text: 'A page a page.' }),
    page('topic', 'Pages', {
      quotes: ['long-term pins'],
      person: ['ada', 'Ada Byron'],
      text: 'pins '.repeat(60),
    }),
    page('position', 'Late', { quotes: ['lazy zeroing'], text: 'unseen' }),
  ];
  const parts = searchIndex(documents);
  const read = (name: string) => JSON.parse(parts.get(name) ?? 'null');

  it('lists the documents of each word with a weight', () => {
    const words = Object.entries(read('w/0') as Record<string, string>).map(([word, packed]) => [
      word,
      unpackPostings(packed),
    ]);
    expect(words).toEqual([
      ['ada', [[1, 10]]],
      ['byron', [[1, 10]]],
      ['clearing', [[0, 32]]],
      ['late', [[2, 32]]],
      [
        'lazy',
        [
          [0, 24],
          [2, 4],
        ],
      ],
      ['long', [[1, 3]]],
      ['long-term', [[1, 4]]],
      ['longterm', [[1, 3]]],
      ['page', [[0, 2]]],
      ['pages', [[1, 32]]],
      ['pins', [[1, 9]]],
      ['term', [[1, 3]]],
      ['unseen', [[2, 1]]],
      [
        'zeroing',
        [
          [0, 24],
          [2, 4],
        ],
      ],
    ]);
    expect(read('terms')).toBe(words.map(([word]) => word).join(' '));
  });

  it('lists the pairs of words in titles and quotations, and the first of each part', () => {
    const pairs = Object.entries(read('p/0') as Record<string, string>).map(([pair, packed]) => [
      pair,
      unpackNumbers(packed),
    ]);
    expect(pairs).toEqual([
      ['lazy zeroing', [0, 2]],
      ['long-term pins', [1]],
    ]);
    expect(read('core')).toEqual({
      kinds: [
        ['topic', 2],
        ['position', 1],
      ],
      words: ['ada'],
      pairs: ['lazy zeroing'],
      documents: [3],
      texts: [3],
    });
    expect(read('t/0')).toEqual(['', documents[1]?.text, 'unseen']);
    expect(read('d/1')).toBeNull();
  });

  it('is cut into parts as it grows', () => {
    const many = Array.from({ length: 900 }, (_, at) =>
      page('fact', `word${at} more${at}`, { text: 'x'.repeat(40), quotes: ['q'] }),
    );
    const grown = searchIndex(many);
    const { words, pairs, documents: shown, texts } = JSON.parse(grown.get('core') ?? '');
    const firstOf = (name: string) => Object.keys(JSON.parse(grown.get(name) ?? '{}'))[0];
    expect(words.length).toBeGreaterThan(2);
    expect(words).toEqual(words.map((_: string, at: number) => firstOf(`w/${at}`)));
    expect(pairs).toEqual(pairs.map((_: string, at: number) => firstOf(`p/${at}`)));
    for (const [name, counts, most] of [
      ['d', shown, 6_000],
      ['t', texts, 8_000],
    ] as const) {
      expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(900);
      for (const at of counts.keys()) expect(grown.get(`${name}/${at}`)?.length).toBeLessThan(most * 1.2);
    }
  });
});
