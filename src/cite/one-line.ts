/**
 * The one-line form, for use inside a mail: `NAME, DAY: "words" ADDRESS`, with the short address of the version. A short
 * reply names what it answers: `NAME, DAY, on "words" (OTHER): "words" ADDRESS`.
 */

import { inQuotes } from '../text/in-quotes.ts';
import { plainMarks } from '../text/plain-marks.ts';
import { showShortDay } from '../text/show-date.ts';
import { titled } from '../text/titled.ts';
import { siteName } from './address.ts';
import { answeredWords, saysLittle } from './answered-words.ts';
import type { CitedClaim } from './cited-claim.ts';
import { firstSaid, joinWords } from './said-together.ts';
import { shortWarnings } from './warnings.ts';

export function oneLineCitation(cited: CitedClaim): string {
  const piece = firstSaid(cited);
  const warnings = shortWarnings(cited);
  const remark = warnings === '' ? '' : ` [${plainMarks(warnings)}]`;
  const title = plainMarks(titled(cited.title, cited.speakerName));
  if (piece) {
    const answered = answeredWords(cited);
    const [first] = answered;
    const on = first ? `, on ${inQuotes(joinWords(answered))} (${first.speakerName})` : '';
    const summary = on === '' && saysLittle(cited) ? ` (${siteName}'s summary: ${title})` : '';
    return `${piece.byline}${on}: ${inQuotes(piece.words)}${summary}${remark} ${cited.short}`;
  }
  return `${siteName}${whenKnown(cited)}: ${title}${remark} ${cited.short}`;
}

/** The day of looking, or of the sources: nothing was said by us on that day. */
function whenKnown({ asOf, date, sources }: CitedClaim): string {
  if (asOf !== undefined) return `, as of ${showShortDay(asOf)}`;
  if (date === undefined) return '';
  return `, by ${sources.length === 1 ? 'a source of' : 'sources up to'} ${showShortDay(date)}`;
}
