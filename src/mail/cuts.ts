/**
 * The places of a body at which the owner of a depth changes: attributions, headers of forwarded mail, the `From:` of a
 * patch, and lines in forms we do not know that end what was known.
 */

import { type Attribution, findAttributions } from './attribution.ts';
import { isAttributionLike } from './attribution-like.ts';
import type { BodyLine } from './body-marks.ts';
import { readCredit } from './credit.ts';
import { findHeaderBlocks, type HeaderBlock } from './header-block.ts';
import { findInBodyFroms, type InBodyFrom } from './in-body-from.ts';
import type { Owner } from './owned-line.ts';

export interface Cut {
  readonly depth: number;
  /** Undefined: the sender's at depth 0, nobody's we know below it. */
  readonly owner: Owner | undefined;
}

export interface Cuts {
  readonly cuts: ReadonlyMap<number, readonly Cut[]>;
  /** Indexes of lines that belong to an attribution or a header. */
  readonly headed: ReadonlySet<number>;
}

const unclear: Owner = { kind: 'unknown', why: 'the attribution line above does not say whom it names' };
const unmarked: Owner = { kind: 'unknown', why: 'below an attribution that no marked line follows' };
const forwarded: Owner = { kind: 'unknown', why: 'below the header of another mail' };
const ofPatch: Owner = { kind: 'unknown', why: 'below an in-body `From:` whose commit message has no end' };

/** @param sender name of the message's sender */
export function findCuts(lines: readonly BodyLine[], sender: string | undefined): Cuts {
  const nextSaying = followers(lines);
  const attributions = findAttributions(lines, nextSaying);
  const froms = findInBodyFroms(lines, attributions);
  const ofFroms = new Set(froms.flatMap(range));
  const blocks = findHeaderBlocks(lines).filter(({ first }) => !ofFroms.has(first));
  const headed = new Set([...attributions, ...froms, ...blocks].flatMap(range));
  const cuts = new Map<number, Cut[]>();

  for (const attribution of attributions) for (const cut of cutsOf(attribution)) add(attribution.first, cut);
  for (const block of blocks) add(block.first, { depth: block.depth, owner: ownerOfBlock(block) });
  for (const from of froms) for (const [at, cut] of cutsOfPatch(from)) add(at, cut);
  for (const { first, last, depth } of attributionLikes(lines, nextSaying, headed)) {
    add(first, { depth, owner: unmarked });
    for (const index of range({ first, last })) headed.add(index);
  }
  return { cuts, headed };

  function add(index: number, cut: Cut): void {
    const there = cuts.get(index);
    if (there) there.push(cut);
    else cuts.set(index, [cut]);
  }

  function cutsOf({ gives, credit, leads }: Attribution): readonly Cut[] {
    if (!leads) return [{ depth: gives - 1, owner: unmarked }];
    return [
      { depth: gives, owner: credit.kind === 'name' ? { kind: 'credited', name: credit.name } : unclear },
    ];
  }

  function cutsOfPatch({ first, depth, name, end }: InBodyFrom): readonly (readonly [number, Cut])[] {
    const before = depth === 0 ? undefined : creditBefore(attributions, first, depth);
    const known = before?.kind === 'credited' ? before.name : depth === 0 ? sender : undefined;
    if (name !== undefined && name === known) return [];
    if (end === undefined) return [[first, { depth, owner: ofPatch }]];
    const owner: Owner = name === undefined ? ofPatch : { kind: 'credited', name };
    return [
      [first, { depth, owner }],
      [end, { depth, owner: before }],
    ];
  }
}

/** Above an attribution's block its own person is named by the last line of the attribution. */
function creditBefore(
  attributions: readonly Attribution[],
  before: number,
  depth: number,
): Owner | undefined {
  const above = attributions.findLast(({ last, gives }) => last < before && gives === depth);
  return above?.credit.kind === 'name' ? { kind: 'credited', name: above.credit.name } : unclear;
}

/** Inside a quotation a header may name the writer of what follows; unquoted, it only ends the sender's words. */
function ownerOfBlock({ depth, from, fields }: HeaderBlock): Owner {
  if (depth === 0 || from === undefined || !fields.has('sent')) return forwarded;
  const credit = readCredit(`${from} <> wrote:`);
  return credit?.kind === 'name' ? { kind: 'credited', name: credit.name } : forwarded;
}

/** Lines in the form of an attribution, over up to three lines, that no deeper line follows. */
function attributionLikes(
  lines: readonly BodyLine[],
  nextSaying: readonly number[],
  headed: ReadonlySet<number>,
): readonly { readonly first: number; readonly last: number; readonly depth: number }[] {
  const found: { first: number; last: number; depth: number }[] = [];
  lines.forEach((line, last) => {
    if (line.reQuoted || headed.has(last) || line.text.trim() === '') return;
    if ((lines[nextSaying[last] ?? -1]?.depth ?? 0) > line.depth) return;
    let text = '';
    for (let first = last; first > last - 3; first--) {
      const above = lines[first];
      if (!above || above.depth !== line.depth || above.text.trim() === '' || headed.has(first)) return;
      text = `${above.text} ${text}`;
      if (!isAttributionLike(text) || !startsParagraph(lines, first)) continue;
      found.push({ first, last, depth: line.depth });
      return;
    }
  });
  return found;
}

/** Prose may end in "as he wrote on 3 June:"; an attribution stands by itself. */
function startsParagraph(lines: readonly BodyLine[], first: number): boolean {
  const above = lines[first - 1];
  const line = lines[first];
  return !above || above.text.trim() === '' || above.depth !== line?.depth;
}

/** For each line the index of the next that says anything; the number of lines where there is none. */
function followers(lines: readonly BodyLine[]): readonly number[] {
  const next: number[] = Array.from({ length: lines.length }, () => lines.length);
  for (let index = lines.length - 2; index >= 0; index--) {
    next[index] = lines[index + 1]?.text.trim() === '' ? (next[index + 1] ?? lines.length) : index + 1;
  }
  return next;
}

function range({ first, last }: { readonly first: number; readonly last: number }): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
