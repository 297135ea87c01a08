/**
 * What the speaker said of a claim in the first of its mails, as one quotation: all its fragments, with a mark where words
 * were left out between them. One of them alone may be cut from its condition, which is the next.
 */

import type { CitedClaim, CitedEvidence } from './cited-claim.ts';
import { ownEvidence, saidTogether } from './mail.ts';

/** Words in the order in which they were written, as one. */
export function joinWords(group: readonly Pick<CitedEvidence, 'words'>[]): string {
  return group.map(({ words }) => words).join(' [...] ');
}

export function firstSaid(cited: Pick<CitedClaim, 'evidence' | 'speaker'>): CitedEvidence | undefined {
  const [group = []] = saidTogether(ownEvidence(cited));
  const [first] = group;
  return first && { ...first, words: joinWords(group) };
}
