/** The table of stray access in a folder of content, as the labs take it. */

import { type StrayTable, strayTableOf } from '../src/labs/stray-access/stray-table.ts';
import { loadGraph } from './load-graph.ts';

/** @throws where the content has no such table */
export function tableOfContent(dir: string): StrayTable {
  const { labs, people } = loadGraph(dir);
  const table = labs.get('stray-access')?.table;
  if (!table) throw new Error(`Unexpected ${dir} without labs/stray-access.yml and its \`table\``);
  return strayTableOf(table, (person) => people.get(person)?.name ?? person);
}
