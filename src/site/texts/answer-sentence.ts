/** A short answer in one sentence, with the quotations beside it that are nearest to that sentence. */

import type { Notebook } from '../../prose/notebook.ts';
import type { TextPiece } from '../../prose/pieces.ts';
import { typographic } from '../../prose/typography.ts';
import type { Brief } from '../../record/graph/graph.ts';
import { escaped } from '../../text/escaped.ts';
import { firstSentence } from '../../text/sentence-ends.ts';

/** What is needed of a claim to find out what it is about. */
interface Titled {
  readonly id: string;
  /** With the name of the speaker, if it has one. */
  readonly title: string;
  /** Whether its note shows words of a mail. */
  readonly hasWords: boolean;
}

/** How many of its claims are shown beside it; the answer's own page has them all. */
const claimsBeside = 2;
/** Room that the controls below the sentence add beside it, in characters. */
const controlsSize = 130;

/**
 * @param claims the claims that the answer rests on, in its order
 * @param notebook of the page, which gets the notes; those that the page has above are repeated in short
 */
export function answerSentence(
  { summary, beside }: Pick<Brief, 'summary' | 'beside'>,
  claims: readonly Titled[],
  notebook: Notebook,
): TextPiece {
  const sentence = firstSentence(summary);
  const shown = beside ? claims.filter(({ id }) => beside.includes(id)) : nearest(claims, sentence);
  const notes = shown
    .map(({ id }) => notebook.noteOf({ kind: 'claim', id }))
    .toSorted((a, b) => a.number - b.number);
  const numbers = notes.map(
    ({ number }) =>
      `<a class="ref bare" href="#n${number}" aria-label="Note ${number}"><sup>${number}</sup></a>`,
  );
  const words = typographic(sentence);
  return {
    kind: 'text',
    html: `<p>${escaped(words)}${numbers.join(' ')}</p>`,
    notes: notes.map(({ number, noted, means, fresh }) => ({ number, noted, means, isRepeated: !fresh })),
    terms: [],
    figured: [],
    size: words.length + controlsSize,
  };
}

/** The claims whose titles share most words with the sentence, one with words of a mail among them; of equals, the first. */
function nearest(claims: readonly Titled[], sentence: string): readonly Titled[] {
  const said = new Set(wordsOf(sentence));
  const shared = ({ title }: Titled) => wordsOf(title).filter((word) => said.has(word)).length;
  const sorted = claims.toSorted((a, b) => shared(b) - shared(a));
  const first = sorted.slice(0, claimsBeside - 1);
  const others = sorted.slice(claimsBeside - 1);
  const isHeard = first.some(({ hasWords }) => hasWords);
  const best = [...first, (isHeard ? undefined : others.find(({ hasWords }) => hasWords)) ?? others[0]];
  return claims.filter((claim) => best.includes(claim));
}

/** Each once. */
function wordsOf(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\d_]{3,}/gu))];
}
