/**
 * Header fields in the middle of a body: two or more of From, To, Cc, Sent, Date and Subject, in any order, bold or
 * not, or a line that announces a forwarded mail. What stands below is that mail, and not its sender's words.
 */

import type { BodyLine } from './body-marks.ts';
import { announcesMail, type HeaderField, headerFieldOf } from './mail-languages.ts';

export interface HeaderBlock {
  /** Index of its first and last line. */
  readonly first: number;
  readonly last: number;
  readonly depth: number;
  /** What the English `From:` says, without the label. */
  readonly from: string | undefined;
  /** The fields seen; none where a line only announces a mail. */
  readonly fields: ReadonlySet<HeaderField>;
}

/** Further lines of a long list of addresses. */
const mostLines = 40;
const anyField = /^[\s*_]*\p{L}[\p{L} -]{0,24}[\s*_]*[:：]/u;
/** What Notes draws between the fields of a table. */
const tableRule = /^\s*\|-{3,}[-+|>\s]*$/;
const inOneLine =
  /^[\s*_]*(?:From|Von|De|Da|От)[\s*_]*:.*\s[*_]*(?:Sent|Date|To|Subject|Gesendet|Envoyé|Enviado|Inviato)[\s*_]*:/u;

export function findHeaderBlocks(lines: readonly BodyLine[]): readonly HeaderBlock[] {
  const found: HeaderBlock[] = [];
  for (let index = 0; index < lines.length; index++) {
    const block = blockAt(lines, index);
    if (!block) continue;
    found.push(block);
    index = block.last;
  }
  return found;
}

function blockAt(lines: readonly BodyLine[], first: number): HeaderBlock | undefined {
  const start = lines[first];
  if (!start || start.reQuoted || start.text.length > 1000) return undefined;
  const { depth } = start;
  if (announcesMail(start.text)) return { first, last: first, depth, from: undefined, fields: new Set() };
  if (!headerFieldOf(start.text)) return undefined;
  const fields = new Set<HeaderField>();
  let from: string | undefined;
  let last = first;
  for (let index = first; index < Math.min(first + mostLines, lines.length); index++) {
    const line = lines[index];
    if (!line || line.depth !== depth || line.reQuoted) break;
    const field = headerFieldOf(line.text);
    if (field) {
      fields.add(field);
      if (field === 'from') from ??= /^[\s*_]*From[\s*_]*:[\s*_]*(\S.{0,300})$/.exec(line.text)?.[1];
      last = index;
    } else if (tableRule.test(line.text)) {
    } else if (line.text.trim() === '') {
      // Fields set apart by single empty lines come from HTML.
      const next = lines[index + 1];
      const field = next && next.depth === depth ? headerFieldOf(next.text) : undefined;
      if (field === undefined || fields.has(field)) break;
    } else if (index === last + 1 && (anyField.test(line.text) || isContinued(lines[index - 1], line))) {
      last = index;
    } else break;
  }
  const oneLine = inOneLine.test(start.text.slice(0, 500));
  if (fields.size < 2 && !oneLine) return undefined;
  return { first, last, depth, from: oneLine ? undefined : from, fields };
}

function isContinued(before: BodyLine | undefined, line: BodyLine): boolean {
  return /^\s+\S/.test(line.text) || /[,;]\s*$/.test(before?.text ?? '');
}
