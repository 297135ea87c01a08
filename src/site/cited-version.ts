/** A version of a claim as this build of the site cites it. */

import type { CitedClaim } from '../cite/cited-claim.ts';
import { citedVersionIn } from '../export/cited-version.ts';
import type { Version } from '../ledger/read-version.ts';
import type { Claim } from '../record/graph/graph.ts';
import { cited, siteAddress } from './cited.ts';
import { record } from './record.ts';
import { results } from './results.ts';

/**
 * @param today the claim that carries the id now; undefined where it was withdrawn
 * @param published day of publication, or empty
 */
export function citedVersion(
  id: string,
  hash: string,
  version: Version,
  today: Claim | undefined,
  published: string,
): CitedClaim {
  const now = today && { claim: today, cited: cited(today) };
  return citedVersionIn(record(), siteAddress, results(), { id, hash, version, published, today: now });
}
