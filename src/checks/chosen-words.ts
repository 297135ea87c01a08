/** Words by which an author chooses some of the fragments of a claim: each is in one of them, and all are of one mail. */

import type { Claim } from '../record/graph/graph.ts';

/** @param words undefined for all that the speaker said */
export function chosenWordsFault(claim: Claim, words: readonly string[] | undefined): string | undefined {
  const lost = words?.find((part) => !claim.evidence.some((piece) => piece.words.includes(part)));
  if (lost !== undefined)
    return `Unexpected words \`${lost}\`, expected words that a fragment of \`${claim.id}\` holds`;
  const taken = words
    ? words.flatMap((part) => claim.evidence.find((piece) => piece.words.includes(part)) ?? [])
    : claim.evidence.filter(({ speaker }) => speaker === claim.speaker);
  const mails = new Set(taken.map(({ message }) => message)).size;
  if (mails > 1) return `Unexpected words of ${mails} mails, expected \`words\` that name fragments of one`;
  return undefined;
}
