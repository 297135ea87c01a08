/**
 * The words that a claim rests on, as they belong together: fragments of one mail that one person says are one quotation, with
 * a mark where words were left out between them. One of them alone may be cut from its condition, which is the next.
 */

import type { Evidence } from '../record/graph/graph.ts';

type Said = Pick<Evidence, 'message' | 'lines' | 'words' | 'speaker' | 'quotes'> & {
  /** As it is shown, where it is: an earlier version may show another than the record does now. */
  readonly speakerName?: string;
};

/** A claim as it is cited, or what is left of it. */
interface Rests<Piece> {
  readonly speaker: string | undefined;
  readonly evidence: readonly Piece[];
}

/** The speaker's own words; all there are where none are the speaker's. */
export function ownEvidence<Piece extends Said>({ evidence, speaker }: Rests<Piece>): readonly Piece[] {
  const own = evidence.filter((piece) => piece.speaker === speaker);
  return own.length > 0 ? own : evidence;
}

/** Pieces that follow one another; one group a mail and whose words they are, in the order of the mail. */
export function saidTogether<Piece extends Said>(evidence: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  for (const piece of evidence) {
    const last = groups.at(-1);
    const [known] = last ?? [];
    if (last && known && isOneSaying(known, piece)) last.push(piece);
    else groups.push([piece]);
  }
  return groups.map(inLines);
}

/** Stands where words between two were left out. */
export const leftOut = '[...]';

/** As one quotation. */
export function joinWords(group: readonly { readonly words: string }[]): string {
  return group.map(({ words }) => words).join(` ${leftOut} `);
}

/** What the speaker said of a claim in the first of its mails, as one quotation. */
export function firstSaid<Piece extends Said>(cited: Rests<Piece>): Piece | undefined {
  const [group = []] = saidTogether(ownEvidence(cited));
  const [first] = group;
  return first && { ...first, words: joinWords(group) };
}

function isOneSaying(one: Said, other: Said): boolean {
  return (
    one.message === other.message && one.speakerName === other.speakerName && one.quotes === other.quotes
  );
}

/** Of two that begin in one line, the one that ends earlier stands first. */
function isAfter(lines: Said['lines'], other: Said['lines']): boolean {
  return lines[0] > other[1] || (lines[0] === other[0] && lines[1] > other[1]);
}

/** As they are written, which `verify` holds to the order of the mail; a version from before may list a later line first. */
function inLines<Piece extends Said>(group: readonly Piece[]): readonly Piece[] {
  const placed: Piece[] = [];
  for (const piece of group) {
    const at = placed.findIndex(({ lines }) => isAfter(lines, piece.lines));
    placed.splice(at < 0 ? placed.length : at, 0, piece);
  }
  return placed;
}
