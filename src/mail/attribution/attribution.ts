/**
 * Finds attribution lines in known forms, with their place and the depth whose owner they name.
 *
 * "On DATE, NAME wrote:" at depth d names the owner of depth d + 1. It may span two or three lines, and a mailer may
 * have left the last one unmarked.
 */

import { type AttributionName, readAttributionName } from './attribution-name.ts';
import { type BodyLine, beginsParagraph } from './body-marks.ts';

export interface Attribution {
  /** Indexes of the first and last line. */
  readonly first: number;
  readonly last: number;
  /** Depth of the lines whose owner it names. */
  readonly quotedDepth: number;
  readonly credit: AttributionName;
  /** Whether the next line that is not empty is quoted more deeply. */
  readonly leads: boolean;
}

const mostLines = 3;
/** "On DATE, NAME wrote: text", as left by mailers that drop marks and line breaks; the end of the text is unknown. */
const inLine = /^(.{1,300}?\s(?:wrote|writes|said)\s*:)\s+\S/;

/** @param nextWithText for each line, the index of the next one with text */
export function findAttributions(
  lines: readonly BodyLine[],
  nextWithText: readonly number[],
): readonly Attribution[] {
  const found: Attribution[] = [];
  for (let index = 0; index < lines.length; index++) {
    const attribution = attributionAt(lines, index, nextWithText);
    if (!attribution) continue;
    found.push(attribution);
    index = attribution.last;
  }
  return found;
}

function attributionAt(
  lines: readonly BodyLine[],
  first: number,
  nextWithText: readonly number[],
): Attribution | undefined {
  const start = lines[first];
  if (!start) return undefined;
  const opens = /^\s*On\s.*\d/.test(start.text);
  let text = '';
  for (let last = first; last < first + mostLines; last++) {
    const line = lines[last];
    if (!line || line.blank || line.reQuoted || line.text.length > 300) return undefined;
    if (line.depth !== start.depth && !isUnmarkedEnd(line, start, lines[nextWithText[last] ?? lines.length]))
      return undefined;
    text += ` ${line.text}`;
    const credit = readAttributionName(text);
    const leads = (lines[nextWithText[last] ?? lines.length]?.depth ?? 0) > start.depth;
    if (credit?.kind === 'name' || (credit && leads)) {
      return { first, last, quotedDepth: start.depth + 1, credit, leads };
    }
    if (credit || !opens) return undefined;
    const flattened = beginsParagraph(lines, first) ? inLine.exec(text)?.[1] : undefined;
    const inFront = flattened === undefined ? undefined : readAttributionName(flattened);
    if (inFront?.kind === 'name')
      return { first, last, quotedDepth: start.depth + 1, credit: inFront, leads: false };
  }
  return undefined;
}

/** The unmarked end of an attribution: `wrote:` alone, or with a name above a quotation of the matching depth. */
function isUnmarkedEnd(line: BodyLine, start: BodyLine, next: BodyLine | undefined): boolean {
  if (line.depth >= start.depth) return false;
  if (/^\S*\s*wrote:\s*$/.test(line.text)) return true;
  return next?.depth === start.depth + 1 && line.text.length < 100 && /\swrote:\s*$/.test(line.text);
}
