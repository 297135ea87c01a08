/**
 * Text of strangers as a terminal may show it: control and direction characters by their numbers, so that mail can
 * neither move a cursor, nor hide a word, nor set a title.
 */

const hostile = /(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Line breaks and tabs stay. */
export function printable(text: string): string {
  return text.replace(
    hostile,
    (one) => `<U+${Number(one.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}
