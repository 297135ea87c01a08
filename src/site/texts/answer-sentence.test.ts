import { expect, it } from 'vitest';
import { notebook } from '../../prose/notebook.ts';
import type { Brief } from '../../record/graph/graph.ts';
import { answerSentence } from './answer-sentence.ts';

const brief = {
  summary: 'A <page> was "zeroed".',
  rests: ['a', 'b', 'c', 'd'],
} as unknown as Brief;

it('is one sentence with two of its claims as notes; a note already on the page is only linked', () => {
  const notes = notebook();
  notes.noteOf({ kind: 'claim', id: 'b' });
  const piece = answerSentence(brief, notes);
  expect(piece.html).toBe(
    '<p>A &lt;page&gt; was “zeroed”.' +
      '<a class="ref bare" href="#n1" aria-label="Note 1"><sup>1</sup></a> ' +
      '<a class="ref bare" href="#n2" aria-label="Note 2"><sup>2</sup></a></p>',
  );
  expect(piece.notes.map(({ number, noted }) => [number, noted])).toEqual([[2, { kind: 'claim', id: 'a' }]]);
});
