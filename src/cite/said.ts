/**
 * What the speaker said of a claim in the first of its mails, as one quotation: all its fragments, with a mark where words
 * were left out between them. One of them alone may be cut from its condition, which is the next.
 */

import type { CitedClaim, CitedEvidence } from './cited-claim.ts';
import { joinWords } from './join-words.ts';
import { ownEvidence, saidTogether } from './mail.ts';

export function firstSaid(cited: Pick<CitedClaim, 'evidence' | 'speaker'>): CitedEvidence | undefined {
  const [group = []] = saidTogether(ownEvidence(cited));
  const [first] = group;
  return first && { ...first, words: joinWords(group) };
}
