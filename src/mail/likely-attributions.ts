/**
 * Lines of a body in the form of an attribution that we cannot read, over up to five lines: they name nobody, but say that
 * the words below need not be those of whoever was named before.
 */

import {
  aloneNamesAnother,
  isAttributionLike,
  isNameAlone,
  pointsToAnother,
  reportsComment,
} from './attribution-like.ts';
import { isPartAlone, presentsStranger } from './attribution-part.ts';
import { type BodyLine, firstWordLength } from './body-marks.ts';
import { announcesMail } from './mail-languages.ts';

export interface LikelyAttribution {
  /** Index of its first and last line. */
  readonly first: number;
  readonly last: number;
  readonly depth: number;
  /** Whether the next line that says anything is quoted more deeply. */
  readonly leads: boolean;
}

/** Lines of an attribution in a narrow window. */
const most = 5;

interface Around {
  readonly lines: readonly BodyLine[];
  /** Index of the next line after each that is not empty. */
  readonly nextSaying: readonly number[];
  /** Whether a name is that of another than the sender. */
  readonly isOther: (name: string) => boolean;
  readonly sender: string | undefined;
}

/** @param headed indexes of lines that belong to an attribution or a header that is known */
export function findLikelyAttributions(
  around: Around,
  headed: ReadonlySet<number>,
): readonly LikelyAttribution[] {
  const { lines } = around;
  const found: LikelyAttribution[] = [];
  lines.forEach((line, last) => {
    if (line.reQuoted) return;
    let text = '';
    for (let first = last; first > last - most; first--) {
      const above = lines[first];
      if (!above || above.depth !== line.depth || above.blank || headed.has(first)) return;
      text = `${above.text} ${text}`;
      if (!startsParagraph(lines, first)) continue;
      const leads = leadsAt(text, first, last, around);
      if (leads === undefined) continue;
      found.push({ first, last, depth: line.depth, leads });
      return;
    }
  });
  // A part of a line that leads ends nothing by itself.
  const leading = new Set(found.filter(({ leads }) => leads).flatMap(rangeOf));
  return found.filter(({ first, leads }) => leads || !leading.has(first));
}

/** @returns undefined where the lines are no attribution */
function leadsAt(
  text: string,
  first: number,
  last: number,
  { lines, nextSaying, isOther, sender }: Around,
): boolean | undefined {
  const line = lines[last];
  const next = lines[nextSaying[last] ?? lines.length];
  if (!line) return undefined;
  const quoted = (next?.depth ?? 0) > line.depth;
  const single = first === last && standsAlone(lines, last);
  const whole = first < last && isBelowBlank(lines, first) && isAboveBlank(lines, last);
  const reports = single ? reportsComment(text, sender) : undefined;
  const isFree = line.doubt === undefined && next?.depth === line.depth && isBelowBlank(lines, first);
  const part = single && isFree && line.depth > 0 && isPartAlone(text);
  const stranger = (single || whole) && isFree && presentsStranger(text, sender);
  const announced = first < last && isBelowBlank(lines, first) && announcesMail(text);
  const another = single && aloneNamesAnother(text, quoted, isOther);
  if (
    part ||
    stranger ||
    announced ||
    another ||
    reports !== undefined ||
    isAttributionLike(text) ||
    isNameAlone(text, isOther) ||
    pointsToAnother(text, isOther)
  )
    // What a review quotes, it answers: all of it is the reviewer's.
    return quoted && reports !== 'review';
  // Over several lines it is not sure where such a line begins, so that all below is in doubt.
  const broken = whole && (quoted || line.depth > 0) && aloneNamesAnother(text, quoted, isOther);
  return broken ? false : undefined;
}

/** Prose may end in "as he wrote on 3 June:"; an attribution stands by itself, or after a whole sentence. */
export function startsParagraph(lines: readonly BodyLine[], first: number): boolean {
  return isBelowBlank(lines, first) || /[.?!:)]["'\]]*$/.test(lines[first - 1]?.text.trimEnd() ?? '');
}

function isBelowBlank(lines: readonly BodyLine[], at: number): boolean {
  const above = lines[at - 1];
  return !above || above.blank || above.depth !== lines[at]?.depth;
}

function isAboveBlank(lines: readonly BodyLine[], at: number): boolean {
  const below = lines[at + 1];
  return !below || below.blank || below.depth !== lines[at]?.depth;
}

/** A line to itself: the next is empty or quoted otherwise, or its first word would have had room here. */
function standsAlone(lines: readonly BodyLine[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || isAboveBlank(lines, at)) return true;
  return line.text.trim().length + 1 + firstWordLength(next.text) < 60;
}

function rangeOf({ first, last }: LikelyAttribution): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
