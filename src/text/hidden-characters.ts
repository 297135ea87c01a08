/** Characters that are not seen, or that change how others are seen: texts may not hold them, and no report prints them. */

const ranges = [
  // Controls but tab and line ends.
  '\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F',
  // Soft hyphen and joiners.
  '\\u00AD\\u034F',
  // Marks, embeddings, overrides and isolates of direction; zero width; line and paragraph separators.
  '\\u061C\\u180B-\\u180F\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF',
  // What is blank or for private use, or no character at all.
  '\\u2800\\uFFFC\\uE000-\\uF8FF\\u{F0000}-\\u{10FFFF}\\p{Noncharacter_Code_Point}',
  // Halves of a character, and what is drawn over or around the letter before it.
  '\\p{Cs}\\u0334-\\u0338\\u20D2\\u20D3\\u20D8-\\u20DA\\u20DD-\\u20E0\\u20E2\\u20E4-\\u20EB',
  // Letters without a form, joiners of letters, and the signs of interlinear notes, hieroglyphs, shorthand, music and tags.
  '\\u115F\\u1160\\u17B4\\u17B5\\u3164\\uFFA0\\uFFF0-\\uFFFB\\u2D7F\\u{1107F}\\u{16FE4}\\u{13430}-\\u{1343F}\\u{1BCA0}-\\u{1BCA3}\\u{1D159}\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E0FFF}',
];

/** Ways to draw the sign before: seen in a picture of that sign, and nowhere else. */
const variation = '(?<!\\p{Extended_Pictographic})[\\uFE00-\\uFE0F]';

/** Marks upon marks, which grow over the lines above and below; no alphabet has more than four on a letter. */
const heap = '\\p{M}(?<=\\p{M}{5})';

/** One such character. */
export const hiddenCharacter = new RegExp(`[${ranges.join('')}]|${variation}|${heap}`, 'u');

/** As `U+00AD`: how a character is named that is not seen. */
export function codePointName(character: string): string {
  return `U+${Number(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}`;
}

const every = new RegExp(hiddenCharacter, 'gu');

/** The text with a visible sign for each of them, so that every column stays where it was. */
export function withoutHidden(text: string): string {
  return text.replace(every, (character) => '\uFFFD'.repeat(character.length));
}

/** A text of the mail as the record may hold it: without them. */
export function onlySeen(text: string): string {
  return text.replace(every, '');
}
