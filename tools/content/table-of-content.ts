/** The table of stray access in a record, in the form that the labs use. */

import { type StrayTable, strayTableOf } from '../../src/labs/stray-access/stray-table.ts';
import type { Graph } from '../../src/record/graph/graph.ts';
import { tableLab } from '../../src/record/schema/lab-table.ts';
import { loadGraph } from './load-graph.ts';

/** @throws if the content has no such table */
export function tableOfContent(dir: string): StrayTable {
  return tableOf(loadGraph(dir));
}

/** @throws if the record has no such table */
export function tableOf(graph: Graph): StrayTable {
  const { corpus, labs } = graph;
  const table = labs.get(tableLab)?.table;
  if (!table) throw new Error(`Unexpected ${corpus.dir} without labs/${tableLab}.yml and its \`table\``);
  return strayTableOf(table, (person) => graph.nameOf(person));
}
