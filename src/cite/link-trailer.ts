/**
 * `Link:` trailers for a commit message. They lead to the discussion itself, because a link to our retelling would add
 * nothing that the discussion does not hold; they are offered, never added by themselves, and never wrapped.
 */

import { loreUrl } from '../text/lore.ts';
import type { CitedClaim } from './cited-claim.ts';
import { shortWarnings } from './said.ts';

/** One line for each message; empty where the claim rests on no message. No final line end. */
export function linkTrailer(cited: CitedClaim, firstNote = 1): string {
  const messages = [
    ...cited.evidence.map(({ message }) => message),
    ...cited.sources.filter(({ kind }) => kind === 'message').map(({ id }) => id),
  ];
  const warnings = shortWarnings(cited);
  const remark = warnings === '' ? '' : ` # ${warnings}`;
  return [...new Set(messages)]
    .map((message, index) => `Link: ${loreUrl(message)} [${firstNote + index}]${remark}`)
    .join('\n');
}
