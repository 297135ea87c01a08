/**
 * Finds the lines of a body at which the owner of a depth changes: attributions, headers of forwarded mail, the
 * `From:` of a patch, and lines in unknown forms, below which the owner is no longer known.
 */

import { plainName } from '../read/person-name.ts';
import { type Attribution, findAttributions } from './attribution.ts';
import { isElision } from './attribution-like.ts';
import { readAttributionName } from './attribution-name.ts';
import { type BodyLine, beginsParagraph } from './body-marks.ts';
import { findHeaderBlocks, type HeaderBlock } from './header-block.ts';
import { findInBodyFroms, type InBodyFrom } from './in-body-from.ts';
import { otherNames } from './known-names.ts';
import { findLikelyAttributions } from './likely-attributions.ts';
import type { Owner } from './owned-line.ts';

export interface Cut {
  readonly depth: number;
  /** Undefined: the sender at depth 0, unknown at greater depths. */
  readonly owner: Owner | undefined;
}

export interface Cuts {
  readonly cuts: ReadonlyMap<number, readonly Cut[]>;
  /** Indexes of lines that belong to an attribution or a header. */
  readonly namingLines: ReadonlySet<number>;
}

const unclear = {
  kind: 'unknown',
  why: 'the attribution line above does not clearly name one person',
} as const satisfies Owner;
export const unmarked = {
  kind: 'unknown',
  why: 'below an attribution that no marked line follows',
} as const satisfies Owner;
const unread: Owner = { kind: 'unknown', why: 'the line above names somebody in an unknown form' };
const forwarded: Owner = { kind: 'unknown', why: 'below the header of another mail' };
const ofPatch: Owner = { kind: 'unknown', why: 'below an in-body `From:` whose commit message has no end' };

/**
 * @param sender name of the message's sender
 * @param names of other senders in the archive
 * @param addressed names of the recipients
 * @param isOthersName whether a word is a first or last name, or a nickname, of another person
 */
export function findCuts(
  lines: readonly BodyLine[],
  sender: string | undefined,
  names: ReadonlySet<string>,
  addressed: readonly string[],
  isOthersName: (word: string) => boolean,
): Cuts {
  const nextWithText = nextLinesWithText(lines);
  const attributions = findAttributions(lines, nextWithText);
  const froms = findInBodyFroms(lines, attributions);
  const ofFroms = new Set(froms.flatMap(range));
  const blocks = findHeaderBlocks(lines).filter(
    (block) => !ofFroms.has(block.first) && !isOwnField(block, sender),
  );
  const namingLines = new Set([...attributions, ...froms, ...blocks].flatMap(range));
  const cuts = new Map<number, Cut[]>();
  const quoted = attributions.flatMap(({ credit }) => (credit.kind === 'name' ? [credit.name] : []));
  const others = otherNames(names, [...addressed, ...quoted], sender);

  const likely = findLikelyAttributions({ lines, nextWithText, others, isOthersName, sender }, namingLines);
  for (const [index, attribution] of attributions.entries()) {
    const above = attributions[index - 1];
    const doubled =
      above?.quotedDepth === attribution.quotedDepth && nextWithText[above.last] === attribution.first;
    const second = likely.some(
      ({ last, depth }) => depth + 1 === attribution.quotedDepth && nextWithText[last] === attribution.first,
    );
    add(attribution.first, cutOf(attribution, doubled || second));
  }
  for (const block of blocks) {
    add(block.first, { depth: block.depth, owner: ownerOfBlock(block, lines, attributions) });
  }
  for (const from of froms) for (const [at, cut] of cutsOfPatch(from)) add(at, cut);
  for (const { first, last, depth, leads } of likely) {
    add(first, leads ? { depth: depth + 1, owner: unread } : { depth, owner: unmarked });
    for (const index of range({ first, last })) namingLines.add(index);
  }
  return { cuts, namingLines };

  function add(index: number, cut: Cut): void {
    const there = cuts.get(index);
    if (there) there.push(cut);
    else cuts.set(index, [cut]);
  }

  /** Of two attributions with nothing between them one has lost its mark: either may be that of the words below. */
  function cutOf(attribution: Attribution, doubled: boolean): Cut {
    const { quotedDepth, credit, leads } = attribution;
    const name = credit.kind === 'name' ? credit.name : bareName(attribution);
    // Apple Mail quotes the attribution too, so the person may still be right; the archive may confirm it.
    if (!leads)
      return { depth: quotedDepth - 1, owner: quotedDepth > 1 ? { ...unmarked, perhaps: name } : unmarked };
    if (doubled || name === undefined || isRestOfName(attribution, name))
      return { depth: quotedDepth, owner: unclear };
    if (mayHaveLostMark(attribution)) return { depth: quotedDepth, owner: { ...unclear, perhaps: name } };
    return { depth: quotedDepth, owner: { kind: 'credited', name } };
  }

  /** `Dunn <cleo@…> wrote:` directly below other text: a narrow window may have left the rest of the name there. */
  function isRestOfName({ first }: Attribution, name: string): boolean {
    return !name.includes(' ') && !beginsParagraph(lines, first);
  }

  /** Inside a quotation, with text below it that is two levels deeper: it may name that text, and lack a mark itself. */
  function mayHaveLostMark({ first, last, quotedDepth }: Attribution): boolean {
    const [above, below] = [lines[first - 1], lines[nextWithText[last] ?? lines.length]];
    return (above?.depth ?? 0) >= quotedDepth && (below?.depth ?? 0) > quotedDepth;
  }

  /** "Ben Carr wrote:", without a day or an address, names somebody only if the archive has mail by that name. */
  function bareName({ first, last }: Attribution): string | undefined {
    const line = first === last && beginsParagraph(lines, first) ? lines[first]?.text : undefined;
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

/** `From:` alone with the sender's own name does not begin another person's mail. */
function isOwnField({ depth, from, fields }: HeaderBlock, sender: string | undefined): boolean {
  if (depth > 0 || fields.size !== 1 || from === undefined) return false;
  const credit = readAttributionName(`${from} <> wrote:`);
  return credit?.kind === 'name' && credit.name === sender;
}

/** The owner of a depth before a line, by the last attribution above it. */
function creditBefore(
  attributions: readonly Attribution[],
  before: number,
  depth: number,
): Owner | undefined {
  const above = attributions.findLast(({ last, quotedDepth }) => last < before && quotedDepth === depth);
  return above?.credit.kind === 'name' ? { kind: 'credited', name: above.credit.name } : unclear;
}

/**
 * A header at the start of a quotation names the writer of all of it, unless the attribution above names somebody else.
 * Anywhere else the owner below a header is unknown.
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
  const given = attributions.find(({ last, quotedDepth }) => last === above && quotedDepth === depth)?.credit;
  if (given)
    return given.kind === 'name' && given.name === credit.name
      ? { kind: 'credited', name: credit.name }
      : forwarded;
  return !before || before.depth < depth ? { kind: 'credited', name: credit.name } : forwarded;
}

/** For each line, the index of the next one with text other than an elision; the number of lines if there is none. */
function nextLinesWithText(lines: readonly BodyLine[]): readonly number[] {
  const next: number[] = [];
  let withText = lines.length;
  for (const [index, { blank, text }] of [...lines.entries()].reverse()) {
    next[index] = withText;
    if (!blank && !isElision(text)) withText = index;
  }
  return next;
}

function range({ first, last }: { readonly first: number; readonly last: number }): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
