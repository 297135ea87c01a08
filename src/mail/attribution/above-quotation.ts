/**
 * Reads the lines above a quotation: below prose it continues the person named before, but not below the possible
 * remains of an attribution.
 */

import { foldedWithoutLinks, isAttributionLike, mayNameSomebody } from './attribution-like.ts';
import { isAttributionPart } from './attribution-part.ts';
import { type BodyLine, beginsParagraph } from './body-marks.ts';
import { headerFieldOf } from './mail-languages.ts';
import { enclosed } from './set-apart-lines.ts';

/** A body in which attributions, headers and machine-written lines have been found. */
export interface Reading {
  readonly lines: readonly BodyLine[];
  /** Lines of attributions and headers. */
  readonly namingLines: ReadonlySet<number>;
  /** For each line, why it is nobody's statement; undefined if it is somebody's. */
  readonly nobodys: readonly (string | undefined)[];
}

/** Lines further up in a paragraph cannot introduce the quotation below it. */
const longestParagraph = 30;
/** Maximum number of lines of one header field. */
const longestField = 4;

/**
 * The paragraphs between a quotation and the previous one at its depth, last first. Omits machine-written lines,
 * lines set apart, and sentences that introduce a quotation or a link from elsewhere.
 */
export function paragraphsAbove(last: number, depth: number, reading: Reading): readonly string[] {
  const { lines, namingLines, nobodys } = reading;
  const found: string[][] = [];
  let open: { readonly depth: number; readonly texts: string[] } | undefined;
  let introduces = false;
  for (let index = last; index >= 0; index--) {
    const line = lines[index];
    if (!line || line.depth >= depth || namingLines.has(index)) break;
    const isApart = line.reQuoted || line.doubt === enclosed;
    if (isApart && found.at(-1)?.join('') === '') found.pop();
    introduces ||= isApart;
    if (line.blank || isApart || nobodys[index] !== undefined) {
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
 * @param named names from the attributions so far
 */
export function isPartOfAttribution(
  at: number,
  { lines }: Reading,
  sender: string | undefined,
  named: readonly string[],
): boolean {
  const line = lines[at];
  if (!line) return false;
  if (isAttributionPart(line.text, beginsParagraph(lines, at))) return true;
  for (let above = at - 1; above >= at - longestField; above--) {
    const before = lines[above];
    if (!before || before.blank || before.depth !== line.depth) return false;
    if (headerFieldOf(before.text) !== undefined) return true;
    if (above === at - 1 && line.text.trim().split(/\s+/).length <= 2 && mayNameSomebody(before, named))
      return before.text.trim() !== sender;
  }
  return false;
}

/**
 * Whether a line is `>>>>> On DAY, NAME said:` as Supercite writes it, or a part of it: no real quotation gets this
 * deep in one step.
 *
 * @param before depth of the previous line that is not empty
 */
export function isArrow({ depth, text }: BodyLine, before: number): boolean {
  const jump = depth - before;
  return (jump >= 4 && isAttributionLike(text)) || (jump >= 3 && isAttributionPart(text, true));
}
