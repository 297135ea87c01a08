/**
 * `Link:` trailers for a commit message. They lead to the discussion itself, because a link to our retelling would add
 * nothing to it. They are offered, never added automatically, and never wrapped. They are numbered as in the mail form,
 * and warn only of what a reader of the linked mail would not see there.
 */

import { plainMarks } from '../text/plain-marks.ts';
import type { CitedClaim } from './cited-claim.ts';
import { chiefSources } from './named-sources.ts';
import { ownEvidence } from './said-together.ts';
import { trailerWarnings } from './warnings.ts';

/** One line per message, without a final newline; empty if the claim rests on no message. */
export function linkTrailer(cited: CitedClaim): string {
  const warnings = trailerWarnings(cited);
  const remark = warnings === '' ? '' : ` # ${plainMarks(warnings)}`;
  const messages = [...new Set(ownEvidence(cited).map(({ lore }) => lore))];
  const numbered =
    messages.length > 0
      ? messages.map((url, index) => ({ url, number: index + 1 }))
      : chiefSources(cited.sources).flatMap(({ kind, address }, index) =>
          kind === 'message' && address !== undefined ? [{ url: address, number: index + 1 }] : [],
        );
  return numbered.map(({ url, number }) => `Link: ${url} [${number}]${remark}`).join('\n');
}
