/** What the look-up page knows of the record. */

import { shortWarnings } from '../cite/byline.ts';
import type { FindSource } from '../evidence/find/find-index.ts';
import { sourceOfGraph } from '../evidence/find/source-of-graph.ts';
import { addressesOfHashes } from '../ledger/text-versions.ts';
import { cited } from './cited.ts';
import { record } from './record.ts';
import { evidenceLock } from './results.ts';

export function findSource(): FindSource {
  const graph = record();
  const source = sourceOfGraph(graph, evidenceLock(), addressesOfHashes(graph));
  const claims = source.claims.map((one) => {
    const claim = graph.claims.get(one.id);
    return { ...one, later: claim && shortWarnings(cited(claim)) };
  });
  return { ...source, claims };
}
