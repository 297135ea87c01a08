/**
 * Finds header fields inside a body: two or more of From, To, Cc, Sent, Date and Subject, in any order, bold or not, or
 * a line that announces a forwarded mail. The text below belongs to that mail, not to the sender.
 */

import { type BodyLine, beginsParagraph } from './body-marks.ts';
import { announcesMail, type HeaderField, headerFieldOf } from './mail-languages.ts';

export interface HeaderBlock {
  /** Indexes of the first and last line. */
  readonly first: number;
  readonly last: number;
  readonly depth: number;
  /** The value of the English `From:`, without the label. */
  readonly from: string | undefined;
  /** The fields found; none if a line only announces a mail. */
  readonly fields: ReadonlySet<HeaderField>;
}

/** Maximum number of lines, because lists of addresses are long. */
const mostLines = 40;
/** Maximum number of lines of one field in a narrow window. */
const longestField = 8;
const anyField = /^[\s*_]*\p{L}[\p{L} -]{0,24}[\s*_]*[:：]/u;
/** Drawn by Notes between fields in a table. */
const tableRule = /^\s*\|-{3,}[-+|>\s]*$/;
const ruleWithWords = /^\s*-{4,}.{1,60}-{4,}\s*$/;
const inOneLine =
  /^[\s*_]*(?:From|Von|De|Da|От)[\s*_]*:.*\s[*_]*(?:Sent|Date|To|Subject|Gesendet|Envoyé|Enviado|Inviato)[\s*_]*:/;

/** A field in the right column of old Notes' table; the name and the day are to its left. */
const inColumn = /\S\s{2,}(To|cc|Subject|An|Kopie|Thema|Pour|Objet|Para|Asunto):\s+\S/;
const fromAlone =
  /[:：][\s*_]*(?:["'\p{Lu}][^:]*\s<?\S+@\S+|["']?\p{Lu}[\p{L}.'’-]*(?:\s+[\p{L}.'’-]+){1,3}["']?|\S+@\S+(?:\s\([^()]*\))?)[\s*_]*$/u;
const replySubject =
  /[:：][\s*_]*(?:re|aw|fwd?|sv|vs|wg|tr|rv|antw|res|odp|回复|答复|转发|回覆|轉寄)\s*[:：]/i;
const foreignField = /^[\s*_]*(?!\S*-by:)\p{L}[\p{L}\p{M} .-]{0,24}[\s*_]*[:：][\s*_]*\S/iu;
const inBrackets = /[<[(](?:mailto:)?[^<>()[\]\s]+@[^<>()[\]\s]+[>\])]/;
/** A field whose value is a first and a last name. */
const nameAsValue = /[:：]\s*["']?\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){1,2}["']?\s*$/u;
/** The line before a message in an mbox and before a patch in git's format. */
const separator = /^From \S+\s.*\d\d:\d\d/;
const clock = /(?<!\d)\d{1,2}[:.]\d{2}(?!\d)/;
const day = /(?<!\d)\d{4}(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2}/;

export function findHeaderBlocks(lines: readonly BodyLine[]): readonly HeaderBlock[] {
  const found: HeaderBlock[] = [];
  for (let index = 0; ; index++) {
    const start = lines[index];
    if (!start) return found;
    const block = blockAt(lines, index, start);
    if (!block) continue;
    found.push(block);
    index = block.last;
  }
}

function blockAt(lines: readonly BodyLine[], first: number, start: BodyLine): HeaderBlock | undefined {
  if (start.reQuoted || start.text.length > 1000) return undefined;
  const { depth } = start;
  if (announcesMail(start.text)) return { first, last: first, depth, from: undefined, fields: new Set() };
  if (!headerFieldOf(start.text))
    return columnBlockAt(lines, first, depth) ?? foreignBlockAt(lines, first, depth);
  const fields = new Set<HeaderField>();
  let from: string | undefined;
  let inFrom = false;
  let last = first;
  for (let index = first; index < first + mostLines; index++) {
    const line = lines[index];
    if (!line || line.depth !== depth || line.reQuoted) break;
    const field = headerFieldOf(line.text);
    if (field) {
      inFrom = field === 'from' && from === undefined;
      fields.add(field);
      if (inFrom) from = /^[\s*_]*From[\s*_]*:[\s*_]*(\S.{0,300})$/.exec(line.text)?.[1];
      last = index;
    } else if (tableRule.test(line.text)) {
    } else if (line.blank) {
      // Fields separated by single empty lines come from HTML.
      const next = lines[index + 1];
      const field = next && next.depth === depth ? headerFieldOf(next.text) : undefined;
      if (field === undefined || fields.has(field)) break;
    } else if (
      index === last + 1 &&
      (anyField.test(line.text) ||
        isContinued(lines[index - 1] ?? start, line) ||
        isBeforeField(lines, index, depth, fields))
    ) {
      last = index;
      if (inFrom && from !== undefined && !anyField.test(line.text)) from += ` ${line.text}`;
    } else break;
  }
  const oneLine = inOneLine.test(start.text.slice(0, 500));
  if (fields.size < 2 && !oneLine && !isFieldAlone(lines, first, last, fields))
    return foreignBlockAt(lines, first, depth);
  return { first, last, depth, from: oneLine ? undefined : from, fields };
}

/** `From: NAME` or `Subject: Re: …` as a separate paragraph, or `From: NAME` below a rule. */
function isFieldAlone(
  lines: readonly BodyLine[],
  first: number,
  last: number,
  fields: ReadonlySet<HeaderField>,
): boolean {
  const line = lines[first];
  const after = lines[last + 1];
  if (!line || first !== last) return false;
  const isBelowDashes = /^---+(?:.*---+)?\s*$/.test(lines[first - 1]?.text ?? '');
  if (!isBelowDashes && !mayBeginHeader(lines, first)) return false;
  const apart = after?.depth === line.depth && after.blank;
  if (fields.has('subject')) return apart && replySubject.test(line.text);
  if (fields.has('from') && ruleWithWords.test(lines[first - 1]?.text ?? '')) return true;
  return fields.has('from') && fromAlone.test(line.text) && (apart || isRule(lines[first - 1]));
}

/** Two or more fields in the right column of consecutive lines. */
function columnBlockAt(lines: readonly BodyLine[], first: number, depth: number): HeaderBlock | undefined {
  const labels = lines
    .slice(first, first + 5)
    .map((line) => (line.depth === depth ? inColumn.exec(line.text.slice(0, 200))?.[1] : undefined));
  if (labels[0] === undefined || new Set(labels.filter((label) => label !== undefined)).size < 2)
    return undefined;
  const last = first + labels.findLastIndex((label) => label !== undefined);
  return { first, last, depth, from: undefined, fields: new Set() };
}

/**
 * Three or more fields in an unknown language: one with an address and one with a day, or a name and a day with its
 * time.
 */
function foreignBlockAt(lines: readonly BodyLine[], first: number, depth: number): HeaderBlock | undefined {
  if (!mayBeginHeader(lines, first)) return undefined;
  const texts: string[] = [];
  for (const line of lines.slice(first, first + mostLines)) {
    if (line.depth !== depth || !foreignField.test(line.text)) break;
    texts.push(line.text);
  }
  const isHeader = (who: RegExp, isWhen: (text: string) => boolean) =>
    texts.some((text) => who.test(text)) && texts.some(isWhen);
  if (
    texts.length < 3 ||
    !(
      isHeader(inBrackets, (text) => day.test(text)) ||
      isHeader(nameAsValue, (text) => day.test(text) && clock.test(text))
    )
  )
    return undefined;
  return { first, last: first + texts.length - 1, depth, from: undefined, fields: new Set() };
}

/** Whether a header may begin on a line: at a paragraph, or below a rule or the separator of a message. */
function mayBeginHeader(lines: readonly BodyLine[], first: number): boolean {
  const above = lines[first - 1];
  return beginsParagraph(lines, first) || isRule(above) || separator.test(above?.text ?? '');
}

function isRule(line: BodyLine | undefined): boolean {
  return line !== undefined && (/^[\s*_=-]{5,}$/.test(line.text) || ruleWithWords.test(line.text));
}

/** Whether a line is the end of a field broken by a narrow window: another field follows. */
function isBeforeField(
  lines: readonly BodyLine[],
  at: number,
  depth: number,
  seen: ReadonlySet<HeaderField>,
): boolean {
  let above = false;
  for (const line of lines.slice(at + 1, at + longestField)) {
    if (line.depth !== depth || line.reQuoted) return false;
    const field = headerFieldOf(line.text);
    if (field !== undefined) return !seen.has(field);
    if (line.blank && above) return false;
    above = line.blank;
  }
  return false;
}

function isContinued(before: BodyLine, line: BodyLine): boolean {
  return /^\s+\S/.test(line.text) || /[,;]\s*$/.test(before.text);
}
