/** A claim as it is cited from this build of the site: with its origin, its base path and its present version. */

import type { SiteAddress } from '../cite/address.ts';
import { type CitedClaim, citedClaim } from '../cite/cited-claim.ts';
import { currentHash, currentText } from '../ledger/current-text.ts';
import { hashOf } from '../ledger/hash.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { ledgerOf } from '../ledger/ledger-problems.ts';
import { type LedgerVersion, versionsOf } from '../ledger/versions.ts';
import type { Claim } from '../record/graph/graph.ts';
import { record } from './record.ts';
import { results } from './results.ts';

export const siteAddress: SiteAddress = {
  site: import.meta.env.SITE.replace(/\/$/, ''),
  base: import.meta.env.BASE_URL,
};

export function hashOfClaim(claim: Claim): string {
  return currentHash(record(), claim);
}

const known = new WeakMap<Claim, CitedClaim>();

/** Made once for a claim: its words stand on many pages. */
export function cited(claim: Claim): CitedClaim {
  const made = known.get(claim);
  if (made) return made;
  const hash = hashOfClaim(claim);
  const published = versionsOf(ledger(), claim.id).find((version) => version.hash === hash)?.date;
  const found = citedClaim(record(), claim, { ...siteAddress, hash, published, results: results() });
  known.set(claim, found);
  return found;
}

export function ledger(): Ledger {
  return ledgerOf(record());
}

/** Published versions with a text of their own, oldest first, the present one among them even before it is published. */
export function textVersions(claim: Claim): readonly LedgerVersion[] {
  const published = versionsOf(ledger(), claim.id).filter(({ action }) => action === 'publish');
  const text = currentText(record(), claim);
  const hash = hashOf(text);
  if (published.some((version) => version.hash === hash)) return published;
  return [
    ...published,
    { id: claim.id, hash, date: '', action: 'publish', reason: 'not yet published', text },
  ];
}
