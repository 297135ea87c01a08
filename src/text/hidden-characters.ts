/** Characters that are invisible or change how others look: texts may not contain them, and no report prints them. */

const ranges = [
  // Controls except tab and line ends.
  '\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F',
  // Soft hyphen and joiners.
  '\\u00AD\\u034F',
  // Direction marks, embeddings, overrides and isolates; zero width; line and paragraph separators.
  '\\u061C\\u180B-\\u180F\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF',
  // Blank braille, object replacement, private use, and noncharacters.
  '\\u2800\\uFFFC\\uE000-\\uF8FF\\u{F0000}-\\u{10FFFF}\\p{Noncharacter_Code_Point}',
  // Surrogates, and marks that are drawn over or around the letter before.
  '\\p{Cs}\\u0334-\\u0338\\u20D2\\u20D3\\u20D8-\\u20DA\\u20DD-\\u20E0\\u20E2\\u20E4-\\u20EB',
  // Filler letters, joiners, and format controls of annotations, hieroglyphs, shorthand, music and tags.
  '\\u115F\\u1160\\u17B4\\u17B5\\u3164\\uFFA0\\uFFF0-\\uFFFB\\u2D7F\\u{1107F}\\u{16FE4}\\u{13430}-\\u{1343F}\\u{1BCA0}-\\u{1BCA3}\\u{1D159}\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E0FFF}',
];

/** Variation selectors, which are visible only after an emoji. */
const variation = '(?<!\\p{Extended_Pictographic})[\\uFE00-\\uFE0F]';

/** Stacked combining marks, which cover the lines above and below; no alphabet has more than four on a letter. */
const stacked = '\\p{M}(?<=\\p{M}{5})';

export const hiddenCharacter = new RegExp(`[${ranges.join('')}]|${variation}|${stacked}`, 'u');

/** The name of a character that may be invisible, as `U+00AD`. */
export function codePointName(character: string): string {
  return `U+${Number(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}`;
}

const every = new RegExp(hiddenCharacter, 'gu');

/** Replaces hidden characters by a visible one, so that columns do not change. */
export function withoutHidden(text: string): string {
  return text.replace(every, (character) => '\uFFFD'.repeat(character.length));
}

/** Removes hidden characters from a text of the mail, so that the record may contain it. */
export function onlySeen(text: string): string {
  return text.replace(every, '');
}
