/**
 * Splits a text into the words that people search for. Names from code (`folio->pincount`, `guest_memfd`, `GUP-fast`)
 * are indexed whole and in pieces. No stems are indexed, so a name or a phrase can be searched for as it is written.
 */

const token = /[\p{L}\p{N}_]+(?:(?:->|[-./@+=:'’])[\p{L}\p{N}_]+)*_?/gu;

/** Words that occur in nearly every sentence: not indexed, and ignored in a query outside a phrase. */
const common = new Set(
  "a an and are as at be been by can can't cannot could couldn't did didn't do does doesn't don't for from get got had has have how i if in into is it its of on or so than that the their them then there they this to was we were what when where which who why will with would you may might any anybody anyone anything somebody someone ever happens happen wants want allowed support supports supported say says said saying think thinks thought use uses used using about vs versus".split(
    ' ',
  ),
);

/** Words that mean the same to a reader who searches. */
const synonyms: readonly (readonly string[])[] = [
  ['nak', 'nack', 'reject', 'veto', 'oppose'],
  ['forbid', 'ban', 'disallow', 'refuse', 'deny', 'prohibit'],
  ['gup', 'pin'],
];
/** Pairs of words that mean the same as one word, and are also indexed under it. */
const shortForms = new Map([['hard no', 'nak']]);

/** All spellings of a size of memory become one word: `1 GiB`, `1G`, `1GB`. */
const size = /(?<![\w.])(\d+)[ \u{a0}]?([kmgt])(?:i?b)?(?!\w)/giu;
/** What is typed for letters that a keyboard may lack and that Unicode does not decompose. */
const plainLetters = new Map(
  [...'ßss æae œoe øo łl đd ıi'.split(' ')].map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Whole words in order, in lower case, without punctuation at their ends or diacritics (`Björn` is `bjorn`). */
export function wholeWords(text: string): readonly string[] {
  // The section of a manual page is not a word: `ioctl(2)`.
  return [
    ...text
      .normalize('NFKD')
      .replaceAll(/[\u0300-\u036f]/g, '')
      .normalize('NFKC')
      .replaceAll(/(?<=\w)\(\d\)/g, '')
      .replaceAll(size, '$1$2')
      .matchAll(token),
  ].map(([word]) => normalized(word));
}

/** What a word is indexed under: itself, its pieces, and two pieces joined (`guestmemfd`). */
export function formsOf(word: string): readonly string[] {
  const pieces = word.split(/[^\p{L}\p{N}]+/u).filter((piece) => piece !== '');
  const joined = pieces.length === 2 ? [pieces.join('')] : [];
  return [...new Set([word, ...pieces, ...joined])].filter((form) => form.length > 0 && form.length <= 60);
}

export function isCommon(word: string): boolean {
  return common.has(word);
}

/** A name from code or of a flag: searched for as it is, never stemmed. */
export function isName(word: string): boolean {
  return /[_@:=]|->|\d/.test(word);
}

/** Endings to cut; the first that leaves three letters applies. `conversion` and `convert` are one word. */
const endings: readonly (readonly [ending: RegExp, replacement: string])[] = [
  [/(?<=..)versions?$/, 'vert'],
  [/at(?:e[ds]?|ing|ions?|ors?)$/, ''],
  [/(?<!^(?:dis|en))(?:ate?)?able$/, ''],
  [/(?:ings?|ions?|ed|es|e|s)$/, ''],
];

/** Cuts the endings of English words, so that `pinning`, `pinned` and `pins` are one. */
export function stemOf(word: string): string {
  if (isName(word) || word.length < 4) return word.replace(/(?<=[^s]{3})s$/, '');
  if (word.length === 4) return word.replace(/(?<=[^s])[es]$/, '');
  const cut = endings
    .map(([ending, replacement]) => [word, word.replace(ending, replacement)] as const)
    .find(([whole, stem]) => stem !== whole && stem.length >= 3)?.[1];
  return (cut ?? word).replace(/([b-df-hj-np-tv-z])\1$/, '$1').replace(/(?<=[a-z]{3})i$/, 'y');
}

/** Synonyms of a word in any of its endings: a search for `NAKed` also finds `rejected`. */
export function synonymsOf(word: string): readonly string[] {
  const stem = stemOf(word);
  const group = synonyms.find((words) => words.some((other) => stemOf(other) === stem)) ?? [];
  return group.filter((other) => stemOf(other) !== stem);
}

/** The single words for pairs among these consecutive words. */
export function shortFormsOf(words: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => shortForms.get(`${words[at - 1]} ${word}`) ?? []);
}

/** The letters with which every word of this stem begins. */
export function beginningOf(stem: string): string {
  return stem.replace(/(?<=ver)t$|y$/, '');
}

function normalized(word: string): string {
  const lower = word.toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
  return lower.replaceAll(/[ßæœøłđı]/g, (letter) => plainLetters.get(letter) ?? letter);
}
