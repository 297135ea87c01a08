/**
 * Groups the words that a claim rests on: one person's fragments from one mail form one quotation, with a mark where
 * words were left out. A fragment alone might lose its condition, which is in the next one.
 */

import type { Evidence } from '../record/graph/graph.ts';
import { begunAnew, type QuotedLines } from '../text/begun-anew.ts';
import { sideBySide } from '../text/side-by-side.ts';

type Said = Pick<Evidence, 'message' | 'lines' | 'words' | 'speaker' | 'quotes'> & {
  /** The name as shown, if it is shown: an earlier version may show another name than the record does now. */
  readonly speakerName?: string;
};

/** What is needed of a cited claim, in full or in part. */
interface Rests<Piece> {
  readonly speaker: string | undefined;
  readonly evidence: readonly Piece[];
}

/** The speaker's own words; if there are none, all of them. */
export function ownEvidence<Piece extends Said>({ evidence, speaker }: Rests<Piece>): readonly Piece[] {
  const own = evidence.filter((piece) => piece.speaker === speaker);
  return own.length > 0 ? own : evidence;
}

/** Groups adjacent pieces by mail and author; each group is in the order of the mail. */
export function saidTogether<Piece extends Said>(evidence: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  for (const piece of evidence) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last && first && isSameQuotation(first, piece)) last.push(piece);
    else groups.push([piece]);
  }
  return groups.map(inLines);
}

/**
 * The same for a place that names each mail once: also together are the speaker's earlier words that the mail repeats,
 * and fragments between which another mail is listed.
 */
export function saidByMail<Piece extends Said>(evidence: readonly Piece[]): readonly (readonly Piece[])[] {
  return [...Map.groupBy(evidence, ({ message, speaker }) => `${message} ${speaker ?? ''}`).values()].map(
    inLines,
  );
}

/** Words quoted from a mail, beside others. */
export interface Fragment {
  readonly words: string;
  /** The first and the last line they are on; without them nothing is said of where a line begins. */
  readonly lines?: Evidence['lines'] | undefined;
  /** Quotations that these words directly follow in the mail. */
  readonly follows?: readonly Preceding[] | undefined;
}

/** A quotation that others directly follow in the mail. */
export interface Preceding {
  readonly words: string;
  /** What is between them, spaces included, if it is more than white space; never a letter or a digit. */
  readonly between?: string | undefined;
}

/** By message and words: the quotations that these words directly follow. */
export type Followed = ReadonlyMap<string, ReadonlyMap<string, readonly Preceding[]>>;

/** Marks words left out between two fragments. */
export const leftOut = '[...]';

/** Whether no words of the mail are between the two. */
export function isDirectlyAfter(earlier: Fragment, piece: Fragment): boolean {
  return precedingOf(earlier, piece) !== undefined;
}

/**
 * The words as the mail has them, one text for each passage from which nothing was left out: what is between two of its
 * fragments, such as a comma, is in it too. A text has more than one part where the mail begins a paragraph or the next
 * entry of a list.
 */
export function passagesOf(group: readonly Fragment[]): readonly (readonly string[])[] {
  const passages: string[][] = [];
  for (const [index, piece] of group.entries()) {
    const earlier = group[index - 1];
    const preceding = earlier && precedingOf(earlier, piece);
    const passage = passages.at(-1);
    if (!preceding || !passage) passages.push([piece.words]);
    else {
      const between = preceding.between ?? ' ';
      const anew = hasLines(earlier) && hasLines(piece) ? begunAnew(earlier, piece, between) : undefined;
      const before = passage.pop() ?? '';
      if (anew) passage.push(`${before}${anew.ending}`, `${anew.mark}${piece.words}`);
      else passage.push(`${before}${between}${piece.words}`);
    }
  }
  return passages;
}

function hasLines(fragment: Fragment): fragment is Fragment & QuotedLines {
  return fragment.lines !== undefined;
}

/** For one pair of quotation marks: fragments between which nothing was left out are quotations side by side. */
export function joinWords(group: readonly Fragment[]): string {
  return group.reduce((before, piece, index) => {
    const earlier = group[index - 1];
    if (!earlier) return piece.words;
    return `${before}${isDirectlyAfter(earlier, piece) ? sideBySide : ` ${leftOut} `}${piece.words}`;
  }, '');
}

/** What the speaker said in the first mail that a claim cites, as one quotation. */
export function firstSaid<Piece extends Said>(cited: Rests<Piece>): Piece | undefined {
  const [group = []] = saidTogether(ownEvidence(cited));
  const [first] = group;
  return first && { ...first, words: joinWords(group) };
}

function precedingOf({ words }: Fragment, { follows = [] }: Fragment): Preceding | undefined {
  return follows.find((preceding) => preceding.words === words);
}

function isSameQuotation(one: Said, other: Said): boolean {
  return (
    one.message === other.message && one.speakerName === other.speakerName && one.quotes === other.quotes
  );
}

/** Of two that begin on the same line, the one that ends earlier comes first. */
function isAfter(lines: Said['lines'], other: Said['lines']): boolean {
  return lines[0] > other[1] || (lines[0] === other[0] && lines[1] > other[1]);
}

/** In the order listed, which `verify` requires to be that of the mail; older versions may list a later line first. */
function inLines<Piece extends Said>(group: readonly Piece[]): readonly Piece[] {
  const placed: Piece[] = [];
  for (const piece of group) {
    const at = placed.findIndex(({ lines }) => isAfter(lines, piece.lines));
    placed.splice(at < 0 ? placed.length : at, 0, piece);
  }
  return placed;
}
