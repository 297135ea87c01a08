/**
 * Text of strangers as a terminal may show it: control and direction characters by their numbers, so that mail can
 * neither move a cursor, nor hide a word, nor set a title.
 */

import { codePointName } from './hidden-characters.ts';

const hostile = /(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Line breaks and tabs stay. */
export function printable(text: string): string {
  return text.replace(hostile, (one) => `<${codePointName(one)}>`);
}
