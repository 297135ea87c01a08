/** A spot in a content file, as an editor and a reader name it: lines and columns from 1. */

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Number of characters that are meant, for the caret line; 1 where unknown. */
  readonly length: number;
}

export function startOf(file: string): Place {
  return { file, line: 1, column: 1, length: 1 };
}
