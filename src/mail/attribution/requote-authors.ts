/**
 * Finds the author of a ` : ` block. If its text occurs in the own words of only one person in the archive, it is
 * theirs; otherwise the archived message linked beside it, at the same depth, decides.
 */

import { findIds } from '../read/message-id.ts';
import { normaliseWords } from '../words/normalise.ts';
import { ambiguous, type OwnedLine, type Owner } from './owned-line.ts';

export interface Author {
  readonly name: string;
  readonly message: string;
  /** When it was sent, in milliseconds since 1970. */
  readonly instant?: number | undefined;
}

/** Questions to the archive. */
export interface Sources {
  readonly authorOf: (message: string) => Author | undefined | Promise<Author | undefined>;
  /**
   * Archived messages whose own words contain a normalised text, at token boundaries.
   *
   * @param names only those by a sender with one of these names
   */
  readonly authorsSaying: (
    text: string,
    names?: readonly string[],
  ) => readonly Author[] | Promise<readonly Author[]>;
  /** The same, and those whose mail contains it unmarked although it may be another person's. */
  readonly sendersOf: (text: string) => readonly Author[] | Promise<readonly Author[]>;
}

/** A text of fewer tokens may occur in anybody's mail. */
export const distinctiveTokens = 4;

const unlinked: Owner = { kind: 'unknown', why: 'a ` : ` quotation whose source is not in the archive' };
const severalSources: Owner = {
  kind: 'unknown',
  why: 'a ` : ` quotation that occurs in the mail of several people',
};

/** @returns the lines, with an owner for every ` : ` block known to the archive */
export async function resolveRequotes(
  lines: readonly OwnedLine[],
  sources: Sources,
  self: string | undefined,
): Promise<readonly OwnedLine[]> {
  const owners = new Map<number, Owner>();
  for (const { marked, bridged } of reQuoteBlocks(lines)) {
    const whole = await authorOf(bridged, lines, sources, self);
    const owner = whole ?? (await ownerOf(marked, lines, sources, self));
    for (const index of whole ? bridged : marked) owners.set(index, owner);
  }
  return lines.map((line, index) => {
    const owner = owners.get(index);
    return owner ? { ...line, owner, reQuoted: true } : line;
  });
}

interface ReQuoteBlock {
  /** Indexes of its marked lines. */
  readonly marked: readonly number[];
  /** The same, with single lines between them that may have lost their mark; the archive decides. */
  readonly bridged: readonly number[];
}

/** Re-quoted lines of one depth, separated by at most blank lines or a single line in doubt. */
function reQuoteBlocks(lines: readonly OwnedLine[]): readonly ReQuoteBlock[] {
  const blocks: { marked: number[]; bridged: number[] }[] = [];
  let open: { marked: number[]; bridged: number[] } | undefined;
  lines.forEach((line, index) => {
    if (line.reQuoted && line.owner.kind === 'unknown') {
      const first = open?.marked[0];
      if (!open || first === undefined || lines[first]?.depth !== line.depth) {
        open = { marked: [], bridged: [] };
        blocks.push(open);
      }
      open.marked.push(index);
      open.bridged.push(index);
    } else if (open && line.owner === ambiguous && lines[index + 1]?.reQuoted) open.bridged.push(index);
    else if (!line.blank) open = undefined;
  });
  return blocks;
}

/** The one person whose own words contain the whole text. */
async function authorOf(
  block: readonly number[],
  lines: readonly OwnedLine[],
  sources: Sources,
  self: string | undefined,
): Promise<Owner | undefined> {
  const text = textOf(block, lines);
  if (text.split(' ').length < distinctiveTokens) return undefined;
  return singleOwner((await sources.authorsSaying(text)).filter(({ message }) => message !== self));
}

function textOf(block: readonly number[], lines: readonly OwnedLine[]): string {
  return block
    .flatMap((index) => lines[index] ?? [])
    .filter(({ blank }) => !blank)
    .map(({ text }) => normaliseWords(text))
    .join(' ');
}

async function ownerOf(
  block: readonly number[],
  lines: readonly OwnedLine[],
  sources: Sources,
  self: string | undefined,
): Promise<Owner> {
  const text = textOf(block, lines);
  const authors = text.split(' ').length < distinctiveTokens ? [] : await sources.authorsSaying(text);
  const linked: Author[] = [];
  for (const id of linksBeside(block, lines)) {
    const author = await sources.authorOf(id);
    if (author) linked.push(author);
  }
  const others = authors.filter(({ message }) => message !== self);
  const agreed = others.filter(({ name }) => linked.some((author) => author.name === name));
  return singleOwner(agreed) ?? singleOrSeveral(others) ?? singleOrSeveral(linked) ?? unlinked;
}

function singleOrSeveral(authors: readonly Author[]): Owner | undefined {
  return authors.length === 0 ? undefined : (singleOwner(authors) ?? severalSources);
}

/** The owner, if all candidates are one person. */
function singleOwner(authors: readonly Author[]): Owner | undefined {
  const [first] = authors;
  if (!first || authors.some(({ name }) => name !== first.name)) return undefined;
  return { kind: 'author', name: first.name, message: first.message };
}

/** Ids linked beside a block: in the paragraph above it (directly or by a [n] note) or in the next line below it. */
function linksBeside(block: readonly number[], lines: readonly OwnedLine[]): readonly string[] {
  const marked = block.flatMap((index) => lines[index] ?? []);
  const [first, last] = [marked[0], marked.at(-1)];
  if (!first || !last) return [];
  const level = lines.filter((line) => line.depth === first.depth && !line.reQuoted);
  const below = level.find(({ number, blank }) => number > last.number && !blank);
  const above = paragraphAbove(level, first.number);
  const notes = [...above.matchAll(/\[(\d{1,3})\]/g)].flatMap(([, mark]) =>
    level.filter(({ text }) => text.trimStart().startsWith(`[${mark}]`)).map(({ text }) => text),
  );
  return [...(below ? [below.text] : []), above, ...notes].flatMap(findIds);
}

function paragraphAbove(level: readonly OwnedLine[], before: number): string {
  const above = level.filter(({ number }) => number < before);
  while (above.at(-1)?.blank) above.pop();
  const start = above.findLastIndex(({ blank }) => blank);
  return above
    .slice(start + 1)
    .map(({ text }) => text)
    .join(' ');
}
