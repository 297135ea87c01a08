/**
 * Where normalised words stand in a normalised text. A match starts and ends at a token boundary.
 *
 * Tokens are set apart by blanks. Punctuation that closes a sentence or a bracket may be left off the ends of a
 * quotation, for it says nothing of the words; a question mark, a leading `!`, a hyphen, an underscore or an apostrophe
 * may not, for without it the words say something else.
 */

const opening = /^["“‘([{]*$/;
const closing = /^[.,;:!…"”’)\]}/]*$/;
/** `<` and `>` are brackets only where both are there; one alone compares. */
const angles = /^["“‘([{]*<["“‘([{<]*$/;
const closingAngles = /^[.,;:!…"”’)\]}/]*>[.,;:!…"”’)\]}>/]*$/;

/** @returns offsets of every match, in order */
export function findWords(text: string, words: string): readonly number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (stands(tokenBefore(text, at), tokenAfter(text, at + words.length))) found.push(at);
  }
  return found;
}

function stands(before: string, after: string): boolean {
  return (opening.test(before) && closing.test(after)) || (angles.test(before) && closingAngles.test(after));
}

/** What the token at the match's start holds before it. */
function tokenBefore(text: string, at: number): string {
  return at === 0 ? '' : text.slice(text.lastIndexOf(' ', at - 1) + 1, at);
}

function tokenAfter(text: string, end: number): string {
  const blank = text.indexOf(' ', end);
  return text.slice(end, blank < 0 ? undefined : blank);
}
