/**
 * Finds the places in a body where the owner of a depth changes: attributions, headers of forwarded mail, the `From:`
 * of a patch, and lines in unknown forms that end what was known.
 */

import { plainName } from '../read/person-name.ts';
import { type Attribution, findAttributions } from './attribution.ts';
import { isElision } from './attribution-like.ts';
import { readAttributionName } from './attribution-name.ts';
import type { BodyLine } from './body-marks.ts';
import { findHeaderBlocks, type HeaderBlock } from './header-block.ts';
import { findInBodyFroms, type InBodyFrom } from './in-body-from.ts';
import { otherNames } from './known-names.ts';
import { findLikelyAttributions } from './likely-attributions.ts';
import type { Owner } from './owned-line.ts';

export interface Cut {
  readonly depth: number;
  /** Undefined: the sender's at depth 0, unknown below it. */
  readonly owner: Owner | undefined;
}

export interface Cuts {
  readonly cuts: ReadonlyMap<number, readonly Cut[]>;
  /** Indexes of lines that belong to an attribution or a header. */
  readonly headed: ReadonlySet<number>;
}

const unclear = {
  kind: 'unknown',
  why: 'the attribution line above does not say whom it names',
} as const satisfies Owner;
export const unmarked = {
  kind: 'unknown',
  why: 'below an attribution that no marked line follows',
} as const satisfies Owner;
const unread: Owner = { kind: 'unknown', why: 'the line above names somebody in a form that is not known' };
const forwarded: Owner = { kind: 'unknown', why: 'below the header of another mail' };
const ofPatch: Owner = { kind: 'unknown', why: 'below an in-body `From:` whose commit message has no end' };

/**
 * @param sender name of the message's sender
 * @param names of others who wrote mail that is available
 * @param addressed names of those to whom this went
 * @param isCalled whether one of the others goes by a word
 */
export function findCuts(
  lines: readonly BodyLine[],
  sender: string | undefined,
  names: ReadonlySet<string>,
  addressed: readonly string[],
  isCalled: (word: string) => boolean,
): Cuts {
  const nextSaying = followers(lines);
  const attributions = findAttributions(lines, nextSaying);
  const froms = findInBodyFroms(lines, attributions);
  const ofFroms = new Set(froms.flatMap(range));
  const blocks = findHeaderBlocks(lines).filter(
    (block) => !ofFroms.has(block.first) && !isOwnField(block, sender),
  );
  const headed = new Set([...attributions, ...froms, ...blocks].flatMap(range));
  const cuts = new Map<number, Cut[]>();
  const quoted = attributions.flatMap(({ credit }) => (credit.kind === 'name' ? [credit.name] : []));
  const isOther = otherNames(names, [...addressed, ...quoted], sender);

  const likely = findLikelyAttributions({ lines, nextSaying, isOther, isCalled, sender }, headed);
  for (const [index, attribution] of attributions.entries()) {
    const above = attributions[index - 1];
    const doubled = above?.gives === attribution.gives && nextSaying[above.last] === attribution.first;
    const second = likely.some(
      ({ last, depth }) => depth + 1 === attribution.gives && nextSaying[last] === attribution.first,
    );
    add(attribution.first, cutOf(attribution, doubled || second));
  }
  for (const block of blocks) {
    add(block.first, { depth: block.depth, owner: ownerOfBlock(block, lines, attributions) });
  }
  for (const from of froms) for (const [at, cut] of cutsOfPatch(from)) add(at, cut);
  for (const { first, last, depth, leads } of likely) {
    add(first, leads ? { depth: depth + 1, owner: unread } : { depth, owner: unmarked });
    for (const index of range({ first, last })) headed.add(index);
  }
  return { cuts, headed };

  function add(index: number, cut: Cut): void {
    const there = cuts.get(index);
    if (there) there.push(cut);
    else cuts.set(index, [cut]);
  }

  /** Of two attributions with nothing between them one has lost its mark: either may name the words below. */
  function cutOf(attribution: Attribution, doubled: boolean): Cut {
    const { gives, credit, leads } = attribution;
    const name = credit.kind === 'name' ? credit.name : bareName(attribution);
    // Apple Mail quotes the attribution too: the archive may confirm it.
    if (!leads) return { depth: gives - 1, owner: gives > 1 ? { ...unmarked, perhaps: name } : unmarked };
    if (doubled || name === undefined) return { depth: gives, owner: unclear };
    if (mayHaveLostMark(attribution)) return { depth: gives, owner: { ...unclear, perhaps: name } };
    return { depth: gives, owner: { kind: 'credited', name } };
  }

  /** Inside a quotation, with words below that are two levels deeper: it may name those, and have lost a mark itself. */
  function mayHaveLostMark({ first, last, gives }: Attribution): boolean {
    const [above, below] = [lines[first - 1], lines[nextSaying[last] ?? lines.length]];
    return (above?.depth ?? 0) >= gives && (below?.depth ?? 0) > gives;
  }

  /** "Ben Carr wrote:", without a day or an address, names somebody only where mail of that very name is available. */
  function bareName({ first, last }: Attribution): string | undefined {
    const above = lines[first - 1];
    const isApart = !above || above.blank || above.depth !== lines[first]?.depth;
    const line = first === last && isApart ? lines[first]?.text : undefined;
    const name = /^\s*(\S.*\s\S.*?)\s+(?:wrote|writes|said)\s*:\s*$/.exec(line?.slice(0, 200) ?? '')?.[1];
    return name !== undefined && names.has(plainName(name)) ? plainName(name) : undefined;
  }

  function cutsOfPatch({ first, depth, name, end }: InBodyFrom): readonly (readonly [number, Cut])[] {
    const before = depth === 0 ? undefined : creditBefore(attributions, first, depth);
    const known = before?.kind === 'credited' ? before.name : depth === 0 ? sender : undefined;
    if (name !== undefined && name === known) return [];
    if (end === undefined) return [[first, { depth, owner: ofPatch }]];
    const owner: Owner =
      name === undefined ? ofPatch : depth === 0 ? { kind: 'written', name } : { kind: 'credited', name };
    return [
      [first, { depth, owner }],
      [end, { depth, owner: before }],
    ];
  }
}

/** `From:` alone with the sender's own name begins nobody else's mail. */
function isOwnField({ depth, from, fields }: HeaderBlock, sender: string | undefined): boolean {
  if (depth > 0 || fields.size !== 1 || from === undefined) return false;
  const credit = readAttributionName(`${from} <> wrote:`);
  return credit?.kind === 'name' && credit.name === sender;
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

/**
 * A header that is the first that a quotation says names the writer of all of it, unless an attribution above names
 * somebody else. Anywhere else it only ends what was known.
 */
function ownerOfBlock(
  { first, depth, from, fields }: HeaderBlock,
  lines: readonly BodyLine[],
  attributions: readonly Attribution[],
): Owner {
  if (depth === 0 || from === undefined || !fields.has('sent')) return forwarded;
  const credit = readAttributionName(`${from} <> wrote:`);
  if (credit?.kind !== 'name') return forwarded;
  let above = first - 1;
  while (lines[above]?.blank) above--;
  const before = lines[above];
  const given = attributions.find(({ last, gives }) => last === above && gives === depth)?.credit;
  if (given)
    return given.kind === 'name' && given.name === credit.name
      ? { kind: 'credited', name: credit.name }
      : forwarded;
  return !before || before.depth < depth ? { kind: 'credited', name: credit.name } : forwarded;
}

/** For each line the index of the next that says anything and is no elision; the number of lines where there is none. */
function followers(lines: readonly BodyLine[]): readonly number[] {
  const next: number[] = [];
  let saying = lines.length;
  for (const [index, { blank, text }] of [...lines.entries()].reverse()) {
    next[index] = saying;
    if (!blank && !isElision(text)) saying = index;
  }
  return next;
}

function range({ first, last }: { readonly first: number; readonly last: number }): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
