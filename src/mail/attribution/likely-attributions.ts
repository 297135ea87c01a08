/**
 * Finds attributions in forms that we cannot read, on one or several lines: they name nobody, but mean that the lines
 * below need not belong to the person named before.
 */

import {
  aloneNamesAnother,
  isAttributionLike,
  isNameAlone,
  pointsToAnother,
  reportsComment,
} from './attribution-like.ts';
import { isBareName, isPartAlone, mayEndAttribution, namesStranger } from './attribution-part.ts';
import { type BodyLine, beginsParagraph, firstWordLength } from './body-marks.ts';
import type { OtherNames } from './known-names.ts';
import { isLogLine } from './machine-lines.ts';
import { announcesMail } from './mail-languages.ts';

export interface LikelyAttribution {
  /** Indexes of the first and last line. */
  readonly first: number;
  readonly last: number;
  readonly depth: number;
  /** Whether the next line that is not empty is quoted more deeply. */
  readonly leads: boolean;
}

/** Maximum number of lines of an attribution in a narrow window, and of its characters. */
const mostLines = 40;
const longest = 300;
/** Width of a window so narrow that its line breaks cannot be the writer's. */
const narrow = 80;
const narrowest = 44;
/** "The compiler says:", without a day, an address or a second name. */
const plainLead = /^\s*\p{Lu}\S*(?:\s+\p{Ll}\S*)*[:：]\s*$/u;
/** `Ben:`, `@Ben:`, `Ben's view is:` */
const nameBeforeColon = /^\s*(?:[*@]\s*)?([\p{L}\p{N}._-]+)(?:['’]s?(?:\s[\p{L}'’-]+){1,5})?\s*[:：]\s*$/u;
/** A mailer may have counted accented letters twice. */
const accents = 2;

interface Around {
  readonly lines: readonly BodyLine[];
  /** For each line, the index of the next one with text. */
  readonly nextWithText: readonly number[];
  readonly others: OtherNames;
  /** Whether a word is a first or last name of another person, or precedes the @ of their address. */
  readonly isOthersName: (word: string) => boolean;
  readonly sender: string | undefined;
}

/** @param namingLines indexes of lines that belong to a known attribution or header */
export function findLikelyAttributions(
  around: Around,
  namingLines: ReadonlySet<number>,
): readonly LikelyAttribution[] {
  const { lines } = around;
  const starts = once((at) => mayBeginAttribution(lines, at));
  const rules = once((at) => isBelowRule(lines, at));
  const farewells = once((at) => isBelowFarewell(lines, at));
  const found: LikelyAttribution[] = [];
  lines.forEach((line, last) => {
    if (line.reQuoted || isLogLine(line.text)) return;
    let text = endsInColonBelow(lines, last) ? ':' : '';
    for (let first = last; first > last - mostLines; first--) {
      const above = lines[first];
      if (!above || above.depth !== line.depth || above.blank || namingLines.has(first)) return;
      text = `${above.text} ${text}`;
      if (first < last && text.length > longest) return;
      if (!starts(first) && !rules(first) && !(farewells(first) && isAttributionLike(text))) continue;
      const leads = leadsAt(text, first, last, around);
      if (leads === undefined) continue;
      found.push({ first, last, depth: line.depth, leads });
      return;
    }
  });
  // A found line inside an attribution that leads a quotation has no effect by itself.
  const leading = new Set(found.filter(({ leads }) => leads).flatMap(rangeOf));
  return found.filter(({ first, leads }) => leads || !leading.has(first));
}

/** Caches the answers to questions that are repeated for the same line. */
function once(answer: (at: number) => boolean): (at: number) => boolean {
  const known: boolean[] = [];
  return (at) => {
    known[at] ??= answer(at);
    return known[at];
  };
}

/** @returns undefined if the lines are not an attribution */
function leadsAt(
  text: string,
  first: number,
  last: number,
  { lines, nextWithText, others, isOthersName, sender }: Around,
): boolean | undefined {
  const line = lines[last];
  const next = lines[nextWithText[last] ?? lines.length];
  if (!line || (first < last && isPlainSentence(text))) return undefined;
  if (first === last && plainLead.test(text) && isSetIn(lines, last)) return undefined;
  // A line that introduces a ` : ` block says nothing about the lines below that block.
  if (next?.reQuoted && next.depth === line.depth) return undefined;
  const quoted = (next?.depth ?? 0) > line.depth;
  const single = first === last ? standsAlone(lines, last) : isBrokenLine(lines, first, last);
  const glued = first === last && !single && mayEndAttribution(text);
  const whole = first < last && beginsParagraph(lines, first) && endsParagraph(lines, last);
  const reports =
    first === last && (single || /\)\s*$/.test(text)) ? reportsComment(text, sender) : undefined;
  const isFree = line.doubt === undefined && next?.depth === line.depth && beginsParagraph(lines, first);
  const joined = first === last ? /^(.{5,200}?[:：])\s*>/.exec(text.trim())?.[1] : undefined;
  const part = single && isFree && line.depth > 0 && isPartAlone(text);
  const stranger =
    (single || whole || glued) &&
    (isFree || (next?.depth === line.depth && /[:：]\s*$/.test(text))) &&
    namesStranger(text, sender);
  const ruled =
    single &&
    next?.depth === line.depth &&
    isBelowRule(lines, first) &&
    isBareName(`${text.trim()}:`, sender);
  const announced = first < last && beginsParagraph(lines, first) && announcesMail(text);
  const another = (single || glued) && aloneNamesAnother(text, quoted || glued, others);
  if (
    part ||
    stranger ||
    ruled ||
    announced ||
    another ||
    reports !== undefined ||
    isAttributionLike(joined ?? text) ||
    isNameAlone(text, others) ||
    (single && beginsParagraph(lines, first) && isOthersName(nameBeforeColon.exec(text)?.[1] ?? '')) ||
    pointsToAnother(text, others)
  )
    // A review answers its own quotations: all of it is the reviewer's. A `>` may also close an address.
    return quoted && !/<[^<>\s]+$/.test(text.trim()) && reports !== 'review';
  // On several lines the start of such an attribution is uncertain, so everything below is in doubt.
  const broken = whole && (quoted || line.depth > 0) && aloneNamesAnother(text, quoted, others);
  return broken ? false : undefined;
}

/** Whether the text below is indented as reported speech: nothing else belongs to it (set-apart-lines.ts). */
function isSetIn(lines: readonly BodyLine[], at: number): boolean {
  const indent = (line: BodyLine) => line.text.replaceAll('\t', '        ').search(/\S/);
  const [lead, below] = [lines[at], lines[lines[at + 1]?.blank ? at + 2 : at + 1]];
  return lead !== undefined && below?.depth === lead.depth && indent(below) >= indent(lead) + 2;
}

/** Below a long line of underscores, as drawn by Outlook above the mail being answered. */
function isBelowRule(lines: readonly BodyLine[], at: number): boolean {
  return /^\s*_{20,}\s*$/.test(lines[at - 1]?.text ?? '');
}

/** Prose may end in "as he wrote on 3 June:"; an attribution is on its own, or follows a complete sentence. */
export function mayBeginAttribution(lines: readonly BodyLine[], first: number): boolean {
  return beginsParagraph(lines, first) || /[.?!:)]["'\]]*$/.test(lines[first - 1]?.text.trimEnd() ?? '');
}

/** Below one or two words, which may end a mail like a sentence. */
function isBelowFarewell(lines: readonly BodyLine[], first: number): boolean {
  return !/\S\s+\S+\s+\S/.test(lines[first - 1]?.text ?? '');
}

function endsParagraph(lines: readonly BodyLine[], at: number): boolean {
  const below = lines[at + 1];
  return !below || below.blank || below.depth !== lines[at]?.depth;
}

/** A sentence without a day, an address or a quotation, like nearly all lines of a long mail. */
function isPlainSentence(text: string): boolean {
  return /\p{L}{2}[.?!]\s*$/u.test(text) && !/[\d@<>:："“”[\]*…]/.test(text);
}

/** A colon after a space, as in French, that a narrow window moved to its own line; elsewhere it is a re-quote mark. */
function endsInColonBelow(lines: readonly BodyLine[], last: number): boolean {
  const [line, colon, below] = [lines[last], lines[last + 1], lines[last + 2]];
  return colon?.reQuoted === true && colon.blank && colon.depth === line?.depth && below?.reQuoted !== true;
}

/** Whether the line does not continue: the next is empty or quoted differently, or its first word would have fitted. */
function standsAlone(lines: readonly BodyLine[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || endsParagraph(lines, at)) return true;
  return line.text.trim().length + 1 + firstWordLength(next.text) < 60;
}

/** Whether a narrow window broke one line into these: no line but the last had room for the next one's first word. */
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
    else if (!next || endsParagraph(lines, last)) return widest < tooWide + (widest <= narrowest ? slack : 0);
    else if (widest <= narrowest) return widest < tooWide + slack;
    else return widest < tooWide && columns + 1 + firstWordLength(next.text) < tooWide;
  }
  return false;
}

function rangeOf({ first, last }: LikelyAttribution): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
