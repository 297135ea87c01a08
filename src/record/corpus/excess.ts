/** Bounds on a file before it is read: every rule looks at each of its lines, and some of them at each part of a line. */

export interface Excess {
  readonly message: string;
  /** From 1. */
  readonly line: number;
}

/** A thread of fifteen thousand messages. */
const longestFile = 4_000_000;
/** A list of three hundred Message-IDs in one line; all else is prose, of some hundred characters. */
const longestLine = 20_000;

/** @returns what makes the file longer than any that a record needs; undefined of all others */
export function excessOf(source: string): Excess | undefined {
  if (source.length > longestFile)
    return {
      message: `Unexpected file of ${source.length} characters, expected at most ${longestFile}`,
      line: 1,
    };
  const lines = source.split('\n');
  const index = lines.findIndex(({ length }) => length > longestLine);
  const { length } = lines[index] ?? '';
  return index < 0
    ? undefined
    : {
        message: `Unexpected line of ${length} characters, expected at most ${longestLine}`,
        line: index + 1,
      };
}
