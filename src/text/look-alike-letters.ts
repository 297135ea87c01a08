/**
 * Finds letters that look like others: words of two alphabets, and symbols in place of plain letters. A reader sees the
 * intended word, but a search and a rule do not, and a name written so matches nobody.
 */

const alphabets = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Cherokee',
  'Coptic',
  'Lisu',
  'Georgian',
  'Deseret',
];
/** Letters and digits of all other alphabets, except East Asian scripts, which occur beside letters of any alphabet. */
const another = new RegExp(
  `[[\\p{L}\\p{Nd}]--[${[...alphabets, 'Common', 'Inherited', 'Han', 'Hangul', 'Hiragana', 'Katakana', 'Bopomofo'].map((name) => `\\p{Script=${name}}`).join('')}]]`,
  'v',
);
const ofAlphabet = [
  ...alphabets.map((name) => ({ name, letter: new RegExp(`\\p{Script=${name}}`, 'u') })),
  { name: 'another alphabet', letter: another },
];
const word = /[\p{L}\p{M}[\p{Nd}--[0-9]]\u2160-\u2188\u249C-\u24E9\u{1F110}-\u{1F189}]+/gv;
/** Full-width and mathematical letters and digits. */
const styled = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7FF}]/u;
/** Small capitals, superscripts, subscripts, letters in circles and squares, letter-like symbols, and ligatures. */
const stylised =
  /[\u0262\u026A\u0274\u0280\u028F\u0299\u029C\u029F\u02B0-\u02B8\u02E1-\u02E3\u1D00-\u1D6A\u1D78\u1D9B-\u1DBF\u2071\u207F\u2090-\u209C\u2102-\u2113\u2115\u2119-\u211D\u2124\u2128-\u2134\u2139\u2145-\u2149\u2160-\u2188\u249C-\u24E9\uFB00-\uFB06\u{1F110}-\u{1F189}]/u;
const plain = /^[\0-\u024F]*$/;

/** Greek letters that look like Latin ones, most lower-case ones only after a Latin letter. */
const sameAsLatin = /[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]|(?<=\p{Script=Latin})[αικνρυχ]/u;

export interface StrangeWord {
  readonly word: string;
  /** Offset of its first letter in the text. */
  readonly at: number;
  /** "letters of Latin and Cyrillic", "full-width or mathematical letters". */
  readonly what: string;
}

/** @param strict whether to report Greek letters beside Latin ones too, which are common in quantities */
export function strangeWord(text: string, strict: boolean): StrangeWord | undefined {
  if (plain.test(text)) return undefined;
  for (const { 0: found, index } of text.matchAll(word)) {
    if (styled.test(found)) return { word: found, at: index, what: 'full-width or mathematical letters' };
    if (stylised.test(found)) return { word: found, at: index, what: 'stylised letters' };
    const used = ofAlphabet.filter(({ letter }) => letter.test(found)).map(({ name }) => name);
    const quantity =
      used.length === 2 && used.includes('Latin') && used.includes('Greek') && !sameAsLatin.test(found);
    if (used.length > 1 && (strict || !quantity))
      return { word: found, at: index, what: `letters of ${used.join(' and ')}` };
  }
  return undefined;
}

const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    // Cyrillic.
    ...[...'аАВсСеЕНіІјЈкКМоОрРѕЅТуУхХԁԛԜԝһҺѵѴ'].map((letter, at) => [
      letter,
      [...'aABcCeEHiIjJkKMoOpPsSTyYxXdqWwhHvV'][at],
    ]),
    // Greek.
    ...[...'ΑαΒΕΖΗΙιΚκΜΝΟοΡρΤΥΧνυ'].map((letter, at) => [letter, [...'AaBEZHIiKkMNOoPpTYXvu'][at]]),
    // Armenian, and rare Latin letters.
    ...[...'օսհոցıɑɡɩøØłŁđĐħŧ'].map((letter, at) => [letter, [...'ouhngiagioOlLdDht'][at]]),
  ].map(([letter, plainLetter]) => [letter, plainLetter ?? '']),
);

/** Reduces a name to its look: names that look the same become equal, whatever letters they are written in. */
export function plainLook(name: string): string {
  const letters = [...name.normalize('NFKC')].map((letter) => lookAlikes[letter] ?? letter).join('');
  return letters.replace(/[I1|]/g, 'l').replace(/[0O]/g, 'o').replaceAll('rn', 'm').replaceAll('vv', 'w');
}
