import { expect, it } from 'vitest';
import { notebook } from '../../prose/notebook.ts';
import { answerSentence } from './answer-sentence.ts';

const claims = [
  { id: 'a', title: 'Ada: a <page> could be zeroed', hasWords: true },
  { id: 'b', title: 'Bo asks who zeroes', hasWords: true },
  { id: 'c', title: 'Pages are swapped', hasWords: false },
  { id: 'd', title: 'Pages were swapped: an outcome', hasWords: false },
];

const claim = (id: string) => ({ kind: 'claim', id });

it('is the first sentence with two of its claims as notes; one that the page has above is repeated', () => {
  const notes = notebook();
  notes.noteOf({ kind: 'claim', id: 'b' });
  const piece = answerSentence(
    { summary: 'Zeroed, Bo said of a "<page>". More.' },
    claims.slice(0, 2),
    notes,
  );
  expect(piece.html).toBe(
    '<p>Zeroed, Bo said of a “&lt;page&gt;”.' +
      '<a class="ref bare" href="#n1" aria-label="Note 1"><sup>1</sup></a> ' +
      '<a class="ref bare" href="#n2" aria-label="Note 2"><sup>2</sup></a></p>',
  );
  expect(piece.notes).toMatchObject([
    { number: 1, noted: claim('b'), isRepeated: true },
    { number: 2, noted: claim('a'), isRepeated: false },
  ]);
});

it('has the claims beside it that it names', () => {
  const answer = { summary: 'Bo asks, and pages are swapped.', beside: ['d', 'a'] };
  const { notes } = answerSentence(answer, claims, notebook());
  expect(notes.map(({ noted }) => noted)).toEqual([claim('a'), claim('d')]);
});

it('has beside it the claims whose titles share most words with the sentence, in their order', () => {
  const beside = (summary: string) =>
    answerSentence({ summary }, claims.slice(0, 3), notebook()).notes.map(({ noted }) => noted);
  expect(beside('Pages were swapped, Bo asks why.')).toEqual([claim('b'), claim('c')]);
  expect(beside('Nobody knows. Pages were swapped.')).toEqual([claim('a'), claim('b')]);
});
