/** What the exports need of this build. */

import type { ExportContext } from '../export/export-context.ts';
import { comparisonOf, ledgerOf } from '../ledger/ledger-problems.ts';
import { siteAddress } from './cited.ts';
import { record } from './record.ts';
import { results } from './results.ts';

export function exportContext(): ExportContext {
  const graph = record();
  return { ...siteAddress, results: results(), hashes: comparisonOf(graph).hashes, ledger: ledgerOf(graph) };
}
