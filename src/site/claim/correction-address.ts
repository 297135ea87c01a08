/** The address to which a reader sends a correction of a claim or a text, with the report filled in. */

import type { TextKind } from '../../ledger/canonical/canonical-text-1.ts';
import { debatesOf, settingOf } from '../../record/graph/debates-of.ts';
import type { Claim, Debate } from '../../record/graph/graph.ts';
import { edition } from '../edition.ts';
import { record } from '../record.ts';
import {
  correctionReport,
  filledIn,
  newIssue,
  type Reported,
  type ReportedClaim,
  textReport,
} from './correction-report.ts';

/**
 * The address that the debate of the claim names, else the issues of the repository that the site was built from;
 * `undefined` if there is neither.
 */
export function correctionAddress(cited: ReportedClaim, claim: Claim): string | undefined {
  return addressWith(
    debatesOf(record(), 'claim', claim.id),
    `Correction of ${claim.id} ${cited.hash}`,
    reportOf(cited, claim),
  );
}

/** The report alone, for readers who send it another way. */
export function reportOf(cited: ReportedClaim, { stances }: Claim): string {
  return correctionReport(cited, stances, (topic) => record().topics.get(topic)?.row?.requirement);
}

/** The same address for an essay, a topic or a short answer. */
export function textCorrectionAddress(cited: Reported, kind: TextKind, id: string): string | undefined {
  return addressWith(
    debatesOf(record(), kind, id),
    `Correction of ${kind}/${id} ${cited.hash}`,
    textReport(cited, kind, id),
  );
}

function addressWith(debates: readonly Debate[], subject: string, report: string): string | undefined {
  const to = settingOf(debates, 'corrections') ?? newIssue(edition().repository);
  return to === undefined ? undefined : filledIn(to, subject, report);
}
