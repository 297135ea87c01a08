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
import { isBareName, isPartAlone, mayEndAttribution, presentsStranger } from './attribution-part.ts';
import { type BodyLine, firstWordLength } from './body-marks.ts';
import { isLogLine } from './machine-lines.ts';
import { announcesMail } from './mail-languages.ts';

export interface LikelyAttribution {
  /** Index of its first and last line. */
  readonly first: number;
  readonly last: number;
  readonly depth: number;
  /** Whether the next line that says anything is quoted more deeply. */
  readonly leads: boolean;
}

/** Lines of an attribution in the narrowest window, and characters of the longest. */
const most = 40;
const longest = 300;
/** Columns of a window that breaks lines which nobody would break. */
const narrow = 80;
const narrowest = 44;
/** "The compiler says:", without a day, an address or a second name. */
const tellsInWords = /^\s*\p{Lu}\S*(?:\s+\p{Ll}\S*)*[:：]\s*$/u;
/** Letters with an accent may have counted twice. */
const accents = 2;

interface Around {
  readonly lines: readonly BodyLine[];
  /** Index of the next line after each that is not empty. */
  readonly nextSaying: readonly number[];
  /** Whether a name is that of another than the sender. */
  readonly isOther: (name: string) => boolean;
  /** Whether others go by a word, or have it before the @ of their address. */
  readonly isCalled: (word: string) => boolean;
  readonly sender: string | undefined;
}

/** @param headed indexes of lines that belong to an attribution or a header that is known */
export function findLikelyAttributions(
  around: Around,
  headed: ReadonlySet<number>,
): readonly LikelyAttribution[] {
  const { lines } = around;
  const starts = once((at) => startsParagraph(lines, at));
  const farewells = once((at) => isBelowFarewell(lines, at));
  const found: LikelyAttribution[] = [];
  lines.forEach((line, last) => {
    if (line.reQuoted || isLogLine(line.text)) return;
    let text = endsInColonBelow(lines, last) ? ':' : '';
    for (let first = last; first > last - most; first--) {
      const above = lines[first];
      if (!above || above.depth !== line.depth || above.blank || headed.has(first)) return;
      text = `${above.text} ${text}`;
      if (first < last && text.length > longest) return;
      if (!starts(first) && !isBelowRule(lines, first) && !(farewells(first) && isAttributionLike(text)))
        continue;
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

/** What is asked of the same line again and again, answered once. */
function once(answer: (at: number) => boolean): (at: number) => boolean {
  const known: boolean[] = [];
  return (at) => {
    known[at] ??= answer(at);
    return known[at];
  };
}

/** @returns undefined where the lines are no attribution */
function leadsAt(
  text: string,
  first: number,
  last: number,
  { lines, nextSaying, isOther, isCalled, sender }: Around,
): boolean | undefined {
  const line = lines[last];
  const next = lines[nextSaying[last] ?? lines.length];
  if (!line || (first < last && isPlainSentence(text))) return undefined;
  if (first === last && tellsInWords.test(text) && isSetIn(lines, last)) return undefined;
  // What leads to a ` : ` block says nothing of what stands below that.
  if (next?.reQuoted && next.depth === line.depth) return undefined;
  const quoted = (next?.depth ?? 0) > line.depth;
  const single = first === last ? standsAlone(lines, last) : isBrokenLine(lines, first, last);
  const glued = first === last && !single && mayEndAttribution(text);
  const whole = first < last && isBelowBlank(lines, first) && isAboveBlank(lines, last);
  const reports =
    first === last && (single || /\)\s*$/.test(text)) ? reportsComment(text, sender) : undefined;
  const isFree = line.doubt === undefined && next?.depth === line.depth && isBelowBlank(lines, first);
  const joined = first === last ? /^(.{5,200}?[:：])\s*>/.exec(text.trim())?.[1] : undefined;
  const part = single && isFree && line.depth > 0 && isPartAlone(text);
  const stranger = (single || whole || glued) && isFree && presentsStranger(text, sender);
  const ruled =
    single &&
    next?.depth === line.depth &&
    isBelowRule(lines, first) &&
    isBareName(`${text.trim()}:`, sender);
  const announced = first < last && isBelowBlank(lines, first) && announcesMail(text);
  const another = (single || glued) && aloneNamesAnother(text, quoted || glued, isOther);
  if (
    part ||
    stranger ||
    ruled ||
    announced ||
    another ||
    reports !== undefined ||
    isAttributionLike(joined ?? text) ||
    isNameAlone(text, isOther) ||
    (single &&
      isBelowBlank(lines, first) &&
      isCalled(/^\s*(?:[*@]\s*)?([\p{L}\p{N}._-]+)\s*[:：]\s*$/u.exec(text)?.[1] ?? '')) ||
    pointsToAnother(text, isOther)
  )
    // What a review quotes, it answers: all of it is the reviewer's. And a `>` may close an address instead of marking words.
    return quoted && !/<[^<>\s]+$/.test(text.trim()) && reports !== 'review';
  // Over several lines it is not sure where such a line begins, so that all below is in doubt.
  const broken = whole && (quoted || line.depth > 0) && aloneNamesAnother(text, quoted, isOther);
  return broken ? false : undefined;
}

/** What is said to be said is set in below, and only that (set-apart-lines.ts). */
function isSetIn(lines: readonly BodyLine[], at: number): boolean {
  const indent = (line: BodyLine) => line.text.replaceAll('\t', '        ').search(/\S/);
  const [lead, below] = [lines[at], lines[lines[at + 1]?.blank ? at + 2 : at + 1]];
  return lead !== undefined && below?.depth === lead.depth && indent(below) >= indent(lead) + 2;
}

/** Below a long line of underscores, as Outlook draws it above the mail that is answered. */
function isBelowRule(lines: readonly BodyLine[], at: number): boolean {
  return /^\s*_{20,}\s*$/.test(lines[at - 1]?.text ?? '');
}

/** Prose may end in "as he wrote on 3 June:"; an attribution stands by itself, or after a whole sentence. */
export function startsParagraph(lines: readonly BodyLine[], first: number): boolean {
  return isBelowBlank(lines, first) || /[.?!:)]["'\]]*$/.test(lines[first - 1]?.text.trimEnd() ?? '');
}

/** A word or two end a mail as well as a sentence does. */
function isBelowFarewell(lines: readonly BodyLine[], first: number): boolean {
  return (lines[first - 1]?.text.trim().split(/\s+/).length ?? 0) <= 2;
}

function isBelowBlank(lines: readonly BodyLine[], at: number): boolean {
  const above = lines[at - 1];
  return !above || above.blank || above.depth !== lines[at]?.depth;
}

function isAboveBlank(lines: readonly BodyLine[], at: number): boolean {
  const below = lines[at + 1];
  return !below || below.blank || below.depth !== lines[at]?.depth;
}

/** A sentence without a day, an address or a quotation: such lines are nearly all of a long mail. */
function isPlainSentence(text: string): boolean {
  return /\p{L}{2}[.?!]\s*$/u.test(text) && !/[\d@<>:："“”[\]*…]/.test(text);
}

/** A colon on a line of its own, as French sets it apart and a narrow window breaks it off; else it marks a quotation. */
function endsInColonBelow(lines: readonly BodyLine[], last: number): boolean {
  const [line, colon, below] = [lines[last], lines[last + 1], lines[last + 2]];
  return colon?.reQuoted === true && colon.blank && colon.depth === line?.depth && below?.reQuoted !== true;
}

/** A line to itself: the next is empty or quoted otherwise, or its first word would have had room here. */
function standsAlone(lines: readonly BodyLine[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || isAboveBlank(lines, at)) return true;
  return line.text.trim().length + 1 + firstWordLength(next.text) < 60;
}

/** Whether lines are one that a narrow window broke: each was too long with the first word of the next, the last was not. */
function isBrokenLine(lines: readonly BodyLine[], first: number, last: number): boolean {
  let widest = 0;
  let tooWide = narrow;
  let slack = 0;
  for (let at = first; at <= last; at++) {
    const [line, next] = [lines[at], lines[at + 1]];
    const columns = line?.text.trim().length ?? 0;
    widest = Math.max(widest, columns);
    if (/[^ -~]/.test(line?.text ?? '')) slack = accents;
    if (at < last) tooWide = Math.min(tooWide, columns + 1 + firstWordLength(next?.text ?? ''));
    else if (!next || isAboveBlank(lines, last)) return widest < tooWide + (widest <= narrowest ? slack : 0);
    else if (widest <= narrowest) return widest < tooWide + slack;
    else return widest < tooWide && columns + 1 + firstWordLength(next.text) < tooWide;
  }
  return false;
}

function rangeOf({ first, last }: LikelyAttribution): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
