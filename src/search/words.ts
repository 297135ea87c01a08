/**
 * A text as the words that people search for. Names of code (`folio->pincount`, `guest_memfd`, `GUP-fast`) stay whole, and
 * stand beside their pieces; nothing is cut to a stem here, so a name or a phrase can be asked for as it is written.
 */

const token = /[\p{L}\p{N}_]+(?:(?:->|[-./@+=:'’])[\p{L}\p{N}_]+)*_?/gu;

/** Words that stand in nearly every sentence: not kept, and not asked for outside a phrase. */
const common = new Set(
  'a an and are as at be been by can could did do does for from had has have how i if in into is it its of on or so than that the their them then there they this to was we were what when where which who why will with would you happens happen wants want allowed support supports supported'.split(
    ' ',
  ),
);

/** Whole words in order, lower case, marks at their ends gone. */
export function wholeWords(text: string): readonly string[] {
  // The section of a manual page is no word: `ioctl(2)`.
  return [
    ...text
      .normalize('NFKC')
      .replaceAll(/(?<=\w)\(\d\)/g, '')
      .matchAll(token),
  ].map(([word]) => plain(word));
}

/** What a word is kept under: itself, its pieces, and its pieces as one (`guestmemfd`). */
export function formsOf(word: string): readonly string[] {
  const pieces = word.split(/[^\p{L}\p{N}]+/u).filter((piece) => piece !== '');
  const joined = pieces.length === 2 ? [pieces.join('')] : [];
  return [...new Set([word, ...pieces, ...joined])].filter((form) => form.length > 0 && form.length <= 60);
}

export function isCommon(word: string): boolean {
  return common.has(word);
}

/** A name of code or of a flag: asked for as it is, never stemmed. */
export function isName(word: string): boolean {
  return /[_@:=]|->|\d/.test(word);
}

/** Cuts the endings of English words, so that `pinning`, `pinned` and `pins` are one. */
export function stemOf(word: string): string {
  if (isName(word) || word.length < 5) return word.replace(/(?<=[^s]{3})s$/, '');
  const cut = word.replace(/(?:ations?|ings?|ions?|ed|es|e|s)$/, '');
  const stem = cut.length >= 3 ? cut : word;
  return stem.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
}
