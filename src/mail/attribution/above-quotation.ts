/**
 * Reads what is above a quotation to decide whether the quotation still belongs to the person named before it: prose
 * between the two, or the possible remains of an attribution.
 */

import { foldedWithoutLinks, isAttributionLike, mayNameSomebody } from './attribution-like.ts';
import { isAttributionPart } from './attribution-part.ts';
import type { BodyLine } from './body-marks.ts';
import { headerFieldOf } from './mail-languages.ts';
import { enclosed } from './set-apart-lines.ts';

/** A body with its naming lines and machine-written lines already found. */
export interface Reading {
  readonly lines: readonly BodyLine[];
  /** Lines of attributions and headers. */
  readonly headed: ReadonlySet<number>;
  /** Why a line is nobody's statement, where it is not. */
  readonly free: readonly (string | undefined)[];
}

/** Lines further up in a paragraph do not introduce the quotation below it. */
const longestParagraph = 30;
/** How many lines one header field may span. */
const longestField = 4;

/**
 * Paragraphs less deep than a quotation, back to the previous quotation, last first. Leaves out machine-written lines,
 * lines set apart, and sentences that introduce a quotation or a link from elsewhere.
 */
export function paragraphsAbove(last: number, depth: number, reading: Reading): readonly string[] {
  const { lines, headed, free } = reading;
  const found: string[][] = [];
  let open: { readonly depth: number; readonly texts: string[] } | undefined;
  let introduces = false;
  for (let index = last; index >= 0; index--) {
    const line = lines[index];
    if (!line || line.depth >= depth || headed.has(index)) break;
    const isApart = line.reQuoted || line.doubt === enclosed;
    if (isApart && found.at(-1)?.join('') === '') found.pop();
    introduces ||= isApart;
    if (line.blank || isApart || free[index] !== undefined) {
      open = undefined;
      continue;
    }
    if (open?.depth !== line.depth) {
      open = { depth: line.depth, texts: [] };
      if (!introduces) found.push(open.texts);
      introduces = false;
    }
    if (open.texts.length < longestParagraph) open.texts.push(foldedWithoutLinks(line.text));
  }
  return found.map((texts) => texts.reverse().join(' ').trim());
}

/**
 * Whether the last line above a quotation, or the line or header field that it continues, is part of an attribution.
 *
 * @param named those whom attributions have named so far
 */
export function isLeftOfAttribution(
  at: number,
  { lines }: Reading,
  sender: string | undefined,
  named: readonly string[],
): boolean {
  const line = lines[at];
  if (!line) return false;
  if (isAttributionPart(line.text, beginsAfterBlank(at, lines))) return true;
  for (let above = at - 1; above >= at - longestField; above--) {
    const before = lines[above];
    if (!before || before.blank || before.depth !== line.depth) return false;
    if (headerFieldOf(before.text) !== undefined) return true;
    if (above === at - 1 && line.text.trim().split(/\s+/).length <= 2 && mayNameSomebody(before, named))
      return before.text.trim() !== sender;
  }
  return false;
}

/** A name directly below text is a signature. */
function beginsAfterBlank(at: number, lines: readonly BodyLine[]): boolean {
  const before = lines[at - 1];
  return !before || before.blank || before.depth !== lines[at]?.depth;
}

/**
 * `>>>>> On DAY, NAME said:` as Supercite writes it, or a part of it: no real quotation gets this deep in one step.
 *
 * @param before depth of the previous line that is not empty
 */
export function isArrow({ depth, text }: BodyLine, before: number): boolean {
  const jump = depth - before;
  return (jump >= 4 && isAttributionLike(text)) || (jump >= 3 && isAttributionPart(text, true));
}
