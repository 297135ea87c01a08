/**
 * Text at a fixed number of columns, whatever tells how many a text takes. An address is never broken, because a broken
 * one leads nowhere; any other word only where it is wider than a whole line, as text without spaces is.
 */

export const mailColumns = 72;

/** How many columns a text takes. */
export type WidthOf = (text: string) => number;

export interface WrapOptions {
  /** Columns of the whole line, prefixes included. */
  readonly width?: number;
  /** Stands before the first line. */
  readonly first?: string;
  /** Stands before every other line; default: `first`. */
  readonly rest?: string;
}

/**
 * Lines of one paragraph; white space runs count as one space. A line is wider than `width` only where it holds one
 * address and nothing else. An empty text gives no lines.
 */
export function wrapBy(widthOf: WidthOf, text: string, options: WrapOptions = {}): readonly string[] {
  const { width = mailColumns, first = '', rest = first } = options;
  const lines: string[] = [];
  let line = first;
  let empty = true;

  for (const word of text.split(/[ \t\n\r\f]+/).filter((part) => part !== '')) {
    let left = word;
    if (widthOf(line + gap() + left) <= width) {
      line += gap() + left;
      empty = false;
      continue;
    }
    if (!empty && (!runsOn(widthOf, left) || widthOf(rest + left) <= width)) flush();
    while (isSplittable(left) && widthOf(line + gap() + left) > width) {
      const room = width - widthOf(line + gap());
      const head = splitAt(widthOf, left, room);
      if (head === '') {
        if (empty) break;
        flush();
        continue;
      }
      line += gap() + head;
      left = left.slice(head.length);
      flush();
    }
    line += left;
    empty = false;
  }
  if (!empty) lines.push(line);
  return lines;

  function gap(): string {
    return empty ? '' : ' ';
  }

  function flush(): void {
    lines.push(line);
    line = rest;
    empty = true;
  }
}

/** An address or a Message-ID stays whole however long it is; any other word does while it fits on a line of its own. */
function isSplittable(word: string): boolean {
  return !word.includes('://') && !/\S@\S/.test(word);
}

/** Text of a script without spaces goes on in the line it is in. */
function runsOn(widthOf: WidthOf, word: string): boolean {
  return isSplittable(word) && widthOf(word) > word.length;
}

/** The longest start of a word that fits, never inside a character as a reader sees it. */
function splitAt(widthOf: WidthOf, word: string, room: number): string {
  let head = '';
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(word)) {
    if (widthOf(head + segment) > room) break;
    head += segment;
  }
  return head;
}
