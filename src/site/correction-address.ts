/** Where a reader sends a correction of a claim: the address that the debate's own file gives, filled in for the claim. */

import type { CitedClaim } from '../cite/cited-claim.ts';
import { debate } from './debate.ts';

/** `undefined` where the record names no address. */
export function correctionAddress({
  hash,
  title,
  pinned,
}: Pick<CitedClaim, 'hash' | 'title' | 'pinned'>): string | undefined {
  const to = debate()?.corrections;
  if (to === undefined) return undefined;
  const subject = `Correction of ${hash}: ${title}`;
  const body = `The claim: ${pinned}\n\nWhat is wrong, and where the mail says otherwise:\n`;
  const [subjectKey, bodyKey] = to.startsWith('mailto:') ? ['subject', 'body'] : ['title', 'body'];
  const query = `${subjectKey}=${encodeURIComponent(subject)}&${bodyKey}=${encodeURIComponent(body)}`;
  return `${to}${to.includes('?') ? '&' : '?'}${query}`;
}
