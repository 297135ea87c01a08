/** The record of this repository, read once for all test files of a worker, which must not change it. */

import type { StrayTable } from '../../src/labs/stray-access/stray-table.ts';
import type { Graph } from '../../src/record/graph/graph.ts';
import { loadGraph } from '../../tools/content/load-graph.ts';
import { tableOf } from '../../tools/content/table-of-content.ts';

let graph: Graph | undefined;
let table: StrayTable | undefined;

export function ownRecord(): Graph {
  graph ??= loadGraph('content');
  return graph;
}

export function ownStrayTable(): StrayTable {
  table ??= tableOf(ownRecord());
  return table;
}
