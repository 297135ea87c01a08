/**
 * Wraps text at a fixed width, measured by a given function. An address is never broken, because a broken one leads
 * nowhere; any other word only if it is wider than a whole line, as text without spaces is, and never inside the number
 * of a note.
 */

export const mailColumns = 72;

/** Measures a text in columns. */
export type WidthOf = (text: string) => number;

export interface WrapOptions {
  /** Width of the whole line, prefixes included. */
  readonly width?: number;
  /** Prefix of the first line. */
  readonly first?: string;
  /** Prefix of every other line; default: `first`. */
  readonly rest?: string;
}

/**
 * Lines of one paragraph; a run of white space counts as one space. A line is wider than `width` only if it contains
 * one address and nothing else. An empty text gives no lines.
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
    if (!empty && (!hasNoSpaces(widthOf, left) || widthOf(rest + left) <= width)) flush();
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

/** An address or a Message-ID is never split. */
function isSplittable(word: string): boolean {
  return !word.includes('://') && !/\S@\S/.test(word);
}

/** Text of a script without spaces, which may continue on the current line. */
function hasNoSpaces(widthOf: WidthOf, word: string): boolean {
  return isSplittable(word) && widthOf(word) > word.length;
}

/** The longest beginning of a word that fits, never ending inside a grapheme or a note's number such as `[20]`. */
function splitAt(widthOf: WidthOf, word: string, room: number): string {
  let head = '';
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(word)) {
    if (widthOf(head + segment) > room) break;
    head += segment;
  }
  const [number = ''] = /\[\d*$/.exec(head) ?? [];
  const isTorn = /^\[\d+\]/.test(word.slice(head.length - number.length));
  return isTorn ? head.slice(0, head.length - number.length) : head;
}
