/** What a citation made outside of Astro needs to know: where the site will stand, what was proved, what was published. */

import { parseLock } from '../src/evidence/lock-file.ts';
import { resultsOf } from '../src/evidence/results-of.ts';
import type { ExportContext } from '../src/export/export-context.ts';
import { comparisonOf, ledgerOf } from '../src/ledger/ledger-problems.ts';
import type { Graph } from '../src/record/graph/graph.ts';
import { originOf } from './site-origin.ts';

export function citeContext(graph: Graph, env: NodeJS.ProcessEnv): ExportContext {
  const lock = graph.corpus.plain.get('evidence.lock.json')?.text;
  return {
    site: originOf(env),
    base: env['BASE'] || '/',
    hashes: comparisonOf(graph).hashes,
    ledger: ledgerOf(graph),
    results: lock === undefined ? new Map() : resultsOf(graph, parseLock(lock)),
  };
}
