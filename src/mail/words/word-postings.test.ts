import { expect, it } from 'vitest';
import { indexWords } from './word-postings.ts';

it('returns every text with all of the words, in order', () => {
  const indexer = indexWords();
  for (const text of ['tea is hot', 'tea is cold', 'milk is cold', '', 'cold cold tea'])
    indexer.add(text.split(' '));
  const { textsWith } = indexer.finish();
  expect(textsWith(['tea'])).toEqual([0, 1, 4]);
  expect(textsWith(['cold', 'tea'])).toEqual([1, 4]);
  expect(textsWith(['is', 'cold', 'milk'])).toEqual([2]);
  expect(textsWith(['sugar'])).toEqual([]);
  expect(textsWith(['tea', 'sugar'])).toEqual([]);
});

it('omits none of very many texts', () => {
  const indexer = indexWords();
  const size = 400;
  for (let text = 0; text < size; text++)
    indexer.add([
      'each',
      `of-${text}`,
      ...Array.from({ length: 1000 }, (_, word) => `word-${(text + word) % 3000}`),
    ]);
  const { textsWith } = indexer.finish();
  expect(textsWith(['each'])).toHaveLength(size);
  for (let text = 0; text < size; text += 7) {
    expect(textsWith([`of-${text}`, 'each'])).toContain(text);
    expect(textsWith([`word-${text}`])).toContain(text);
  }
  // Few other words share a bucket with a word.
  expect(textsWith(['of-7']).length).toBeLessThan(size / 4);
});

const wordOf = (at: number) => `w${Math.imul(at + 1, 0x9e3779b1) >>> 0}`;

it('returns each text once, even if its words share buckets', () => {
  for (let texts = 1; texts < 40; texts++) {
    const indexer = indexWords();
    const word = (text: number, at: number) => wordOf((7 * text + at) % 50);
    const words = (text: number) => Array.from({ length: 20 }, (_, at) => word(text, at));
    for (let text = 0; text < texts; text++) indexer.add(words(text));
    const { textsWith } = indexer.finish();
    for (let at = 0; at < 50; at++) {
      const held = Array.from({ length: texts }, (_, text) => text).filter((text) =>
        words(text).includes(wordOf(at)),
      );
      const named = textsWith([wordOf(at)]);
      expect(named.filter((text) => held.includes(text))).toEqual(held);
      expect(named).toEqual([...new Set(named)].toSorted((a, b) => a - b));
    }
    expect(textsWith(words(0))).toContain(0);
  }
});
