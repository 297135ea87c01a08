/** Lays out a table of fixed width: cells are wrapped within their column, so that nothing is cut off. */

import { padEnd } from './width.ts';
import { wrap } from './wrap.ts';

/**
 * @param rows cells of each row; a missing cell is empty
 * @param widths width of each column; two spaces separate them
 */
export function columns(rows: readonly (readonly string[])[], widths: readonly number[]): readonly string[] {
  return rows.flatMap((row) => {
    const cells = widths.map((width, index) => ({ width, lines: wrap(row[index] ?? '', { width }) }));
    const height = Math.max(1, ...cells.map(({ lines }) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map(({ width, lines }) => padEnd(lines[line] ?? '', width))
        .join('  ')
        .trimEnd(),
    );
  });
}
