/** What whoever cites a claim must not leave out. Each stands in every form of citation, short or long. */

import { mailAddress } from '../record/graph/archived.ts';
import type { Claim, Graph } from '../record/graph/graph.ts';
import { backlinks, type Status, standing } from '../record/graph/status.ts';
import type { EvidenceResult } from '../record/schema/evidence.ts';
import { showShortDay } from '../text/show-date.ts';
import { claimAddress, type SiteAddress } from './address.ts';
import { stateLabel } from './labels.ts';
import { cameOf, capital, laterOf } from './later.ts';
import { reviewOf } from './review.ts';

export interface Warning {
  readonly kind:
    | 'disputed'
    | 'withdrawn'
    | 'superseded'
    | 'corrected'
    | 'correction'
    | 'refined'
    | 'touched'
    | 'outcome'
    | 'unverified'
    | 'status'
    | 'failed';
  /** In a word or three, for one-line forms. */
  readonly short: string;
  /** A sentence without its full stop. */
  readonly text: string;
  /** Where to read it. */
  readonly url: string | undefined;
}

const laterWords: Partial<Record<Status, readonly [short: string, text: string]>> = {
  withdrawn: ['withdrawn later', 'Withdrawn later by the speaker'],
  superseded: ['superseded later', 'Superseded later by the speaker'],
  corrected: ['corrected', 'Corrected'],
  refined: ['refined later', 'Refined later by the speaker'],
};

export function warningsOf(
  graph: Graph,
  claim: Claim,
  where: SiteAddress,
  hash: string,
  results: readonly EvidenceResult[],
): readonly Warning[] {
  const warnings: Warning[] = [];

  // An outcome is never cited without its exact status: "queued" must not become "merged" on the way.
  if (claim.data.kind === 'outcome') {
    const { statusWords, asOf } = claim.data;
    warnings.push({
      kind: 'status',
      short: stateLabel(claim),
      text: `Status as of ${showShortDay(asOf)}: ${statusWords.replace(/\.$/, '')}`,
      url: undefined,
    });
  }

  const review = reviewOf(claim, hash);
  if (review.state === 'disputed') {
    const dispute = review.current.findLast(({ verdict }) => verdict === 'disputed');
    const by = graph.people.get(dispute?.by ?? '')?.name ?? dispute?.by ?? 'somebody';
    const text = `${by} disputes how this is retold`;
    warnings.push({
      kind: 'disputed',
      short: 'disputed',
      text,
      url: dispute && mailAddress(graph, dispute.message),
    });
  }

  const { status, because } = standing(graph, claim);
  const later = laterWords[status];
  if (later && isWarned(status)) {
    for (const other of because) {
      warnings.push({
        kind: status,
        short: later[0],
        text: `${later[1]}: ${other.title}`,
        url: claimAddress(where, other.id),
      });
    }
  }

  for (const { type, from } of backlinks(graph, claim.id)) {
    const correction = graph.claims.get(from);
    if (type !== 'corrects' || !correction || (status === 'corrected' && because.includes(correction)))
      continue;
    const state = correction.state === undefined ? '' : ` (${correction.state.replaceAll('-', ' ')})`;
    warnings.push({
      kind: 'correction',
      short: 'a correction was made',
      text: `A correction was made${state}: ${correction.title}`,
      url: claimAddress(where, from),
    });
  }

  const came = laterOf(graph, claim);
  for (const { claim: correction, touches, words } of came) {
    if (!touches) continue;
    warnings.push({
      kind: 'touched',
      short: words,
      text: `${capital(words)}: ${correction.title}`,
      url: claimAddress(where, correction.id),
    });
  }
  const outcomes = new Map(came.map((one) => [one.claim.id, one]));
  for (const [id, one] of claim.kind === 'outcome' ? [] : outcomes) {
    for (const said of cameOf([one])) {
      warnings.push({
        kind: 'outcome',
        short: 'an outcome is recorded',
        text: capital(said),
        url: claimAddress(where, id),
      });
    }
  }

  const all = results.length > 1 ? `of ${results.length} quotations` : '';
  for (const kind of ['failed', 'unverified'] as const) {
    const number = results.filter((result) => result === kind).length;
    if (number === 0) continue;
    const which = all === '' ? 'The quotation' : `${number} ${all}`;
    const verb = number > 1 || all !== '' ? 'were' : 'was';
    warnings.push({
      kind,
      short: kind === 'failed' ? 'words not found in the mail' : 'words not checked',
      text:
        kind === 'failed'
          ? `${which} ${verb} not found in the mail`
          : `${which} ${verb} not checked against the mail`,
      url: undefined,
    });
  }
  return warnings;
}

function isWarned(status: Status): status is 'withdrawn' | 'superseded' | 'corrected' | 'refined' {
  return status in laterWords;
}
