/** Pieces of evidence that follow one another in one mail, and are the words of one person, are shown with one name. */

import type { CitedEvidence } from '../cite/cited-claim.ts';

export interface NumberedPiece {
  readonly piece: CitedEvidence;
  /** Its place in the evidence of the claim. */
  readonly at: number;
}

export function saidTogether(
  evidence: readonly CitedEvidence[],
  wanted: readonly CitedEvidence[] = evidence,
): readonly (readonly NumberedPiece[])[] {
  const groups: NumberedPiece[][] = [];
  for (const [at, piece] of evidence.entries()) {
    if (!wanted.includes(piece)) continue;
    const last = groups.at(-1);
    const before = last?.at(-1)?.piece;
    if (last && before && sameSaying(before, piece)) last.push({ piece, at });
    else groups.push([{ piece, at }]);
  }
  return groups;
}

function sameSaying(one: CitedEvidence, other: CitedEvidence): boolean {
  return (
    one.message === other.message && one.speakerName === other.speakerName && one.quotes === other.quotes
  );
}
