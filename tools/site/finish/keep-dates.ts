/**
 * Keeps each date of a page in one line, whatever component wrote it. Blocks to copy, code and the words of a mail keep their
 * spaces; so does the alternate text, which is made of the page before.
 */

import { unbroken } from '../../../src/text/unbroken.ts';

const token =
  /<!--[\s\S]*?-->|<(pre|code|q|blockquote|script|style|textarea|title|svg)\b[\s\S]*?<\/\1>|<(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+/gi;

export function keepDates(html: string): string {
  return html.replace(token, (piece) => (piece.startsWith('<') ? piece : unbroken(piece)));
}
