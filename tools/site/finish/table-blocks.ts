/** A table of a page as text: in columns if they fit into a mail, else row by row. */

import { type Block, heading, notesFrom, paragraph } from '../../../src/text/block.ts';
import { mailColumns } from '../../../src/text/wrap-by.ts';
import { all, children, type Element } from './element.ts';
import { present, type Reading, textOf } from './inline-text.ts';

/** The maximum number of columns that fit into the width of a mail. */
const mostColumns = 4;

/**
 * A narrow table stays a table; a wider one is written row by row: the row's head, then each column that is not
 * empty.
 */
export function tableBlocks(element: Element, reading: Reading): readonly Block[] {
  const caption = children(element, 'caption').flatMap((child) => present(textOf(child.childNodes, reading)));
  const cellsOf = (row: Element) =>
    row.childNodes.filter((cell): cell is Element => cell.nodeName === 'td' || cell.nodeName === 'th');
  const [top] = children(element, 'thead').flatMap((head) => all(head, 'tr'));
  const names = top ? cellsOf(top).map((cell) => nameOf(cell, reading)) : [];
  const rows = all(element, 'tr')
    .filter((row) => row !== top)
    .map((row) => cellsOf(row).map((cell) => textOf(cell.childNodes, reading)))
    // Below a head that spans rows, the first row has one more cell.
    .map((row) => (row.length === names.length - 1 ? ['', ...row] : row));
  const count = Math.max(names.length, ...rows.map((row) => row.length));
  const long = rows.some((row) => row.some((text) => text.length > 90));
  if (count <= mostColumns && !long) {
    const whole = names.length > 0 ? [names, ...rows] : rows;
    return [...caption.map(paragraph), { kind: 'table', rows: whole, widths: widthsOf(whole, count) }];
  }
  return rows.flatMap((row): readonly Block[] => {
    const [first, ...rest] = row;
    const items = rest.flatMap((text, index) => {
      const name = names[index + 1];
      return text === ''
        ? []
        : [[paragraph(name && !text.startsWith(`${name}:`) ? `${name}: ${text}` : text)]];
    });
    return [...present(first ?? '').map((text) => heading(text, 3)), { kind: 'list', ordered: false, items }];
  });
}

/** The name of a column, without its link and its optional line breaks. */
function nameOf(cell: Element, reading: Reading): string {
  return textOf(cell.childNodes, { ...reading, notes: notesFrom() })
    .replace(/\[\d+\]/g, '')
    .replaceAll('\u00ad', '');
}

/** Whether every cell of a table fits on its line. */
export function fits(rows: readonly (readonly string[])[]): boolean {
  const count = Math.max(0, ...rows.map((row) => row.length));
  return rows.length > 0 && naturalWidths(rows, count).reduce((sum, width) => sum + width, 0) <= room(count);
}

/** As wide as the widest cell; narrowed in proportion if they do not fit. */
export function widthsOf(rows: readonly (readonly string[])[], count: number): readonly number[] {
  const natural = naturalWidths(rows, count);
  const available = room(count);
  const total = natural.reduce((sum, width) => sum + width, 0);
  return total <= available
    ? natural
    : natural.map((width) => Math.max(8, Math.floor((width * available) / total)));
}

function naturalWidths(rows: readonly (readonly string[])[], count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => Math.max(1, ...rows.map((row) => row[at]?.length ?? 0)));
}

/** What two spaces between the columns leave of a line. */
function room(count: number): number {
  return mailColumns - 2 * (count - 1);
}
