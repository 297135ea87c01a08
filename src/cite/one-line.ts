/** The one-line form, for use inside a mail: `NAME, DAY: "words" ADDRESS`, with the short address of the version. */

import { inQuotes } from '../text/in-quotes.ts';
import { showShortDay } from '../text/show-date.ts';
import type { CitedClaim } from './cited-claim.ts';
import { firstSaid } from './said-together.ts';
import { shortWarnings } from './warnings.ts';

export function oneLineCitation(cited: CitedClaim): string {
  const piece = firstSaid(cited);
  const warnings = shortWarnings(cited);
  const remark = warnings === '' ? '' : ` [${warnings}]`;
  if (piece) return `${piece.byline}: ${inQuotes(piece.words)}${remark} ${cited.short}`;
  const day = cited.asOf ?? cited.date;
  const when = day === undefined ? '' : `${cited.asOf === undefined ? '' : 'as of '}${showShortDay(day)}: `;
  return `${when}${cited.title}${remark} ${cited.short}`;
}
