/**
 * Finds lines set apart as a quotation is, but without a mark: enclosed, indented below a line that names
 * somebody or links to something, closed with another's name, or the message of a commit pasted from a log.
 */

import { isBareName } from './attribution-part.ts';
import type { BodyLine } from './body-marks.ts';

/** Names that may be asked for. */
type Names = Pick<ReadonlySet<string>, 'has'>;

/** How people are referred to in a text. */
export interface Tags {
  /** Whole and first names, including the sender's. */
  readonly all: Names;
  readonly others: Names;
  readonly initials: Names;
}

const committed = 'the message of a commit that was pasted from a log';
export const enclosed = 'set apart by an indent or by lines around it, as a quotation is';
const closed = 'above a line that names somebody else as its writer';

/** What closes a quotation with its author's name. */
const closing = /^\s*(?:-{1,2}|[–—]|\()\s*(\p{Lu}[\p{L}.'’ -]{1,40}?)(?:,.*?)?\)?\s*$/u;
const quoteOpens =
  /^\W*(?:begin(?:ning of)?|start(?: of)?)\s+(?:quote|quotation|citation|excerpt)\W*$|^\s*[<[](?:block)?quote\b[^>\]]*[>\]]\s*$|^\s*(?:```|~~~)[\w.-]*\s*$/i;
const quoteCloses =
  /^\W*end(?: of)?\s+(?:quote|quotation|citation|excerpt)\W*$|^\s*[<[]\/(?:block)?quote[>\]]\s*$|^\s*(?:```|~~~)\s*$/i;
const longestEnclosed = 200;
const link = /https?:\/\/\S+/;
const tells =
  /(?<!\p{L})(?:said|says|wrote|writes|put it|told|according to|quote|quoting|quoted|titled|entitled)(?!\p{L})/iu;
const commitLine = /^\s*commit [0-9a-f]{7,64}(?:\s|$)/;
const authorLine = /^\s*(?:Author|Committer|user|Autor|Auteur):\s+\S/;
const dayLine = /^\s*(?:(?:Author|Commit)?Date|date):\s+\S/;
/** What is read from such a text: "This is in the manual." */
const source =
  /(?<!\p{L})(?:manual|man page|manpage|spec|specification|standard|documentation|docs|RFC ?\d*|changelog|commit (?:message|log)|thread|article|paper|faq|wiki|README)(?!\p{L})/iu;
const indented = /^(?:\s{4}|\t)/;

/** Adds the doubts that the line at an index raises about other lines. */
export function doubtSetApart(
  lines: readonly BodyLine[],
  index: number,
  tags: Tags,
  doubts: Map<number, string>,
): void {
  const line = lines[index];
  if (!line) return;
  const { text, depth } = line;
  if (commitLine.test(text) && !doubts.has(index)) doubtCommit(lines, index, doubts);
  if (authorLine.test(text) && !doubts.has(index)) doubtLog(lines, index, doubts);
  if (quoteOpens.test(text) && !doubts.has(index)) doubtEnclosed(lines, index, doubts);
  if (isLeadOfIndented(lines, index, tags.all)) doubtIndented(lines, index, doubts);
  if (tellsOfSomebody(text, tags.all)) doubtQuotedBelow(lines, index, doubts);
  const closer = closing.exec(text)?.[1];
  if (closer === undefined) return;
  if (tags.others.has(closer) || (!tags.all.has(closer) && isBareName(`${closer}:`, undefined)))
    doubtClosed(lines, index, depth, doubts);
}

function doubtEnclosed(lines: readonly BodyLine[], first: number, doubts: Map<number, string>): void {
  const depth = lines[first]?.depth;
  for (let last = first + 1; last < first + longestEnclosed; last++) {
    const line = lines[last];
    if (!line || line.depth !== depth || !quoteCloses.test(line.text)) continue;
    for (let index = first; index <= last; index++) doubts.set(index, enclosed);
    return;
  }
}

function indentOf(line: BodyLine): number {
  return line.text.replaceAll('\t', '        ').search(/\S/);
}

/** "As Ben put it:" or a link, followed by indented text. */
function isLeadOfIndented(lines: readonly BodyLine[], index: number, names: Names): boolean {
  const lead = lines[index];
  const below = lines[index + 1]?.blank ? lines[index + 2] : lines[index + 1];
  if (!lead || lead.blank || below?.depth !== lead.depth || below.reQuoted) return false;
  if (indentOf(below) < indentOf(lead) + 2 || isAddressList(below.text)) return false;
  return (
    link.test(lead.text) ||
    tells.test(lead.text) ||
    source.test(lead.text) ||
    tellsOfSomebody(lead.text, names)
  );
}

/** Ends in a colon, and names somebody or says that something was said. */
function tellsOfSomebody(text: string, names: Names): boolean {
  if (!/[:：]\s*$/.test(text)) return false;
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  return tells.test(text) || words.some((word) => names.has(word.replace(/['’]s?$/, '')));
}

/** The paragraph below, if all of it is in quotation marks. */
function doubtQuotedBelow(lines: readonly BodyLine[], lead: number, doubts: Map<number, string>): void {
  const depth = lines[lead]?.depth;
  const first = lines[lead + 1]?.blank ? lead + 2 : lead + 1;
  let last = first;
  const isOf = (line: BodyLine | undefined) => line !== undefined && line.depth === depth && !line.blank;
  // Looked at before its end is looked for: a paragraph may be as long as the mail, and each of its lines lead to it.
  if (!isOf(lines[first]) || !quotes.test(lines[first]?.text ?? '')) return;
  while (isOf(lines[last + 1])) last++;
  if (!/["“”»«][.,]?\s*$/u.test(lines[last]?.text ?? '')) return;
  for (let index = first; index <= last; index++) if (!doubts.has(index)) doubts.set(index, enclosed);
}

/** Whom a mail is copied to is nothing that anybody said. */
function isAddressList(text: string): boolean {
  return text
    .trim()
    .split(/\s+/)
    .every((word) => word.includes('@'));
}

function doubtIndented(lines: readonly BodyLine[], lead: number, doubts: Map<number, string>): void {
  const above = lines[lead];
  if (!above) return;
  const least = indentOf(above) + 2;
  for (let index = lead + 1; ; index++) {
    const line = lines[index];
    if (!line || (line.depth !== above.depth && !isWrapped(index))) return;
    if (line.blank) continue;
    if ((line.depth === above.depth && indentOf(line) < least) || doubts.has(index)) return;
    doubts.set(index, enclosed);
  }

  /** The rest of the line above, whose mark a mailer lost, before the text goes on. */
  function isWrapped(index: number): boolean {
    const [before, rest, after] = [lines[index - 1], lines[index], lines[index + 1]];
    if (!before || !rest || !after || rest.blank) return false;
    if (rest.depth >= before.depth || after.depth !== before.depth || indentOf(after) < least) return false;
    return doubts.get(index - 1) === enclosed;
  }
}

const quotes = /^\s*["“”„«»]/u;

/** The marked block directly above, or the paragraph that opens with quotation marks. */
function doubtClosed(
  lines: readonly BodyLine[],
  index: number,
  depth: number,
  doubts: Map<number, string>,
): void {
  let above = index - 1;
  for (; (lines[above]?.depth ?? 0) > depth; above--) doubts.set(above, closed);
  if (above === index - 1) doubtInQuotes(lines, index, depth, doubts);
}

function doubtInQuotes(
  lines: readonly BodyLine[],
  index: number,
  depth: number,
  doubts: Map<number, string>,
): void {
  let above = index - 1;
  while (lines[above]?.blank) above--;
  let first = above;
  while (lines[first - 1]?.depth === depth && !lines[first - 1]?.blank) first--;
  if (!quotes.test(lines[first]?.text ?? '')) return;
  for (let at = first; at <= above; at++) doubts.set(at, closed);
}

/** From `commit ID` with its author to the last line that is indented as a log indents. */
function doubtCommit(lines: readonly BodyLine[], first: number, doubts: Map<number, string>): void {
  const depth = lines[first]?.depth;
  const isOf = (line: BodyLine | undefined): line is BodyLine => line !== undefined && line.depth === depth;
  let last = first;
  while (isOf(lines[last + 1]) && !lines[last + 1]?.blank) last++;
  if (!lines.slice(first + 1, Math.min(last, first + 5) + 1).some(({ text }) => authorLine.test(text)))
    return;
  for (let index = last + 1; ; index++) {
    const line = lines[index];
    if (!isOf(line) || !(line.blank || indented.test(line.text))) break;
    last = index;
  }
  for (let index = first; index <= last; index++) doubts.set(index, committed);
}

/** Fields of a log with an author and a day, and the message below them: to the end of its indent, if it has one. */
function doubtLog(lines: readonly BodyLine[], at: number, doubts: Map<number, string>): void {
  const depth = lines[at]?.depth;
  const isOf = (line: BodyLine | undefined): line is BodyLine => line !== undefined && line.depth === depth;
  const isField = (line: BodyLine | undefined) => isOf(line) && !line.blank;
  if (!lines.slice(Math.max(0, at - 2), at + 3).some((line) => isOf(line) && dayLine.test(line.text))) return;
  let [first, last] = [at, at];
  while (isField(lines[first - 1])) first--;
  while (isField(lines[last + 1])) last++;
  let below = last + 1;
  while (isOf(lines[below]) && lines[below]?.blank) below++;
  const isIndented = isOf(lines[below]) && indented.test(lines[below]?.text ?? '');
  for (let index = last + 1; ; index++) {
    const line = lines[index];
    if (!isOf(line) || (isIndented && !line.blank && !indented.test(line.text))) break;
    last = index;
  }
  for (let index = first; index <= last; index++) if (!doubts.has(index)) doubts.set(index, committed);
}
