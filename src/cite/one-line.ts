/** One line in the way kernel people name a commit: `Claim 7f3a9c1e2b4d ("title")`. */

import type { CitedClaim } from './cited-claim.ts';
import { shortWarnings } from './said.ts';

export function oneLineCitation(cited: CitedClaim): string {
  const warnings = shortWarnings(cited);
  return `Claim ${cited.hash} ("${cited.title}")${warnings === '' ? '' : ` [${warnings}]`}`;
}
