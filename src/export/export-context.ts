/** What every export needs besides the record: where the site stands, what was proved, and what was published. */

import type { SiteAddress } from '../cite/address.ts';
import { type CitedClaim, citedClaim } from '../cite/cited-claim.ts';
import type { Results } from '../cite/result.ts';
import { resultsOf } from '../evidence/results-of.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { comparisonOf, ledgerOf } from '../ledger/ledger-problems.ts';
import { versionsOf } from '../ledger/versions.ts';
import { compareByDate } from '../record/graph/backlinks.ts';
import type { Claim, Graph } from '../record/graph/graph.ts';

export interface ExportContext extends SiteAddress {
  readonly results: Results;
  /** Current hash of every claim (`compareLedger`). */
  readonly hashes: ReadonlyMap<string, string>;
  readonly ledger: Ledger;
}

/** @throws where the lock beside the record is none */
export function exportContextOf(graph: Graph, where: SiteAddress): ExportContext {
  const { site, base } = where;
  return {
    site,
    base,
    results: resultsOf(graph),
    hashes: comparisonOf(graph).hashes,
    ledger: ledgerOf(graph),
  };
}

const known = new WeakMap<ExportContext, WeakMap<Claim, CitedClaim>>();

/** Made once for a claim and a context: its words stand on many pages and in most exports. */
export function citedIn(graph: Graph, claim: Claim, context: ExportContext): CitedClaim {
  const ofContext = known.get(context) ?? new WeakMap<Claim, CitedClaim>();
  known.set(context, ofContext);
  const cited = ofContext.get(claim) ?? citedNow(graph, claim, context);
  ofContext.set(claim, cited);
  return cited;
}

function citedNow(graph: Graph, claim: Claim, context: ExportContext): CitedClaim {
  const hash = context.hashes.get(claim.id);
  if (hash === undefined) throw new Error(`no hash was given for \`${claim.id}\``);
  const published = versionsOf(context.ledger, claim.id).find((version) => version.hash === hash)?.date;
  return citedClaim(graph, claim, { ...context, hash, published });
}

/** The order of every export: by date, then by id. */
export function claimsInOrder(graph: Graph): readonly Claim[] {
  return [...graph.claims.values()].toSorted((a, b) => compareByDate(graph, a.id, b.id));
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
