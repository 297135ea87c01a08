/** Which part of a text, and which quotations, a result shows. */

import { describe, expect, it } from 'vitest';
import { excerpt, shownQuotations } from './excerpt.ts';
import type { Meaning } from './occurrences.ts';

const meanings = (...words: readonly string[]): readonly Meaning[] =>
  words.map((word) => ({ words: [word], exact: false }));
const filler = 'and so it goes on for long, without a point '.repeat(8);

describe('an excerpt', () => {
  it('is where most of the words are, and not where the first of them is', () => {
    const text = `A page is first. ${filler}. The page has a fault. ${filler}`;
    expect(excerpt(text, meanings('page', 'fault'))).toMatch(/^… The page has a fault\. and so .* …$/);
    expect(excerpt(text, meanings('page'))).toMatch(/^A page is first\. /);
  });

  it('begins with a sentence or a heading if one is near, and otherwise with a word', () => {
    const cut = (text: string) => excerpt(text, meanings('fault'));
    expect(cut(`${filler} · What came of it · It is a fault.`)).toBe('… What came of it · It is a fault.');
    expect(cut(`${filler}. Is it? It is a fault.`)).toBe('… Is it? It is a fault.');
    expect(cut(`${filler}is it? · It is a fault.`)).toBe('… It is a fault.');
    expect(cut(`${filler}fault`)).toBe('… so it goes on for long, without a point fault');
  });

  it('is the beginning if no word is in the text, and the whole text if it is short', () => {
    expect(excerpt(`Short. ${filler}`, meanings('fault'))).toMatch(/^Short\. .* …$/);
    expect(excerpt('A fault.', meanings('fault'))).toBe('A fault.');
    expect(excerpt('', meanings('fault'))).toBe('');
  });

  it('contains the words even if they are far into a long sentence', () => {
    const text = `${filler}. It is ${'y'.repeat(70)} page ${'x'.repeat(130)} fault ${filler}`;
    expect(excerpt(text, meanings('page', 'fault'))).toMatch(/page x+ fault/);
  });
});

describe('the quotations shown', () => {
  const [one, two, three] = [
    ['', 'not opposed to migration itself'],
    ['', 'but to what it needs'],
    ['Ada', 'a fault in migration'],
  ] as const;

  it('are the first two, even if a later one has a word that they have', () => {
    expect(shownQuotations([one, two, three], meanings('migration'))).toEqual([one, two]);
    expect(shownQuotations([one, two, three], [])).toEqual([one, two]);
    expect(shownQuotations([one], meanings('fault'))).toEqual([one]);
  });

  it('are the first and the one with most of the words that it lacks', () => {
    expect(shownQuotations([one, two, three], meanings('migration', 'fault'))).toEqual([one, three]);
  });
});
