/**
 * Finds `From: NAME <address>` at the start of a patch's text, with which git says that the commit message below, up to
 * `---`, was written by that person and not by the sender.
 */

import type { Attribution } from './attribution.ts';
import { readAttributionName } from './attribution-name.ts';
import type { BodyLine } from './body-marks.ts';
import { headerFieldOf } from './mail-languages.ts';

export interface InBodyFrom {
  /** Indexes of the first and last line of the fields. */
  readonly first: number;
  readonly last: number;
  readonly depth: number;
  readonly name: string | undefined;
  /** Index of the line that ends the commit message; undefined if none does. */
  readonly end: number | undefined;
}

const scissors = /^[-\s]*(?:8<|>8|%<|>%)[-\s>8<%]*$|^-+\s*(?:cut|8<|>8).*-+$/i;
const field = /^From:\s+(\S.{0,300}<[^<>]*>)\s*$/;
const patchStart = /^---\s*$|^diff (?:--git|-\S+) |^--- \S|^Index: /;

export function findInBodyFroms(
  lines: readonly BodyLine[],
  attributions: readonly Attribution[],
): readonly InBodyFrom[] {
  const depthBelow = new Map<number | undefined, number>(
    attributions.map(({ last, quotedDepth }) => [last, quotedDepth]),
  );
  const found: InBodyFrom[] = [];
  let above: number | undefined;
  lines.forEach((line, index) => {
    if (line.blank) return;
    const before = above === undefined ? undefined : lines[above];
    const opens =
      line.depth === 0
        ? before === undefined || scissors.test(before.text)
        : depthBelow.get(above) === line.depth ||
          (before?.depth === line.depth && scissors.test(before.text));
    above = index;
    if (opens && !line.reQuoted) found.push(...readAt(lines, index, line));
  });
  return found;
}

function readAt(lines: readonly BodyLine[], first: number, start: BodyLine): readonly InBodyFrom[] {
  const named = field.exec(start.text)?.[1];
  if (named === undefined) return [];
  let last = first;
  while (isField(lines[last + 1], start.depth)) last++;
  const after = lines[last + 1];
  if (after?.depth !== start.depth || !after.blank) return [];
  const length = lines
    .slice(last + 1)
    .findIndex((line) => line.depth === start.depth && patchStart.test(line.text));
  const credit = readAttributionName(`${named} wrote:`);
  return [
    {
      first,
      last,
      depth: start.depth,
      name: credit?.kind === 'name' ? credit.name : undefined,
      end: length < 0 ? undefined : last + 1 + length,
    },
  ];
}

function isField(line: BodyLine | undefined, depth: number): boolean {
  const name = line && line.depth === depth ? headerFieldOf(line.text) : undefined;
  return name === 'sent' || name === 'subject';
}
