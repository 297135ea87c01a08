import { expect, it } from 'vitest';
import { notebook } from '../../prose/notebook.ts';
import { answerSentence } from './answer-sentence.ts';

const claims = [
  { id: 'a', title: 'Ada: a <page> could be zeroed', hasWords: true },
  { id: 'b', title: 'Bo asks who zeroes', hasWords: true },
  { id: 'c', title: 'Pages are swapped', hasWords: false },
  { id: 'd', title: 'Pages were swapped: an outcome', hasWords: false },
];

it('is the first sentence with two of its claims as notes; one already on the page is only linked if another has words', () => {
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
  expect(piece.notes).toMatchObject([{ number: 2, noted: { kind: 'claim', id: 'a' }, isRepeated: false }]);
});

it('repeats the notes with words that the page already has if no other note beside it has any', () => {
  const notes = notebook();
  for (const id of ['b', 'c']) notes.noteOf({ kind: 'claim', id });
  const beside = (summary: string) =>
    answerSentence({ summary }, claims, notes).notes.map(({ noted, isRepeated }) => [noted, isRepeated]);
  const claim = (id: string) => ({ kind: 'claim', id });
  expect(beside('Bo asks, and pages are swapped.')).toEqual([[claim('b'), true]]);
  expect(beside('Pages are swapped: an outcome.')).toEqual([[claim('a'), false]]);
});

it('has beside it the claims whose titles share most words with the sentence, in their order', () => {
  const beside = (summary: string) =>
    answerSentence({ summary }, claims.slice(0, 3), notebook()).notes.map(({ noted }) => noted);
  const claim = (id: string) => ({ kind: 'claim', id });
  expect(beside('Pages were swapped, Bo asks why.')).toEqual([claim('b'), claim('c')]);
  expect(beside('Nobody knows. Pages were swapped.')).toEqual([claim('a'), claim('b')]);
});
