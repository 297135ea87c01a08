import { expect, it } from 'vitest';
import { notebook } from '../../prose/notebook.ts';
import { answerSentence } from './answer-sentence.ts';

const claims = [
  { id: 'a', title: 'Ada: a <page> could be zeroed' },
  { id: 'b', title: 'Bo asks who zeroes' },
  { id: 'c', title: 'Pages are swapped' },
];

it('is the first sentence with two of its claims as notes; a note already on the page is only linked', () => {
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
  expect(piece.notes.map(({ number, noted }) => [number, noted])).toEqual([[2, { kind: 'claim', id: 'a' }]]);
});

it('has beside it the claims whose titles share most words with the sentence, in their order', () => {
  const beside = (summary: string) =>
    answerSentence({ summary }, claims, notebook()).notes.map(({ noted }) => noted);
  const claim = (id: string) => ({ kind: 'claim', id });
  expect(beside('Pages were swapped, Bo asks why.')).toEqual([claim('b'), claim('c')]);
  expect(beside('Nobody knows. Pages were swapped.')).toEqual([claim('a'), claim('b')]);
});
