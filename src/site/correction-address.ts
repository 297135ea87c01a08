/** Where a reader sends a correction of a claim: an address with the report in it. */

import { debatesOf, settingOf } from '../record/graph/debates-of.ts';
import type { Claim } from '../record/graph/graph.ts';
import { correctionReport, filledIn, newIssue, type Reported } from './correction-report.ts';
import { edition } from './edition.ts';
import { record } from './record.ts';

/**
 * Where editors read: the address that the debate of the claim names, else the issues of the repository the site was built
 * from. `undefined` where there is neither.
 */
export function correctionAddress(
  cited: Reported,
  claim: Pick<Claim, 'id' | 'evidence' | 'speaker'>,
): string | undefined {
  const to =
    settingOf(debatesOf(record(), 'claim', claim.id), 'corrections') ?? newIssue(edition().repository);
  return to === undefined
    ? undefined
    : filledIn(to, `Correction of ${claim.id} ${cited.hash}`, correctionReport(cited, claim));
}
