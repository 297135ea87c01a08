/** Whether words quoted from a mail begin a paragraph or an entry of a list there, and are no part of the sentence before. */

/** Words quoted from a mail, with the first and the last line they are on. */
export interface QuotedLines {
  readonly words: string;
  readonly lines: readonly [number, number];
}

const listEntry = /^(?:[-+*•]|\d+[.)]|\(\d+\)) /;
/** An entry of a list without marks: `shared memory: maybe mapped`. */
const labelled = /^[^\s:]+(?: [^\s:]+){0,3}: \S/;

/**
 * @param between what is between the two, without letters and digits: spaces, the end of the first and the mark of the second
 * @returns how the first ends and how the second begins; undefined if the second only continues the line
 */
export function begunAnew(
  first: QuotedLines,
  second: QuotedLines,
  between: string,
): { readonly ending: string; readonly mark: string } | undefined {
  const [, ending = '', mark = ''] = /^(\S*)\s+(.*)$/s.exec(between) ?? [];
  const down = second.lines[0] - first.lines[1];
  const isNew =
    down > 1 ||
    (down === 1 &&
      (listEntry.test(`${mark}${second.words}`) ||
        [first, second].every(({ words }) => labelled.test(words))));
  return isNew ? { ending, mark } : undefined;
}
