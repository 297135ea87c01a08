/** The documents of an invented record, each complete. */

import { expect, it } from 'vitest';
import { awkwardId, type Changes, loadSample, sampleFiles } from '../../test/sample-record.ts';
import { searchDocuments } from './search-documents.ts';

const additions = {
  later: ({ id }: { readonly id: string }) => (id === 'zero-lazily' ? 'refined' : ''),
  lists: [{ path: 'matrix/', title: 'Who wanted what', names: ['who disagreed'], text: 'Stances.' }],
};
const record: Changes = {
  'people/ada-byron.yml': `${sampleFiles['people/ada-byron.yml']}names: [A. A. Byron]\n`,
  'people/mary-kay.yml': 'name: Mary Kay\nrole: reads\n',
  'topics/zeroing.mdx': sampleFiles['topics/zeroing.mdx']?.replace(
    'title: Zeroing\n',
    'title: Zeroing\naka: [clearing]\n',
  ),
  'essays/ada-byron.mdx':
    '---\ntitle: A\nsummary: She would wait.\nperson: ada-byron\n---\n## One\n\nTwo\nlines.\n\n| a | b |\n| - | - |\n| c | d |\n\n> e\n>\n> f\n\n<Aside>\n\ng\n\n- h\n- i\n\n</Aside>\n\n<Card claim="zero-lazily" />\n',
  'essays/other.mdx': '---\ntitle: B\nsummary: Not hers.\n---\nNo.\n',
  'briefs/is-it-late.mdx': `---
title: Late zeroing
question: Is it late?
asked: [Will it be too late?]
summary: It is.
topics: [zeroing, nowhere]
asOf: '2026-11-22'
rests: [zero-lazily]
---
It *is*.
`,
};
const of = (changes: Changes = record) => searchDocuments(loadSample(changes).graph, additions);

it('lists topics, people who spoke, answers, claims, messages and lists, in this order', () => {
  const zeroing = ['zeroing', 'Zeroing'];
  const li = ['li-xiao', '李小 Łukasz O\'Neill & "Sons" {Ltd}'];
  const ada = ['ada-byron', 'Ada Byron'];
  expect(of()).toEqual([
    {
      path: 'topics/zeroing/',
      kind: 'topic',
      title: 'Zeroing',
      names: ['clearing'],
      topics: [zeroing],
      quotes: [],
      text: 'When a page is filled with zeros. Filling a page with zeros before somebody else reads it.',
    },
    {
      path: 'positions/ada-byron/',
      kind: 'person',
      title: 'Ada Byron',
      names: ['A. A. Byron', 'Example Works'],
      person: ada,
      topics: [],
      quotes: [],
      text: 'proposes the scheme She would wait. · One · Two lines. a b c d e f g h i',
    },
    {
      path: 'positions/li-xiao/',
      kind: 'person',
      title: li[1],
      names: [],
      person: li,
      topics: [],
      quotes: [],
      text: 'reviews it ',
    },
    {
      path: 'q/is-it-late/',
      kind: 'answer to a question',
      title: 'Is it late?',
      names: ['Late zeroing', 'Will it be too late?'],
      topics: [zeroing],
      quotes: [],
      text: 'It is. It is.',
    },
    {
      path: 'c/zeroing-merged/',
      kind: 'outcome',
      title: 'Lazy zeroing was merged',
      names: [],
      topics: [zeroing],
      state: ['merged', 'merged'],
      day: 'as of 22 Nov 2026',
      quotes: [],
      text: 'It is in the tree. mm: zero pages lazily',
    },
    {
      path: 'c/not-at-boot/',
      kind: 'position',
      title: '100% of "<pages>" & $x_1 #2 {a} ~ ^ \\ 漢字 שלום',
      names: [],
      person: li,
      topics: [zeroing],
      day: '19 Jun 2024',
      quotes: ['"never" zero 漢字 at boot & <fast>'],
      text: 'Boot must stay fast: a_b < 5 s is what 漢字 שלום mean <here>.',
    },
    {
      path: 'c/zero-lazily/',
      kind: 'position',
      title: 'Zero pages on first touch, not at boot',
      names: [],
      person: ada,
      topics: [zeroing],
      day: '18 Jun 2024',
      later: 'refined',
      quotes: ['zero each page when it is first touched'],
      text: 'She wants each page zeroed by clear_page() on first touch, as the review asks. It keeps boot short. It costs a fault.',
    },
    {
      path: 'c/zero-sometimes/',
      kind: 'position',
      title: 'Zero lazily unless the guest asks otherwise',
      names: [],
      person: ada,
      topics: [zeroing],
      day: '20 Jun 2024',
      quotes: ['unless the guest asks'],
      others: [[li[1], 'never zero at boot']],
      text: 'A condition is added.',
    },
    ...[
      [awkwardId, 'Re: [RFC] zero pages lazily', li, '19 Jun 2024'],
      ['m1@mail.example', '[RFC] zero pages lazily', ada, '18 Jun 2024'],
      ['m3@mail.example', 'Re: [RFC] zero pages lazily', ada, '20 Jun 2024'],
    ].map(([id, title, person, day]) => ({
      path: `m/${String(id).replace('/', '%2F').replace('%41', '%2541')}/`,
      kind: 'message',
      title,
      names: [],
      person,
      topics: [],
      day,
      quotes: [],
      text: '',
    })),
    {
      path: 'matrix/',
      kind: 'list',
      title: 'Who wanted what',
      names: ['who disagreed'],
      topics: [],
      quotes: [],
      text: 'Stances.',
    },
  ]);
});

it('names the debates of each document if there are several', () => {
  const debate = (title: string, threads: string) =>
    `title: ${title}\nquestion: Q?\nsummary: S.\nanswer: [A.]\nrests: [zero-lazily]\nthreads: [${threads}]\nstatus: []\n`;
  const two = of({
    ...record,
    'debates/zeroing.yml': debate('On zeroing', 'zeroing'),
    'debates/other.yml': debate('Other', 'other'),
  });
  expect(
    new Set(
      two
        .filter(({ kind }) => kind !== 'topic' && kind !== 'list')
        .map(({ debates }) => JSON.stringify(debates)),
    ),
  ).toEqual(new Set(['[["zeroing","On zeroing"]]']));
  const [one] = of({ ...record, 'debates/zeroing.yml': debate('On zeroing', 'zeroing') });
  expect(one?.debates).toBeUndefined();
});
