/**
 * Restores markers that a mailer lost by re-wrapping: it broke a line that exceeded the margin and left the rest
 * unmarked. Only length distinguishes such a rest from a short answer, and often not even that.
 */

import { type BodyLine, firstWordLength } from './body-marks.ts';

export interface Restored {
  /** The lines, with the lost markers restored. */
  readonly lines: readonly BodyLine[];
  /** Indexes of lines that may be the rest of the quoted line above, or a reply to it. */
  readonly doubtful: ReadonlySet<number>;
}

/** A line is broken at the last space before the margin, and no mailer's margin is narrower than this. */
const margin = 58;
const longestRest = 40;
/** A mailer may or may not count the marks it adds to a line. */
const slack = 2;
const abbreviates = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx)\.$/;
/** Words that open a reply and do not continue a sentence. */
const exclaims =
  /^(?:yes|yep|yeah|yup|no|nope|ok|okay|agreed|n?acked|n?ack|sure|exactly|indeed|please|thanks|thx|why|huh|ditto|likewise|hm+|heh|ah|oh|oops|sorry|nit|lgtm|wrong|never|done|fixed|don['’]t|see (?:above|below))(?![\p{L}\p{N}])/iu;

/**
 * @param isAttribution whether a line is part of an attribution, which is never the rest of another line
 * @param isStatement false for patch hunks and signatures, which mailers do not re-wrap
 */
export function restoreLostMarkers(
  lines: readonly BodyLine[],
  isAttribution: (index: number) => boolean,
  isStatement: (index: number) => boolean,
): Restored {
  const doubtful = new Set<number>();
  const restored: BodyLine[] = [];
  for (const [index, line] of lines.entries()) restored.push(judge(line, index));
  return { lines: restored, doubtful };

  function judge(line: BodyLine, index: number): BodyLine {
    const before = lines[index - 1];
    const after = lines[index + 1];
    if (!before || line.blank || isAttribution(index)) return line;
    if (line.depth === 0 && !line.reQuoted && isBelowQuotedAttribution(index)) doubtful.add(index);
    if (isAttribution(index - 1)) return line;
    if (doubtful.has(index - 1) && continues(restored[index - 1], line)) {
      doubtful.add(index);
      return line;
    }
    const marked = before.depth > 0 || before.reQuoted;
    if (!marked || line.reQuoted || !lacksMarkers(line, before)) return line;
    const between = after !== undefined && (after.depth > 0 || after.reQuoted);
    if (before.blank || !isStatement(index - 1)) {
      if (between && line.depth === 0 && isStatement(index)) doubtful.add(index);
      return line;
    }
    const wrapped = mayBeWrapped(line.text, before);
    const oneBlock = between && before.depth === after.depth && before.reQuoted === after.reQuoted;
    if (oneBlock && wrapped && line.text.trim().length <= longestRest && isStatement(index + 1)) {
      if (isSurelyRest(line.text, before, after, index))
        return { ...line, depth: before.depth, reQuoted: before.reQuoted };
      doubtful.add(index);
      return line;
    }
    if (line.depth > 0) {
      if (wrapped && (oneBlock || line.text.trim().length <= longestRest)) doubtful.add(index);
      return line;
    }
    if (wrapped || (between && !isAnswer(line.text, before)) || /^From /.test(line.text)) doubtful.add(index);
    return line;
  }

  /** Whether a short line continues the one above, which had no room for it in its block, and is no exclamation. */
  function isSurelyRest(rest: string, before: BodyLine, after: BodyLine, index: number): boolean {
    const text = rest.trim();
    if (!/^(?:[\p{Ll}\p{Lo}\p{N}("'`_<[]|\p{Lu}{2})/u.test(text) || exclaims.test(text)) return false;
    // A sentence cannot end inside another.
    if (endsSentence(text) && !abbreviates.test(text) && /^\p{Ll}/u.test(after.text.trim())) return false;
    return columns(before) + 1 + firstWordLength(text) + slack > widestAround(index, before);
  }

  /** Columns of the widest line of words in a line's block. */
  function widestAround(index: number, { depth, reQuoted }: BodyLine): number {
    let widest = 0;
    for (const step of [-1, 1])
      for (let at = index + step; ; at += step) {
        const line = lines[at];
        if (line?.depth !== depth || line.reQuoted !== reQuoted || line.blank) break;
        if (isStatement(at) && line.text.trim().includes(' ')) widest = Math.max(widest, columns(line));
      }
    return widest;
  }

  /** Below a quoted attribution, with only quoted empty lines between: the quotation may have lost all its marks. */
  function isBelowQuotedAttribution(index: number): boolean {
    let above = index - 1;
    while (isQuoted(lines[above]) && lines[above]?.blank) above--;
    return isQuoted(lines[above]) && isAttribution(above);
  }
}

function isQuoted(line: BodyLine | undefined): boolean {
  return line !== undefined && line.depth > 0;
}

function lacksMarkers(line: BodyLine, before: BodyLine): boolean {
  return line.depth < before.depth || (line.depth === before.depth && before.reQuoted);
}

/** Doubt about an unquoted paragraph lasts to its end. */
function continues(above: BodyLine | undefined, line: BodyLine): boolean {
  return above !== undefined && line.depth === above.depth && !line.reQuoted;
}

/** Whether the line above had no room for the first word of this one and does not end a sentence. */
function mayBeWrapped(rest: string, before: BodyLine): boolean {
  return columns(before) + 1 + firstWordLength(rest) > margin && !endsSentence(before.text);
}

/** Whether the line above ends a sentence and had room left, so that nothing was broken. */
function isAnswer(text: string, before: BodyLine): boolean {
  return endsSentence(before.text) && columns(before) + 1 + firstWordLength(text) <= margin;
}

function columns(line: BodyLine): number {
  return line.text.trimEnd().length + 2 * line.depth + (line.reQuoted ? 2 : 0);
}

function endsSentence(text: string): boolean {
  return /[.?!:]["')\]]*$/.test(text.trimEnd());
}
