/**
 * Recognizes Supercite's `>>>>> "BC" == Ben Carr <ben@…> writes:` and GroupWise's `>>> Ben Carr <ben@…> DAY >>>`
 * without their end: a single line that seems to be quoted three or five levels deep in one step, but is not.
 */

import { isAccompaniedName } from './attribution-like.ts';
import type { BodyLine } from './body-marks.ts';

const arrow = /^((?:\s*>)*?)\s?((?:>{3}|>{5})\s*(?:[^\s>].*))$/;
const supercite = /^(?:"[^"]{1,60}"?(?:\s|$)|==\s)/;
/** Maximum number of lines into which a narrow window breaks such a line. */
const mostLines = 10;
const broken = 'the remains of an attribution line';

/** @param raw the lines including their marks */
export function liftBrokenArrows(lines: readonly BodyLine[], raw: readonly string[]): readonly BodyLine[] {
  return lines.map((line, index) => {
    const above = lines[index - 1]?.depth ?? 0;
    if (line.depth < 3 || line.text.length > 200) return line;
    const closed = isClosedBelow(lines, raw, index);
    if (line.depth < above + (closed ? 2 : 3)) return line;
    const [, outer = '', cited = ''] = arrow.exec(raw[index] ?? '') ?? [];
    const depth = outer.split('>').length - 1;
    if (cited === '' || depth > above || nextDepth(lines, index) >= line.depth) return line;
    if (!isArrow(cited) && !closed) return line;
    return { depth, reQuoted: false, text: cited, blank: false, doubt: broken };
  });
}

function isArrow(cited: string): boolean {
  const text = cited.replace(/^>+\s*/, '').replace(/\s>*\s*$/, '');
  return cited.startsWith('>>>>>') ? supercite.test(text) : text.includes(' ') && isAccompaniedName(text);
}

/** Whether one of the paragraph's next lines ends in ` >>>`. */
function isClosedBelow(lines: readonly BodyLine[], raw: readonly string[], first: number): boolean {
  for (let index = first + 1; index < first + mostLines; index++) {
    const text = raw[index] ?? '';
    if (/(?:^|\s)>>>\s*$/.test(text)) return true;
    if (lines[index]?.blank !== false || text.length > 80) return false;
  }
  return false;
}

function nextDepth(lines: readonly BodyLine[], index: number): number {
  let next = index + 1;
  while (lines[next]?.blank) next++;
  return lines[next]?.depth ?? 0;
}
