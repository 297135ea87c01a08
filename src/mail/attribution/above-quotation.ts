/**
 * What stands above a quotation, as far as it tells whether the quotation goes on from the person named before it: prose
 * between the two, or what may be left of an attribution.
 */

import { foldedWithoutLinks, isAttributionLike, mayNameSomebody } from './attribution-like.ts';
import { isAttributionPart } from './attribution-part.ts';
import type { BodyLine } from './body-marks.ts';
import { headerFieldOf } from './mail-languages.ts';
import { enclosed } from './set-apart-lines.ts';

/** A body of which is known what names somebody and what a machine wrote. */
export interface Reading {
  readonly lines: readonly BodyLine[];
  /** Lines of attributions and headers. */
  readonly headed: ReadonlySet<number>;
  /** Why nobody wrote a line, where that is so. */
  readonly free: readonly (string | undefined)[];
}

/** What stands further up in a paragraph does not lead to a quotation below it. */
const longestParagraph = 30;
/** Lines over which a field of a header may run. */
const longestField = 4;

/**
 * Paragraphs less deep than a quotation, up to the one before it, the last first: without what a machine wrote, what is
 * set apart, and what introduces words that are quoted from elsewhere or links to them.
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
 * Whether the last line above a quotation, the one that it goes on from, or a field that it goes on is of an attribution.
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

/** Below text a name is a signature. */
function beginsAfterBlank(at: number, lines: readonly BodyLine[]): boolean {
  const before = lines[at - 1];
  return !before || before.blank || before.depth !== lines[at]?.depth;
}

/**
 * `>>>>> On DAY, NAME said:` as Supercite writes it, or a part of it: no quotation goes so deep at once.
 *
 * @param before depth of the line before it that said anything
 */
export function isArrow({ depth, text }: BodyLine, before: number): boolean {
  const jump = depth - before;
  return (jump >= 4 && isAttributionLike(text)) || (jump >= 3 && isAttributionPart(text, true));
}
