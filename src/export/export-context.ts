/** Collects what every export needs besides the record: the site's address, the results of proof, the ledger. */

import type { SiteAddress } from '../cite/address.ts';
import type { CiteContext } from '../cite/cited-claim.ts';
import { followedOf } from '../evidence/lock/followed.ts';
import { resultsOf } from '../evidence/lock/results-of.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { comparisonOf, ledgerOf } from '../ledger/ledger-problems.ts';
import { versionsOf } from '../ledger/versions.ts';
import type { Graph } from '../record/graph/graph.ts';

export interface ExportContext extends CiteContext {
  readonly ledger: Ledger;
}

/** @throws if the evidence lock of the record is invalid */
export function exportContextOf(graph: Graph, { site, base }: SiteAddress): ExportContext {
  const ledger = ledgerOf(graph);
  const { hashes } = comparisonOf(graph);
  return {
    site,
    base,
    results: resultsOf(graph),
    followed: followedOf(graph),
    hashes,
    published: daysOf(ledger, hashes),
    ledger,
  };
}

/** The day of publication of each current version; a version that is not yet published has none. */
function daysOf(ledger: Ledger, hashes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...hashes].flatMap(([id, hash]) => {
      const version = versionsOf(ledger, id).find((published) => published.hash === hash);
      return version ? [[id, version.date] as const] : [];
    }),
  );
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
