/**
 * A claim as this build of the site cites it: with its origin and base path, in the present version or an earlier one.
 */

import type { SiteAddress } from '../cite/address.ts';
import { type CitedClaim, citedIn } from '../cite/cited-claim.ts';
import { citedVersionIn } from '../export/cited-version.ts';
import { type ExportContext, exportContextOf } from '../export/export-context.ts';
import type { Version } from '../ledger/canonical/read-version.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { comparisonOf, ledgerOf } from '../ledger/ledger-problems.ts';
import { type LedgerVersion, publishedVersions } from '../ledger/versions.ts';
import type { Claim, Graph } from '../record/graph/graph.ts';
import { oncePer } from '../text/once-per.ts';
import { record } from './record.ts';

/** Read only when an address is made, so that modules that import this can be loaded without a build. */
export const siteAddress: SiteAddress = {
  get site() {
    return import.meta.env.SITE.replace(/\/$/, '');
  },
  get base() {
    return import.meta.env.BASE_URL;
  },
};

/** What every citation and export of this build needs. */
export function exportContext(): ExportContext {
  return contextOf(record());
}

const contextOf = oncePer((graph: Graph) => exportContextOf(graph, siteAddress));

export function cited(claim: Claim): CitedClaim {
  return citedIn(record(), claim, exportContext());
}

/** @param today the claim that carries the id now; undefined if it was withdrawn */
export function citedVersion(
  { id, hash, date }: LedgerVersion,
  version: Version,
  today: Claim | undefined,
): CitedClaim {
  const now = today && { claim: today, cited: cited(today) };
  return citedVersionIn(record(), exportContext(), { id, hash, version, published: date, today: now });
}

export function ledger(): Ledger {
  return ledgerOf(record());
}

/** The canonical text of a claim as it is in the record: its hash is computed from it. */
export function presentText({ id }: Claim): string {
  return comparisonOf(record()).texts.get(id) ?? '';
}

/** What was published of a claim, oldest first, and the present text at the end, even before it is published. */
export function publicationsOf(claim: Claim): readonly LedgerVersion[] {
  const published = publishedVersions(ledger(), claim.id);
  const { hash } = cited(claim);
  if (published.at(-1)?.hash === hash) return published;
  const text = presentText(claim);
  return [
    ...published,
    { id: claim.id, hash, date: '', action: 'publish', reason: 'not yet published', text },
  ];
}
