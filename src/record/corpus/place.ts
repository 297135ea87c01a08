/** A spot in a content file, as an editor and a reader name it: lines and columns from 1. */

import { byCode } from '../../text/in-order.ts';

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Number of characters to underline in a report; 1 if unknown. */
  readonly length: number;
}

export function startOf(file: string): Place {
  return { file, line: 1, column: 1, length: 1 };
}

/** `file:line:column`, as an editor opens it. */
export function placeText({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** The order of things that have a place, for `toSorted`: by file, line and column. */
export function byPlace(a: { readonly place: Place }, b: { readonly place: Place }): number {
  return byCode(a.place.file, b.place.file) || a.place.line - b.place.line || a.place.column - b.place.column;
}
