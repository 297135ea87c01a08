/**
 * Reads the marks before quoted words: one `>` per level, and the ` : ` with which kernel people quote an older
 * conversation. FROZEN with normalise.ts, which removes them.
 */

export interface MarkedLine {
  /** Number of `>` markers. */
  readonly depth: number;
  /** Whether a re-quote marker follows the `>` markers. */
  readonly reQuoted: boolean;
  /** The line without its markers, other spaces kept (the first column of a diff has a meaning). */
  readonly text: string;
}

const markers = /^(?:[^\S\n]*>)+/;
const reQuote = /^[^\S\n]*:(?=\s|$)/;

export function readMarkers(line: string): MarkedLine {
  const found = line.includes('>') ? (markers.exec(line)?.[0] ?? '') : '';
  const depth = found === '' ? 0 : found.split('>').length - 1;
  const rest = line.slice(found.length);
  const colon = reQuote.exec(rest)?.[0];
  const inner = colon === undefined ? rest : rest.slice(colon.length);
  const marked = depth > 0 || colon !== undefined;
  return { depth, reQuoted: colon !== undefined, text: marked ? inner.replace(/^\s/, '') : inner };
}
