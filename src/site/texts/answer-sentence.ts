/** A short answer in one sentence, with the first quotations that it rests on beside it. */

import type { Notebook } from '../../prose/notebook.ts';
import type { TextPiece } from '../../prose/pieces.ts';
import { typographic } from '../../prose/typography.ts';
import type { Brief } from '../../record/graph/graph.ts';
import { escaped } from '../../text/escaped.ts';

/** How many of its claims are shown beside it; the answer's own page has them all. */
const claimsBeside = 2;
/** Room that the controls below the sentence add beside it, in characters. */
const controlsSize = 130;

/** @param notebook of the page, which gets the notes; a note that the page already has is only linked */
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
    size: words.length + controlsSize,
  };
}
