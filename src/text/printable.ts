/**
 * Makes text of strangers safe for a terminal: control and direction characters are printed by their numbers, so that
 * mail can neither move the cursor, nor hide a word, nor set a title.
 */

import { codePointName } from './hidden-characters.ts';

const hostile = /(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Line breaks and tabs are kept. */
export function printable(text: string): string {
  return text.replace(hostile, (character) => `<${codePointName(character)}>`);
}
