import { expect, it } from 'vitest';
import { awkwardId, loadSample } from '../../../test/sample-record.ts';
import { sourceOfGraph } from './source-of-graph.ts';

const source = (id: string) =>
  `sources: [{ kind: document, id: ${id}, title: T, url: 'https://${id}.example/' }]\n`;
const files = {
  'topics/zeroing.mdx': `---\ntitle: Zeroing\nsummary: S.\ngroup: mechanism\n${source('of-topic')}---\nIt is [told](https://told.example/).\n`,
  'briefs/late.mdx': `---\ntitle: L\nquestion: Is it late?\nsummary: S.\ntopics: [zeroing]\nasOf: '2026-11-22'\nrests: [zero-lazily]\n${source('of-brief')}---\nIt [is](claim:zero-lazily).\n`,
  'essays/ada-byron.mdx': `---\ntitle: Ada on it\nsummary: S.\nperson: ada-byron\nrests: { summary: [zero-lazily] }\n${source('of-essay')}---\nIt [is](claim:zero-lazily).\n`,
  'essays/left-open.mdx': '---\ntitle: Left open\nsummary: S.\n---\nIt [is](claim:zero-lazily).\n',
};

it('names each source, and each linked address, by the page of its text', () => {
  const { sources } = sourceOfGraph(loadSample(files).graph, [], []);
  expect(sources).toEqual([
    {
      at: 'c/zeroing-merged/',
      kind: 'commit',
      id: '0123456789abcdef0123456789abcdef01234567',
      url: 'https://git.example/c/0123456789ab',
    },
    { at: 'topics/zeroing/', kind: 'document', id: 'of-topic', url: 'https://of-topic.example/' },
    { at: 'q/late/', kind: 'document', id: 'of-brief', url: 'https://of-brief.example/' },
    { at: 'positions/ada-byron/', kind: 'document', id: 'of-essay', url: 'https://of-essay.example/' },
    { at: 'topics/zeroing/', kind: 'link', id: '', url: 'https://told.example/' },
  ]);
});

it('lists claims with the name of their speaker, messages with all names of their sender, and pages by their titles', () => {
  const { claims, messages, pages, versions } = sourceOfGraph(
    loadSample({ ...files, 'people/ada-byron.yml': 'name: Ada Byron\nnames: [A. Byron]\nrole: R.\n' }).graph,
    [],
    [['abc', '/c/x/abc/']],
  );
  expect(claims.map(({ id, speaker }) => [id, speaker])).toContainEqual(['zero-lazily', 'Ada Byron']);
  expect(claims.map(({ id, speaker }) => [id, speaker])).toContainEqual(['zeroing-merged', undefined]);
  expect(messages.map(({ id, names }) => [id, names.length])).toEqual([
    [awkwardId, 1],
    ['m1@mail.example', 2],
    ['m3@mail.example', 2],
  ]);
  expect(versions).toEqual([{ hash: 'abc', path: 'c/x/abc/' }]);
  expect(pages).toEqual(
    expect.arrayContaining([
      { path: 'topics/zeroing/', title: 'Zeroing' },
      { path: 'q/late/', title: 'Is it late?' },
      { path: 'positions/ada-byron/', title: 'Ada Byron' },
      { path: 'e/left-open/', title: 'Left open' },
      { path: 'threads/zeroing/', title: 'Zeroing of pages' },
    ]),
  );
  expect(pages?.filter(({ path }) => path.startsWith('c/'))).toEqual([]);
  // A page without a title in the record is known only by its address.
  expect(pages).toContainEqual({ path: 'about/', title: '' });
});
