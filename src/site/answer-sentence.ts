/** A short answer in one sentence, with the words that it rests on first beside it. */

import type { Notebook } from '../prose/notebook.ts';
import type { TextPiece } from '../prose/pieces.ts';
import { typographic } from '../prose/typography.ts';
import type { Brief } from '../record/graph/graph.ts';
import { escaped } from '../text/escaped.ts';

/** So many of its claims: the answer's own page has them all. */
const claimsBeside = 2;
/** The controls below the sentence leave this much more room beside it, in characters. */
const below = 130;

/** @param notebook of the page, into which the notes are written; one that the page has already is only led to */
export function answerSentence({ summary, rests }: Brief, notebook: Notebook): TextPiece {
  const notes = rests.slice(0, claimsBeside).map((id) => notebook.noteOf({ kind: 'claim', id }));
  const numbers = notes
    .toSorted((a, b) => a.number - b.number)
    .map(
      ({ number }) =>
        `<a class="ref bare" href="#n${number}" aria-label="Note ${number}"><sup>${number}</sup></a>`,
    );
  const words = typographic(summary);
  return {
    kind: 'text',
    html: `<p>${escaped(words)}${numbers.join(' ')}</p>`,
    notes: notes.filter(({ fresh }) => fresh),
    terms: [],
    size: words.length + below,
  };
}
