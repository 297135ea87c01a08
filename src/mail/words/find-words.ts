/**
 * Finds normalised words in a normalised text. A match starts and ends at a token boundary.
 *
 * Tokens are separated by spaces. Punctuation that closes a sentence or a bracket may be omitted at the ends of a
 * quotation, because it does not change the words; a question mark, a leading `!`, a hyphen, an underscore or an
 * apostrophe may not, because without it the words mean something else.
 */

import { normaliseLine } from './normalise.ts';

const opens = '"“‘(\\[{';
const closes = '.,;:!…"”’)\\]}/';
const opening = new RegExp(`^[${opens}]*$`);
const closing = new RegExp(`^[${closes}]*$`);
/** `<` and `>` are brackets only as a pair; one alone is a comparison. */
const angles = new RegExp(`^[${opens}]*<[${opens}<]*$`);
const closingAngles = new RegExp(`^[${closes}]*>[${closes}>]*$`);

/** Characters that may precede a quotation in its first token, and follow it in its last. */
export const mayPrecede = new RegExp(`[${opens}<]`);
export const mayFollow = new RegExp(`[${closes}>]`);

/** @returns offsets of every match, in order */
export function findWords(text: string, words: string): readonly number[] {
  const found: number[] = [];
  if (words === '') return found;
  const padded = ` ${text} `;
  for (let at = padded.indexOf(words); at >= 0; at = padded.indexOf(words, at + 1)) {
    const end = at + words.length;
    const before = padded.slice(padded.lastIndexOf(' ', at) + 1, at);
    if (isAtBoundaries(before, padded.slice(end, padded.indexOf(' ', end)))) found.push(at - 1);
  }
  return found;
}

/** Whether lines of mail contain normalised words, also across line breaks. */
export function linesContain(lines: readonly string[], words: string): boolean {
  const text = lines
    .map(normaliseLine)
    .filter((line) => line !== '')
    .join(' ');
  return findWords(text, words).length > 0;
}

function isAtBoundaries(before: string, after: string): boolean {
  return (opening.test(before) && closing.test(after)) || (angles.test(before) && closingAngles.test(after));
}
