/** Straight marks as a reader expects them. Words are never changed, and code never passes through here. */

import { hasWord } from '../text/has-word.ts';

/** A day and its month, a number and its unit stay in one line. */
const together =
  /(\b\d[\d,]*) (?=(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|[KMGT]iB\b)/g;

/** @param before the sign that stands before the text, where it continues a line */
export function typographic(text: string, before = ' '): string {
  let last = before;
  let out = '';
  const signs = [...text];
  for (const [index, sign] of signs.entries()) {
    // What was written, not what was read: the mark after a closing one closes too.
    last = shown(sign, opens(last), signs[index + 1] ?? ' ');
    out += last;
  }
  return out.replaceAll('...', '…').replace(together, '$1\u00a0');
}

function shown(sign: string, opening: boolean, next: string): string {
  if (sign === '"') return opening ? '“' : '”';
  if (sign === "'") return opening && !/[\s\d]/.test(next) ? '‘' : '’';
  return sign;
}

/** Words within quotation marks: double ones inside become single, as print does it. */
export function quoted(words: string): string {
  return typographic(words).replaceAll('“', '‘').replaceAll('”', '’');
}

/** The words as they were written, for whoever sets them without marks around; undefined where `quoted` changes none of theirs. */
export function verbatim(words: string): string | undefined {
  return words.includes('"') ? words : undefined;
}

/** A title that names its subject, for places where no name stands beside it. */
export function titleWithSubject(title: string, name: string | undefined): string {
  const first = name?.split(' ')[0];
  const named = !first || hasWord(title, first);
  return named ? typographic(title) : `${first}: ${typographic(title)}`;
}

function opens(before: string): boolean {
  return /[\s([{“‘"'–—/-]/.test(before);
}
