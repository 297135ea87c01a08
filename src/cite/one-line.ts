/** One line for a sentence of a mail: `NAME, DAY: "words" ADDRESS`, the address the short one of the version. */

import { showShortDay } from '../text/show-date.ts';
import { byline, shortWarnings } from './byline.ts';
import type { CitedClaim } from './cited-claim.ts';
import { inQuotes } from './in-quotes.ts';
import { firstSaid } from './said-together.ts';

export function oneLineCitation(cited: CitedClaim): string {
  const piece = firstSaid(cited);
  const warnings = shortWarnings(cited);
  const remark = warnings === '' ? '' : ` [${warnings}]`;
  if (piece) return `${byline(piece)}: ${inQuotes(piece.words)}${remark} ${cited.short}`;
  const day = cited.asOf ?? cited.date;
  const when = day === undefined ? '' : `${cited.asOf === undefined ? '' : 'as of '}${showShortDay(day)}: `;
  return `${when}${cited.title}${remark} ${cited.short}`;
}
