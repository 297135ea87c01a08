/** The record's table of stray access, read once per build. */

import { type StrayTable, strayTableOf } from '../../labs/stray-access/stray-table.ts';
import { labData } from '../../site/labs.ts';
import { record } from '../../site/record.ts';

let read: { readonly from: unknown; readonly table: StrayTable } | undefined;

/** Undefined if the record has none: its pages then leave out the consequences of an access. */
export function tableOfRecord(): StrayTable | undefined {
  const from = labData('stray-access').table;
  if (!from) return undefined;
  if (read?.from !== from) read = { from, table: strayTableOf(from, (person) => record().nameOf(person)) };
  return read.table;
}

/** @throws if the record has none; `check` reports that first if a page needs one */
export function strayTable(): StrayTable {
  const table = tableOfRecord();
  if (!table) throw new Error('Unexpected record without a table of stray access, expected one in `labs/`');
  return table;
}
