import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Changes, loadSample, sampleFiles } from '../../../test/sample-record.ts';
import { ownRecord } from '../../../test/support/own-record.ts';
import { sha256 } from '../../text/sha256.ts';
import { hashOf } from '../hash.ts';
import { authoredText, claimText, presentTexts } from '../present-texts.ts';
import { changedParts, comparableTexts, inForm1 } from '../versions-differ.ts';
import { claimText1 } from './canonical-1.ts';
import { bodyLines, byKey, fieldLine, groupLines, idList, peopleList } from './canonical-fields.ts';
import { partsOfText, readText, type TextVersion } from './read-text.ts';
import { readVersion } from './read-version.ts';

const document = readFileSync(new URL('../../../docs/citation-format.md', import.meta.url), 'utf8');

/** The code block directly after a marker line of the document. */
function blockAfter(marker: string): string {
  const from = document.indexOf('```', document.indexOf(marker));
  const start = document.indexOf('\n', from) + 1;
  return document.slice(start, document.indexOf('```', start));
}

function textOf(id: string, changes: Changes = {}): string {
  const { graph } = loadSample(changes);
  const claim = graph.claims.get(id);
  if (!claim) throw new Error(`no claim ${id}`);
  return claimText(graph, claim, 2);
}

const lazily = 'claims/positions/zero-lazily.mdx';
const option = 'claims/options/lazy.mdx';
const optionText = `---
title: Zero lazily
order: 1
short: lazily
topics: [zeroing]
state: direction-taken
argued:
  - { on: zeroing, verdict: meets, claims: [zero-lazily, not-at-boot], note: boot stays short }
none:
  zeroing: 'an option takes no stance'
sources:
  - { kind: file, id: f, title: mm/zero.c, path: mm/zero.c, at: v6.99, lines: [3, 4], words: zero it, url: 'https://a.example' }
  - { kind: absent, id: a, title: nothing, pattern: zero_now, path: mm, at: v6.99, seenIn: a clone, key: gone }
  - { kind: commit, id: 3d3a04fad25a6621828518a2abe536142d2c1a7d, title: 'mm: zero', release: v6.99, url: 'https://a.example/c' }
---
Text.
`;
const question = 'claims/questions/who.mdx';
const questionText = `---
title: Who zeroes?
speaker: ada-byron
topics: [zeroing]
askedOf: [li-xiao]
evidence:
  - { message: m1@mail.example, lines: [1, 1], words: who zeroes, edge: it is a question }
---
Text.
`;

test('the worked examples of the document are the output of the formats', () => {
  const { graph } = loadSample({
    [lazily]: blockAfter('<!-- example: claim -->'),
    'briefs/who-zeroes.mdx': blockAfter('<!-- example: brief -->'),
  });
  const claim = graph.claims.get('zero-lazily');
  const text = claim && claimText(graph, claim, 2);
  expect(text).toBe(blockAfter('<!-- example: claim text -->'));
  expect(document).toContain(`\`${sha256(text ?? '')}\``);
  expect(document).toContain(`\`${hashOf(text ?? '')}\``);
  const brief = authoredText(graph, 'brief', 'who-zeroes');
  expect(brief).toBe(blockAfter('<!-- example: brief text -->'));
  expect(document).toContain(`\`${sha256(brief ?? '')}\``);
});

test('an option has its verdicts and its sources in every form', () => {
  expect(textOf('lazy', { [option]: optionText })).toBe(`loremark-claim 2
kind: option
id: lazy
title: Zero lazily
speaker: -
name: -
state: direction-taken
date: -
short: lazily
topics: zeroing
body:
  Text.
source 1:
  kind: file
  id: f
  title: mm/zero.c
  author: -
  date: -
  url: https://a.example
  seen in: -
  key: -
  path: mm/zero.c
  at: v6.99
  lines: 3-4
  words: zero it
source 2:
  kind: absent
  id: a
  title: nothing
  author: -
  date: -
  url: -
  seen in: a clone
  key: gone
  pattern: zero_now
  path: mm
  at: v6.99
source 3:
  kind: commit
  id: 3d3a04fad25a6621828518a2abe536142d2c1a7d
  title: mm: zero
  author: -
  date: -
  url: https://a.example/c
  seen in: -
  key: -
  release: v6.99
none 1:
  on: zeroing
  reason: an option takes no stance
verdict 1:
  on: zeroing
  verdict: meets
  claims: zero-lazily, not-at-boot
  note: boot stays short
`);
});

/** One change to each part of what a page says about a claim: which claim, the file, from, to. */
const changes: readonly (readonly [part: string, id: string, file: string, from: string, to: string])[] = [
  ['name', 'zero-lazily', 'people/ada-byron.yml', 'name: Ada Byron', 'name: Linus Byron'],
  ['body', 'zero-lazily', lazily, '(claim:not-at-boot)', '(https://else.example)'],
  ['body', 'zero-lazily', lazily, '*each page*', '~~each page~~'],
  ['topics', 'zero-lazily', lazily, '[zeroing]', '[zeroing, other]'],
  ['evidence', 'zero-sometimes', 'people/li-xiao.yml', 'name: 李小', 'name: 李大'],
  ['relations', 'not-at-boot', 'claims/positions/not-at-boot.mdx', 'type: supports', 'type: opposes'],
  [
    'relations',
    'not-at-boot',
    'claims/positions/not-at-boot.mdx',
    'to: zero-lazily',
    'to: zero-lazily, note: no',
  ],
  ['details', 'zeroing-merged', 'claims/outcomes/zeroing-merged.mdx', 'Merged for 7.1', 'Queued for 7.1'],
  [
    'sources',
    'zeroing-merged',
    'claims/outcomes/zeroing-merged.mdx',
    'kind: commit',
    'kind: commit\n    release: v7.1',
  ],
  ['stances', 'zero-lazily', lazily, 'topics:', 'stances: { zeroing: opposes }\ntopics:'],
  ['none', 'zero-lazily', lazily, 'topics:', 'none: { zeroing: not said }\ntopics:'],
  ['asked of', 'who', question, 'askedOf: [li-xiao]', 'askedOf: [ada-byron]'],
  ['evidence', 'who', question, 'edge: it is a question', 'edge: it is no question'],
  ['short', 'lazy', option, 'short: lazily', 'short: later'],
  ['verdicts', 'lazy', option, 'verdict: meets', 'verdict: fails'],
  ['verdicts', 'lazy', option, 'note: boot stays short', 'note: boot gets long'],
  ['verdicts', 'lazy', option, ', not-at-boot]', ']'],
];

test.each(changes)(
  'a change of the %s of `%s` in %s moves its hash, and is named',
  (part, id, file, from, to) => {
    const all = { ...sampleFiles, [option]: optionText, [question]: questionText };
    const before = all[file as keyof typeof all] ?? '';
    expect(before).toContain(from);
    const old = textOf(id, all);
    const now = textOf(id, { ...all, [file]: before.replace(from, to) });
    expect(now).not.toBe(old);
    expect(changedParts(old, now)).toContain(part);
    expect(changedParts(old, old)).toEqual([]);
  },
);

test('the order of stances changes no hash', () => {
  const write = (stances: string) =>
    textOf('zero-lazily', {
      [lazily]: sampleFiles[lazily]?.replace('topics:', `stances: ${stances}\ntopics:`),
    });
  expect(write('{ a: wants, b: opposes }')).toBe(write('{ b: opposes, a: wants }'));
});

test('no value can look like another line', () => {
  const text = textOf('zero-lazily', {
    [lazily]: sampleFiles[lazily]
      ?.replace(/---\n$/, '')
      .replace('She wants', 'relation 1:\n\n  type: opposes\n\nShe wants'),
  });
  expect(readVersion(text).relations).toEqual([]);
  expect(text).toContain('\n  relation 1:\n\n    type: opposes\n');
});

test('a version read back has every part of the claim', () => {
  const { graph } = loadSample({ [option]: optionText, [question]: questionText });
  for (const claim of graph.claims.values()) {
    const version = readVersion(claimText(graph, claim, 2));
    expect(version).toMatchObject({ form: 2, kind: claim.kind, id: claim.id, title: claim.title });
    expect(version.name).toBe(graph.people.get(claim.speaker ?? '')?.name);
    expect(version.topics).toEqual(claim.topics);
    expect(version.relations).toEqual(
      (claim.data.relations ?? []).map(({ type, to, note }) => ({ type, to, note })),
    );
    // Which words carry a stance, and which stand for all, is not part of what is cited.
    const parts = claim.evidence.map(({ carries: _, lead: __, ...piece }) => piece);
    expect(version.evidence).toMatchObject(parts);
  }
  const lazy = graph.claims.get('lazy');
  const version = readVersion(lazy ? claimText(graph, lazy, 2) : '');
  expect(version.verdicts).toEqual([
    { on: 'zeroing', verdict: 'meets', claims: ['zero-lazily', 'not-at-boot'], note: 'boot stays short' },
  ]);
  const none = {
    ...{ author: undefined, date: undefined, url: undefined, seenIn: undefined, key: undefined },
    ...{
      release: undefined,
      path: undefined,
      at: undefined,
      lines: undefined,
      words: undefined,
      pattern: undefined,
    },
  };
  const file = { kind: 'file', id: 'f', title: 'mm/zero.c', path: 'mm/zero.c', at: 'v6.99' };
  expect(version.sources).toEqual([
    { ...none, ...file, url: 'https://a.example', lines: '3-4', words: 'zero it' },
    {
      ...none,
      ...{ kind: 'absent', id: 'a', title: 'nothing', path: 'mm', at: 'v6.99' },
      ...{ pattern: 'zero_now', seenIn: 'a clone', key: 'gone' },
    },
    {
      ...none,
      ...{ kind: 'commit', id: '3d3a04fad25a6621828518a2abe536142d2c1a7d', title: 'mm: zero' },
      ...{ release: 'v6.99', url: 'https://a.example/c' },
    },
  ]);
  expect(version).toMatchObject({
    ...{ state: 'direction-taken', date: undefined, speaker: undefined, short: 'lazily', askedOf: undefined },
    ...{ none: [{ on: 'zeroing', reason: 'an option takes no stance' }], stances: [], details: [] },
  });
  const who = graph.claims.get('who');
  expect(readVersion(who ? claimText(graph, who, 2) : '')).toMatchObject({
    askedOf: `li-xiao (${graph.people.get('li-xiao')?.name})`,
    date: '2024-06-18T17:05:09-07:00',
    evidence: [{ message: 'm1@mail.example', lines: [1, 1], quotes: false, edge: 'it is a question' }],
  });
  const outcome = graph.claims.get('zeroing-merged');
  expect(readVersion(outcome ? claimText(graph, outcome, 1) : '')).toMatchObject({
    form: 1,
    name: undefined,
    source: undefined,
    details: [
      ['status', 'Merged for 7.1 in April 2026.'],
      ['confidence', 'high'],
      ['as of', '2026-11-22'],
    ],
    sources: [
      {
        ...none,
        kind: 'commit',
        id: '0123456789abcdef0123456789abcdef01234567',
        title: 'mm: zero pages lazily',
        author: 'Ada Byron',
        date: '2026-04-17',
        url: 'https://git.example/c/0123456789ab',
      },
    ],
  });
});

test('the words of a version include the text that form 1 omitted', () => {
  const body = 'import is a word here.\n\n`{/* He denied it. */}` and {/* this */}\n';
  const text = textOf('zero-lazily', {
    [lazily]: (sampleFiles[lazily] ?? '').replace(/She wants[\s\S]*$/, body),
  });
  expect(readVersion(text).body).toBe('import is a word here.\n\n{/* He denied it. */} and {/* this */}');
});

test('form 2 contains all of form 1: every claim of the record gives the same text either way', () => {
  const graph = ownRecord();
  for (const claim of graph.claims.values()) {
    expect(inForm1(claimText(graph, claim, 2))).toBe(claimText1(claim));
  }
});

test('between the two forms only what form 1 records is compared', () => {
  const { graph } = loadSample();
  const claim = graph.claims.get('zero-lazily');
  const old = claim ? claimText(graph, claim, 1) : '';
  const now = claim ? claimText(graph, claim, 2) : '';
  expect(changedParts(old, now)).toEqual([]);
  expect(comparableTexts(old, now)).toEqual([old, old]);
  expect(comparableTexts(now, now)).toEqual([now, now]);
  const other = textOf('zero-lazily', { [lazily]: sampleFiles[lazily]?.replace('boot short', 'boot quick') });
  expect(changedParts(old, other)).toEqual(['body']);
  const outcome = graph.claims.get('zeroing-merged');
  const first = outcome ? claimText(graph, outcome, 1) : '';
  const later = textOf('zeroing-merged', {
    'claims/outcomes/zeroing-merged.mdx': sampleFiles['claims/outcomes/zeroing-merged.mdx']?.replace(
      'Merged',
      'Queued',
    ),
  });
  expect(changedParts(first, later)).toEqual(['details']);
});

const essay = `---
title: Ada Byron on zeroing
summary: She would zero late.
person: ada-byron
rests:
  summary: [zero-lazily]
  headings: { She waits: [zero-lazily, zero-sometimes] }
---
## She waits

[Late](claim:zero-lazily).
`;
const topic = `---
title: Zeroing
aka: [clearing, wiping]
summary: Filling with zeros.
group: mechanism
senses:
  - { sense: one, who: [ada-byron], claims: [zero-lazily] }
  - { sense: two, who: [li-xiao, ada-byron], claims: [not-at-boot] }
row: { order: 1, requirement: Pages are zeroed }
sources:
  - { kind: document, id: d, title: A book, url: 'https://a.example/book', key: book }
---
See [the book](source:book).
`;

test('a field is one line, a list keeps its order, and a missing name is a dash', () => {
  expect(fieldLine('title', ' a\u00a0\n \tb ')).toBe('title: a b');
  expect([fieldLine('title', ''), fieldLine('title', undefined)]).toEqual(['title: -', 'title: -']);
  expect([idList(['b', 'a']), idList([]), idList(undefined)]).toEqual(['b, a', undefined, undefined]);
  expect(peopleList(['b', 'a'], (id) => (id === 'a' ? 'Ada' : undefined))).toBe('b (-), a (Ada)');
  expect(byKey({ b: 1, a: 2 })).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
  expect(bodyLines('')).toEqual(['body:']);
  expect(bodyLines('a\n\nb')).toEqual(['body:', '  a', '', '  b']);
  expect(groupLines('relation', [[['type', 'answers']], [['to', undefined]]])).toEqual([
    'relation 1:',
    '  type: answers',
    'relation 2:',
    '  to: -',
  ]);
});

test('the texts of an essay and a topic are complete', () => {
  const { graph } = loadSample({ 'essays/ada-byron.mdx': essay, 'topics/zeroing.mdx': topic });
  expect(authoredText(graph, 'essay', 'ada-byron')).toBe(`loremark-text 1
kind: essay
id: ada-byron
title: Ada Byron on zeroing
summary: She would zero late.
person: ada-byron
name: Ada Byron
rests: zero-lazily
body:
  ## She waits

  [Late](claim:zero-lazily).
heading 1:
  words: She waits
  rests: zero-lazily, zero-sometimes
`);
  expect(authoredText(graph, 'topic', 'zeroing')).toBe(`loremark-text 1
kind: topic
id: zeroing
title: Zeroing
summary: Filling with zeros.
also known as: clearing; wiping
group: mechanism
requirement: Pages are zeroed
body:
  See [the book](source:book).
sense 1:
  sense: one
  who: ada-byron (Ada Byron)
  claims: zero-lazily
sense 2:
  sense: two
  who: li-xiao (李小 Łukasz O'Neill & "Sons" {Ltd}), ada-byron (Ada Byron)
  claims: not-at-boot
source 1:
  kind: document
  id: d
  title: A book
  author: -
  date: -
  url: https://a.example/book
  seen in: -
  key: book
`);
});

test('a text read back has its parts, and a changed part is named', () => {
  const { graph } = loadSample({ 'essays/ada-byron.mdx': essay, 'topics/zeroing.mdx': topic });
  const text = authoredText(graph, 'topic', 'zeroing') ?? '';
  const version = readText(text);
  expect(version).toMatchObject({
    kind: 'topic',
    id: 'zeroing',
    aka: 'clearing; wiping',
    requirement: 'Pages are zeroed',
  });
  expect(version.senses).toEqual([
    { sense: 'one', who: 'ada-byron (Ada Byron)', claims: ['zero-lazily'] },
    {
      sense: 'two',
      who: `li-xiao (${graph.people.get('li-xiao')?.name}), ada-byron (Ada Byron)`,
      claims: ['not-at-boot'],
    },
  ]);
  expect([version.group, version.summary]).toEqual(['mechanism', 'Filling with zeros.']);
  expect(version.sources[0]?.key).toBe('book');
  expect(partsOfText(version)).toEqual([{ heading: undefined, paragraphs: ['See the book.'] }]);
  expect(changedParts(text, text.replace('(source:book)', '(source:tome)'))).toEqual(['body']);
  expect(changedParts(text, text.replace('sense: one', 'sense: three'))).toEqual(['senses']);
  expect(() => readText('loremark-text 2\nkind: topic\n')).toThrow('not a canonical text');
  expect(() => readVersion(text)).toThrow('not a canonical text');
});

test('the text of an essay that a debate shows has the answer above it, and that of no other essay', () => {
  const { graph } = loadSample({
    'essays/ada-byron.mdx': essay,
    'essays/whole.mdx':
      '---\ntitle: The whole\nsummary: It is told.\n---\n\nIt was [late](claim:zero-lazily).\n',
    'debates/zeroing.yml':
      'title: a\nquestion: a\nsummary: a\nanswer: [It was late., It is so.]\nrests: [zero-lazily, not-at-boot]\nthreads: [zeroing]\nstatus: []\nessay: whole\n',
  });
  const text = authoredText(graph, 'essay', 'whole') ?? '';
  expect(text).toBe(`loremark-text 1
kind: essay
id: whole
title: The whole
summary: It is told.
person: -
name: -
rests: -
body:
  It was [late](claim:zero-lazily).
answer 1:
  words: It was late. It is so.
  rests: zero-lazily, not-at-boot
`);
  const version = readText(text);
  expect(version.answers).toEqual([
    { words: 'It was late. It is so.', rests: ['zero-lazily', 'not-at-boot'] },
  ]);
  expect(partsOfText(version)).toEqual([
    { heading: undefined, paragraphs: ['It was late. It is so.'] },
    { heading: undefined, paragraphs: ['It was late.'] },
  ]);
  expect(authoredText(graph, 'essay', 'ada-byron')).not.toContain('\nanswer 1:');
});

test('an essay and a brief read back have each of their parts', () => {
  const { graph } = loadSample({
    'essays/ada-byron.mdx': essay,
    'briefs/who-zeroes.mdx': blockAfter('<!-- example: brief -->'),
  });
  const none = {
    ...{ person: undefined, name: undefined, aka: undefined, group: undefined, requirement: undefined },
    ...{
      question: undefined,
      asOf: undefined,
      topics: [],
      rests: [],
      answers: [],
      headings: [],
      senses: [],
      open: [],
      mail: [],
      sources: [],
    },
  };
  expect(readText(authoredText(graph, 'essay', 'ada-byron') ?? '')).toEqual({
    ...none,
    ...{ kind: 'essay', id: 'ada-byron', title: 'Ada Byron on zeroing', summary: 'She would zero late.' },
    ...{ person: 'ada-byron', name: 'Ada Byron', rests: ['zero-lazily'] },
    answers: [],
    headings: [{ words: 'She waits', rests: ['zero-lazily', 'zero-sometimes'] }],
    source: '## She waits\n\n[Late](claim:zero-lazily).',
  });
  const brief = graph.briefs.get('who-zeroes');
  expect(readText(authoredText(graph, 'brief', 'who-zeroes') ?? '')).toMatchObject({
    ...{
      kind: 'brief',
      question: brief?.question,
      asOf: brief?.asOf,
      topics: brief?.topics,
      rests: brief?.rests,
    },
    open: brief?.open ?? [],
  });
});

test("the quotations of a brief's mail form come last, and a brief without them has its old text", () => {
  const plain = blockAfter('<!-- example: brief -->');
  const mail = [
    'mail:',
    '  - { claim: zero-lazily, on: the first touch, words: [zero each page, touched] }',
    '  - { claim: zero-lazily, sources: [first, "0123456789ab"] }',
    'open:',
  ].join('\n');
  const withMail = plain.replace('open:', mail);
  const textOf = (brief: string) =>
    authoredText(loadSample({ 'briefs/who-zeroes.mdx': brief }).graph, 'brief', 'who-zeroes') ?? '';
  expect(textOf(withMail)).toBe(
    `${textOf(plain)}mail 1:
  claim: zero-lazily
  on: the first touch
  words: zero each page [...] touched
  sources: -
mail 2:
  claim: zero-lazily
  on: -
  words: -
  sources: first, 0123456789ab
`,
  );
  expect(readText(textOf(withMail)).mail).toEqual([
    { claim: 'zero-lazily', on: 'the first touch', words: ['zero each page', 'touched'], sources: [] },
    { claim: 'zero-lazily', on: undefined, words: [], sources: ['first', '0123456789ab'] },
  ]);
  expect(readText(textOf(plain)).mail).toEqual([]);
});

test('every published text is listed under its kind', () => {
  const { graph } = loadSample({
    'essays/ada-byron.mdx': essay,
    'briefs/who-zeroes.mdx': blockAfter('<!-- example: brief -->'),
  });
  expect(presentTexts(graph, 2).map(({ id }) => id)).toEqual([
    'zeroing-merged',
    'not-at-boot',
    'zero-lazily',
    'zero-sometimes',
    'essay/ada-byron',
    'topic/zeroing',
    'brief/who-zeroes',
  ]);
  expect(presentTexts(graph, 1).map(({ id }) => id)).toHaveLength(4);
});

test('a published text is read back in parts with their headings, in plain words', () => {
  const source = 'First.\n\n## Pages, and *who* [has](claim:x) them\n\nSecond.\n\nThird.\n\n### Left open\n';
  const parts = partsOfText({ ...({} as TextVersion), answers: [], source });
  expect(parts).toEqual([
    { heading: undefined, paragraphs: ['First.'] },
    { heading: 'Pages, and who has them', paragraphs: ['Second.', 'Third.'] },
    { heading: 'Left open', paragraphs: [] },
  ]);
  expect(partsOfText({ ...({} as TextVersion), answers: [], source: '## One\n\nTwo.\n' })).toEqual([
    { heading: 'One', paragraphs: ['Two.'] },
  ]);
});
