import { expect, it } from 'vitest';
import { indexWords } from './word-postings.ts';

it('names every text that holds all of the words, in order', () => {
  const indexer = indexWords();
  for (const text of ['tea is hot', 'tea is cold', 'milk is cold', '', 'cold cold tea'])
    indexer.add(text.split(' '));
  const { holding } = indexer.finish();
  expect(holding(['tea'])).toEqual([0, 1, 4]);
  expect(holding(['cold', 'tea'])).toEqual([1, 4]);
  expect(holding(['is', 'cold', 'milk'])).toEqual([2]);
  expect(holding(['sugar'])).toEqual([]);
  expect(holding(['tea', 'sugar'])).toEqual([]);
});

it('leaves none out of very many', () => {
  const indexer = indexWords();
  const size = 400;
  for (let text = 0; text < size; text++)
    indexer.add([
      'each',
      `of-${text}`,
      ...Array.from({ length: 1000 }, (_, word) => `word-${(text + word) % 3000}`),
    ]);
  const { holding } = indexer.finish();
  expect(holding(['each'])).toHaveLength(size);
  for (let text = 0; text < size; text += 7) {
    expect(holding([`of-${text}`, 'each'])).toContain(text);
    expect(holding([`word-${text}`])).toContain(text);
  }
  // Few others share an entry with a word.
  expect(holding(['of-7']).length).toBeLessThan(size / 4);
});

const wordOf = (at: number) => `w${Math.imul(at + 1, 0x9e3779b1) >>> 0}`;

it('names each text once, where few are there and their words share entries', () => {
  for (let texts = 1; texts < 40; texts++) {
    const indexer = indexWords();
    const word = (text: number, at: number) => wordOf((7 * text + at) % 50);
    const words = (text: number) => Array.from({ length: 20 }, (_, at) => word(text, at));
    for (let text = 0; text < texts; text++) indexer.add(words(text));
    const { holding } = indexer.finish();
    for (let at = 0; at < 50; at++) {
      const held = Array.from({ length: texts }, (_, text) => text).filter((text) =>
        words(text).includes(wordOf(at)),
      );
      const named = holding([wordOf(at)]);
      expect(named.filter((text) => held.includes(text))).toEqual(held);
      expect(named).toEqual([...new Set(named)].toSorted((one, other) => one - other));
    }
    expect(holding(words(0))).toContain(0);
  }
});
