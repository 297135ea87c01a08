/** What the exports need of this build. */

import type { ExportContext } from '../export/export-context.ts';
import { hashOfClaim, ledger, siteAddress } from './cited.ts';
import { record } from './record.ts';
import { results } from './results.ts';

export function exportContext(): ExportContext {
  const hashes = new Map([...record().claims.values()].map((claim) => [claim.id, hashOfClaim(claim)]));
  return { ...siteAddress, results: results(), hashes, ledger: ledger() };
}
