/** Checks the words by which an author chooses fragments of a claim: each occurs in a fragment, all in one message. */

import type { Claim } from '../record/graph/graph.ts';

/** @param words undefined for all of the speaker's fragments */
export function chosenWordsFault(claim: Claim, words: readonly string[] | undefined): string | undefined {
  const missing = words?.find((part) => !claim.evidence.some((piece) => piece.words.includes(part)));
  if (missing !== undefined)
    return `Unexpected words \`${missing}\`, expected words of a fragment of \`${claim.id}\``;
  const chosen = words
    ? words.flatMap((part) => claim.evidence.find((piece) => piece.words.includes(part)) ?? [])
    : claim.evidence.filter(({ speaker }) => speaker === claim.speaker);
  const messages = new Set(chosen.map(({ message }) => message)).size;
  if (messages > 1)
    return `Unexpected words of ${messages} messages, expected \`words\` that choose fragments of one`;
  return undefined;
}
