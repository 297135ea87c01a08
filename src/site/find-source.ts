/** What the look-up page knows of the record. */

import type { FindSource } from '../evidence/find/find-index.ts';
import { sourceOfGraph } from '../evidence/find/source-of-graph.ts';
import { addressesOfHashes } from '../ledger/text-versions.ts';
import { record } from './record.ts';
import { evidenceLock } from './results.ts';

export function findSource(): FindSource {
  const graph = record();
  return sourceOfGraph(graph, evidenceLock(), addressesOfHashes(graph));
}
