/**
 * A text as the words that people search for. Names of code (`folio->pincount`, `guest_memfd`, `GUP-fast`) stay whole, and
 * stand beside their pieces; nothing is cut to a stem here, so a name or a phrase can be asked for as it is written.
 */

const token = /[\p{L}\p{N}_]+(?:(?:->|[-./@+=:'’])[\p{L}\p{N}_]+)*_?/gu;

/** Words that stand in nearly every sentence: not kept, and not asked for outside a phrase. */
const common = new Set(
  "a an and are as at be been by can can't cannot could couldn't did didn't do does doesn't don't for from get got had has have how i if in into is it its of on or so than that the their them then there they this to was we were what when where which who why will with would you may might any anybody anyone anything somebody someone ever happens happen wants want allowed support supports supported say says said saying think thinks thought use uses used using about vs versus".split(
    ' ',
  ),
);

/** Words for one thing, of which people type the one and write the other. */
const alike: readonly (readonly string[])[] = [
  ['nak', 'nack', 'reject', 'veto', 'oppose'],
  ['forbid', 'ban', 'disallow', 'refuse', 'deny', 'prohibit'],
  ['gup', 'pin'],
];
/** Words in a row that say the same as one word, and are kept under it as well. */
const inOneWord = new Map([['hard no', 'nak']]);

/** A size of memory in any of its spellings is one word: `1 GiB`, `1G`, `1GB`. */
const size = /(?<![\w.])(\d+)[ \u{a0}]?([kmgt])(?:i?b)?(?!\w)/giu;
/** Letters that are written without their sign where a keyboard lacks it, and do not fall apart by themselves. */
const plainLetters = new Map(
  [...'ßss æae œoe øo łl đd ıi'.split(' ')].map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Whole words in order, lower case, marks at their ends and signs on letters gone (`Björn` is `bjorn`). */
export function wholeWords(text: string): readonly string[] {
  // The section of a manual page is no word: `ioctl(2)`.
  return [
    ...text
      .normalize('NFKD')
      .replaceAll(/[\u0300-\u036f]/g, '')
      .normalize('NFKC')
      .replaceAll(/(?<=\w)\(\d\)/g, '')
      .replaceAll(size, '$1$2')
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

/** What is cut from the end of a word, the first that leaves three letters; `conversion` and `convert` are one word. */
const endings: readonly (readonly [ending: RegExp, instead: string])[] = [
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
    .map(([ending, instead]) => [word, word.replace(ending, instead)] as const)
    .find(([whole, stem]) => stem !== whole && stem.length >= 3)?.[1];
  return (cut ?? word).replace(/([b-df-hj-np-tv-z])\1$/, '$1').replace(/(?<=[a-z]{3})i$/, 'y');
}

/** Other words for what this one says, in any of its endings: `NAKed` is asked for as `rejected` too. */
export function othersFor(word: string): readonly string[] {
  const stem = stemOf(word);
  const group = alike.find((words) => words.some((one) => stemOf(one) === stem)) ?? [];
  return group.filter((one) => stemOf(one) !== stem);
}

/** What the pairs among words in a row say in one. */
export function saidInOne(words: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => inOneWord.get(`${words[at - 1]} ${word}`) ?? []);
}

/** What every word of this stem begins with. */
export function beginningOf(stem: string): string {
  return stem.replace(/(?<=ver)t$|y$/, '');
}

function plain(word: string): string {
  const lower = word.toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
  return lower.replaceAll(/[ßæœøłđı]/g, (letter) => plainLetters.get(letter) ?? letter);
}
