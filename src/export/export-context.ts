/** What every export needs besides the record: where the site stands, what was proved, and what was published. */

import type { SiteAddress } from '../cite/address.ts';
import type { CiteContext } from '../cite/cited-claim.ts';
import { resultsOf } from '../evidence/lock/results-of.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { comparisonOf, ledgerOf } from '../ledger/ledger-problems.ts';
import { versionsOf } from '../ledger/versions.ts';
import type { Graph } from '../record/graph/graph.ts';

export interface ExportContext extends CiteContext {
  readonly ledger: Ledger;
}

/** @throws where the lock beside the record is none */
export function exportContextOf(graph: Graph, { site, base }: SiteAddress): ExportContext {
  const ledger = ledgerOf(graph);
  const { hashes } = comparisonOf(graph);
  return { site, base, results: resultsOf(graph), hashes, published: daysOf(ledger, hashes), ledger };
}

/** The day of each version that the record holds now; none of one that is not yet published. */
function daysOf(ledger: Ledger, hashes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...hashes].flatMap(([id, hash]) => {
      const version = versionsOf(ledger, id).find((one) => one.hash === hash);
      return version ? [[id, version.date] as const] : [];
    }),
  );
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
