/** Replaces straight quotation marks and dots by typographic ones. It never changes words, and is not used for code. */

import { inQuotes } from '../text/in-quotes.ts';
import { sideBySide } from '../text/side-by-side.ts';
import { titled } from '../text/titled.ts';
import { unbroken } from '../text/unbroken.ts';

/** @param before the last character before the text, if it continues a line */
export function typographic(text: string, before = ' '): string {
  let last = before;
  let out = '';
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    // `last` is the replaced character, not the straight one: a mark after a closing mark closes too.
    last = typographicMark(character, opens(last), characters[index + 1] ?? ' ');
    out += last;
  }
  return unbroken(out.replaceAll('...', '…'));
}

function typographicMark(character: string, opening: boolean, next: string): string {
  if (character === '"') return opening ? '“' : '”';
  if (character === "'") return opening && !/[\s\d]/.test(next) ? '‘' : '’';
  return character;
}

/** Text for use within quotation marks: inner double marks become single, as in print. */
export function quoted(words: string): string {
  return words
    .split(sideBySide)
    .map((one) => typographic(one).replaceAll('“', '‘').replaceAll('”', '’'))
    .join(sideBySide);
}

/**
 * The words for a place without quotation marks around them: as written, or each in its own marks if several stand side
 * by side; undefined if that is what a page shows between its marks.
 */
export function verbatim(words: string): string | undefined {
  if (words.includes(sideBySide)) return inQuotes(words);
  return words.includes('"') ? words : undefined;
}

/** A title that names its speaker, for places that do not show the name separately. */
export function titleWithSubject(title: string, name: string | undefined): string {
  return typographic(titled(title, name));
}

function opens(before: string): boolean {
  return /[\s([{“‘"'–—/-]/.test(before);
}
