/**
 * Letters that pass for others: a word of two alphabets, and signs that stand for the plain letters of one. A reader sees the
 * word meant, a search and a rule do not, and a name in them is nobody's.
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
/** Letters and digits of all others; signs of words, as in Chinese and Korean, stand beside letters of any alphabet. */
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
/** Small capitals, raised and lowered letters, letters in circles and squares, and signs that are letters run together. */
const dressed =
  /[\u0262\u026A\u0274\u0280\u028F\u0299\u029C\u029F\u02B0-\u02B8\u02E1-\u02E3\u1D00-\u1D6A\u1D78\u1D9B-\u1DBF\u2071\u207F\u2090-\u209C\u2102-\u2113\u2115\u2119-\u211D\u2124\u2128-\u2134\u2139\u2145-\u2149\u2160-\u2188\u249C-\u24E9\uFB00-\uFB06\u{1F110}-\u{1F189}]/u;
const plain = /^[\0-\u024F]*$/;

/** Greek letters that are drawn as Latin ones, in a word where a reader takes them for these. */
const sameAsLatin = /[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]|(?<=\p{Script=Latin})[αικνρυχ]/u;

export interface StrangeWord {
  readonly word: string;
  /** Place of its first letter in the text. */
  readonly at: number;
  /** "letters of Latin and Cyrillic", "full-width or mathematical letters". */
  readonly what: string;
}

/** @param strict also where Greek letters stand beside Latin ones, as they do in quantities */
export function strangeWord(text: string, strict: boolean): StrangeWord | undefined {
  if (plain.test(text)) return undefined;
  for (const { 0: found, index } of text.matchAll(word)) {
    if (styled.test(found)) return { word: found, at: index, what: 'full-width or mathematical letters' };
    if (dressed.test(found)) return { word: found, at: index, what: 'stylised letters' };
    const used = ofAlphabet.filter(({ letter }) => letter.test(found)).map(({ name }) => name);
    const quantity =
      used.length === 2 && used.includes('Latin') && used.includes('Greek') && !sameAsLatin.test(found);
    if (used.length > 1 && (strict || !quantity))
      return { word: found, at: index, what: `letters of ${used.join(' and ')}` };
  }
  return undefined;
}

const twins: Readonly<Record<string, string>> = Object.fromEntries(
  [
    // Cyrillic.
    ...[...'аАВсСеЕНіІјЈкКМоОрРѕЅТуУхХԁԛԜԝһҺѵѴ'].map((letter, at) => [
      letter,
      [...'aABcCeEHiIjJkKMoOpPsSTyYxXdqWwhHvV'][at],
    ]),
    // Greek.
    ...[...'ΑαΒΕΖΗΙιΚκΜΝΟοΡρΤΥΧνυ'].map((letter, at) => [letter, [...'AaBEZHIiKkMNOoPpTYXvu'][at]]),
    // Armenian, and Latin ones that few have.
    ...[...'օսհոցıɑɡɩøØłŁđĐħŧ'].map((letter, at) => [letter, [...'ouhngiagioOlLdDht'][at]]),
  ].map(([letter, twin]) => [letter, twin ?? '']),
);

/** The name as an eye may take it: names of one look are the same here, whatever letters they are in. */
export function plainLook(name: string): string {
  const letters = [...name.normalize('NFKC')].map((letter) => twins[letter] ?? letter).join('');
  return letters.replace(/[I1|]/g, 'l').replace(/[0O]/g, 'o').replaceAll('rn', 'm').replaceAll('vv', 'w');
}
