/**
 * Measures how much of the index a first query loads, for an invented record of 10 000 claims, compressed as by a host.
 * Words are as unevenly distributed as in mail: the most common ones are in most documents, so they make the most
 * expensive queries.
 */

import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chanceFrom, madeText, madeWords } from '../bench/site/made-words.ts';
import type { Filters } from '../src/search/filters.ts';
import { documentAt, loadCore } from '../src/search/load-part.ts';
import { search } from '../src/search/search.ts';
import type { SearchDocument } from '../src/search/search-document.ts';
import { searchIndex } from '../src/search/search-index.ts';

const chance = chanceFrom(1);
const words = madeWords(chance, 12_000);
/**
 * Word frequencies as in mail: the word at rank N occurs about 1/N as often as the first, and some occur everywhere.
 */
const textOf = (length: number) =>
  Array.from({ length }, () =>
    chance.below(3) === 0
      ? words[Math.floor(12_000 ** (chance.below(1_000) / 1_000)) - 1]
      : madeText(chance, words, 1),
  ).join(' ');
const people = Array.from({ length: 200 }, (_, at) => [`person-${at}`, textOf(2)] as const);
const topics = Array.from({ length: 250 }, (_, at) => [`topic-${at}`, textOf(3)] as const);

function inventedDocuments(claims: number): readonly SearchDocument[] {
  return [
    ...topics.map(
      (topic): SearchDocument => ({
        path: `topics/${topic[0]}/`,
        kind: 'topic',
        title: topic[1],
        names: [],
        topics: [topic],
        quotes: [],
        text: textOf(250),
      }),
    ),
    ...Array.from(
      { length: claims },
      (_, at): SearchDocument => ({
        path: `c/claim-${at}/`,
        kind: 'position',
        title: textOf(8),
        names: [],
        person: chance.pick(people),
        topics: [chance.pick(topics)],
        day: '20 Jun 2024',
        quotes: [textOf(12), textOf(12)],
        text: textOf(70),
      }),
    ),
    ...Array.from(
      { length: claims / 2 },
      (_, at): SearchDocument => ({
        path: `m/m${at}@mail.example/`,
        kind: 'message',
        title: textOf(6),
        names: [],
        person: chance.pick(people),
        topics: [],
        quotes: [],
        text: '',
      }),
    ),
  ];
}

const documents = inventedDocuments(10_000);
const parts = searchIndex(documents);
const sizes = new Map<string, number>();
const sizeOf = (name: string) => {
  const size = sizes.get(name) ?? gzipSync(parts.get(name) ?? '').length;
  sizes.set(name, size);
  return size;
};

/** Searches as the page does, with an empty cache, and shows the first twelve. */
async function firstQuery(query: string, filters: Filters = {}) {
  const read = new Set<string>();
  const load = async (name: string): Promise<unknown> => {
    const text = parts.get(name);
    if (text === undefined) return undefined;
    read.add(name);
    return JSON.parse(text) as unknown;
  };
  const answer = await search(query, filters, load);
  const core = await loadCore(load);
  for (const at of answer.hits.slice(0, 12)) await documentAt(at, core, load);
  return { ...answer, bytes: [...read].reduce((sum, name) => sum + sizeOf(name), 0) };
}

/** Words that are in the most documents first. */
const mostCommon = words
  .slice(0, 60)
  .map((word) => ({
    word,
    count: documents.filter(({ text, title }) => text.includes(word) || title.includes(word)).length,
  }))
  .toSorted((a, b) => b.count - a.count)
  .map(({ word }) => word);
const misspelt = (word: string) => `${word.slice(0, -2)}q${word.slice(-1)}`;
const quote = documents.find(({ quotes }) => quotes.length > 0)?.quotes[0] ?? '';
const title = documents[5_000]?.title ?? '';

/** The page, its script and its style sheet; other pages are measured in the built site. */
const page = 40_000;

describe('a first query of a record of 10 000 claims', () => {
  it.each([
    ['the most common word', mostCommon.slice(0, 1).join(' ')],
    ['the three most common words', mostCommon.slice(0, 3).join(' ')],
    ['the seven most common words', mostCommon.slice(0, 7).join(' ')],
    [
      'the first letters of seven words',
      mostCommon
        .slice(0, 7)
        .map((word) => word.slice(0, 3))
        .join(' '),
    ],
    ['a title', title],
    ['a typing error', misspelt(mostCommon[0] ?? '')],
    ['seven typing errors', mostCommon.slice(0, 7).map(misspelt).join(' ')],
    ['a phrase of two common words', `"${mostCommon.slice(0, 2).join(' ')}"`],
    ['a quotation as a phrase', `"${quote}"`],
    ['words that are in no document', 'zyxwvutsrq qrstuvwxyz'],
  ])('for %s loads less than 250 KB with its page', async (_, query) => {
    const { bytes } = await firstQuery(query);
    expect(bytes + page).toBeLessThan(250_000);
  });

  it('finds documents', async () => {
    for (const query of [mostCommon[0] ?? '', title, `"${quote}"`])
      expect((await firstQuery(query)).hits.length, query).toBeGreaterThan(0);
  });

  it('with every filter loads less than 250 KB with its page', async () => {
    const filters = { kind: 'position', person: 'person-7', topic: 'topic-3' };
    const { bytes } = await firstQuery(mostCommon.slice(0, 3).join(' '), filters);
    expect(bytes + page).toBeLessThan(250_000);
  });

  it('loads the documents it shows in small parts', () => {
    const lengths = [...parts].filter(([name]) => /^[dt]\//.test(name)).map(([, text]) => text.length);
    expect(Math.max(...lengths)).toBeLessThan(10_000);
  });
});
