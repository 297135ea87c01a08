/**
 * Finds lines set apart like a quotation, but without a mark: enclosed, indented below a line that names somebody or
 * contains a link, closed with another person's name, or a commit message pasted from a log.
 */

import { isBareName } from './attribution-part.ts';
import type { BodyLine } from './body-marks.ts';

/** A set of names. */
type Names = Pick<ReadonlySet<string>, 'has'>;

/** Names by which a text may refer to people. */
export interface Tags {
  /** Whole and first names, including the sender's. */
  readonly all: Names;
  readonly others: Names;
  readonly initials: Names;
}

const committed = 'a commit message pasted from a log';
export const enclosed = 'set apart like a quotation, by an indent or by lines around it';
const closed = 'above a line that names somebody else as the writer';

/** A line with the author's name that closes a quotation. */
const closing = /^\s*(?:-{1,2}|[–—]|\()\s*(\p{Lu}[\p{L}.'’ -]{1,40}?)(?:,.*?)?\)?\s*$/u;
const quoteOpens =
  /^\W*(?:begin(?:ning of)?|start(?: of)?)\s+(?:quote|quotation|citation|excerpt)\W*$|^\s*[<[](?:block)?quote\b[^>\]]*[>\]]\s*$|^\s*(?:```|~~~)[\w.-]*\s*$/i;
const quoteCloses =
  /^\W*end(?: of)?\s+(?:quote|quotation|citation|excerpt)\W*$|^\s*[<[]\/(?:block)?quote[>\]]\s*$|^\s*(?:```|~~~)\s*$/i;
const longestEnclosed = 200;
const link = /https?:\/\/\S+/;
const reportsSpeech =
  /(?<!\p{L})(?:said|says|wrote|writes|put it|told|according to|quote|quoting|quoted|titled|entitled)(?!\p{L})/iu;
const commitLine = /^\s*commit [0-9a-f]{7,64}(?:\s|$)/;
const authorLine = /^\s*(?:Author|Committer|user|Autor|Auteur):\s+\S/;
const dayLine = /^\s*(?:(?:Author|Commit)?Date|date):\s+\S/;
/** Texts from which people quote: "This is in the manual." */
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
  if (introducesSpeech(text, tags.all)) doubtQuotedBelow(lines, index, doubts);
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

/** In columns; a tab counts as eight. */
function indentOf({ text }: BodyLine): number {
  const at = text.search(/\S/);
  return at > 0 ? text.slice(0, at).replaceAll('\t', '        ').length : at;
}

/** Whether a line like "As Ben put it:" or a link precedes indented text. */
function isLeadOfIndented(lines: readonly BodyLine[], index: number, names: Names): boolean {
  const lead = lines[index];
  const below = lines[index + 1]?.blank ? lines[index + 2] : lines[index + 1];
  if (!lead || lead.blank || below?.depth !== lead.depth || below.reQuoted) return false;
  if (indentOf(below) < indentOf(lead) + 2 || isAddressList(below.text)) return false;
  return (
    link.test(lead.text) ||
    reportsSpeech.test(lead.text) ||
    source.test(lead.text) ||
    introducesSpeech(lead.text, names)
  );
}

/** Whether a line ends in a colon, and names somebody or has a verb of speech. */
function introducesSpeech(text: string, names: Names): boolean {
  if (!/[:：]\s*$/.test(text)) return false;
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  return reportsSpeech.test(text) || words.some((word) => names.has(word.replace(/['’]s?$/, '')));
}

/** Doubts the paragraph below, if all of it is in quotation marks. */
function doubtQuotedBelow(lines: readonly BodyLine[], lead: number, doubts: Map<number, string>): void {
  const depth = lines[lead]?.depth;
  const first = lines[lead + 1]?.blank ? lead + 2 : lead + 1;
  let last = first;
  const isOf = (line: BodyLine | undefined) => line !== undefined && line.depth === depth && !line.blank;
  // Checked before searching for the end: a paragraph may be as long as the mail, and every line may introduce it.
  if (!isOf(lines[first]) || !quotes.test(lines[first]?.text ?? '')) return;
  while (isOf(lines[last + 1])) last++;
  if (!/["“”»«][.,]?\s*$/u.test(lines[last]?.text ?? '')) return;
  for (let index = first; index <= last; index++) if (!doubts.has(index)) doubts.set(index, enclosed);
}

/** A list of recipients is not a quotation. */
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

  /** Whether a line is the unmarked rest of the line above, with more of the same text below it. */
  function isWrapped(index: number): boolean {
    const [before, rest, after] = [lines[index - 1], lines[index], lines[index + 1]];
    if (!before || !rest || !after || rest.blank) return false;
    if (rest.depth >= before.depth || after.depth !== before.depth || indentOf(after) < least) return false;
    return doubts.get(index - 1) === enclosed;
  }
}

const quotes = /^\s*["“”„«»]/u;

/** Doubts the marked block directly above, or the paragraph above that opens with quotation marks. */
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

/** Doubts the lines from `commit ID` with its author to the last line with a log's indent. */
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

/** Doubts the fields of a log with an author and a day, and the message below them to the end of any indent. */
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
