/**
 * The words that a short reply answers: `That's OK` means nothing alone, and may seem to approve of what it does not.
 */

import type { CitedClaim, CitedEvidence } from './cited-claim.ts';
import { ownEvidence, saidTogether } from './said-together.ts';

/** More words of the speaker than this need none of another person in a single line: about four lines of a mail. */
const enoughWords = 30;

/** Fewer words than this are no statement by themselves. */
const fewWords = 6;

/** Whether the words that a single line quotes say too little, so that our title has to say what they are about. */
export function saysLittle(cited: Pick<CitedClaim, 'speaker' | 'evidence'>): boolean {
  const [group = []] = saidTogether(ownEvidence(cited));
  return countWords(group) < fewWords;
}

/**
 * What another person had written that stands quoted above the speaker's words, in the mail that a single line quotes:
 * the person nearest to the reply, one quotation. Empty if there is none, or if the reply is long enough without it.
 */
export function answeredWords({
  speaker,
  evidence,
}: Pick<CitedClaim, 'speaker' | 'evidence'>): readonly CitedEvidence[] {
  const [group = []] = saidTogether(ownEvidence({ speaker, evidence }));
  const last = group.at(-1);
  if (!last || last.quotes || countWords(group) > enoughWords) return [];
  const above = evidence.filter(
    (piece) =>
      piece.quotes &&
      piece.speaker !== last.speaker &&
      piece.message === last.message &&
      piece.lines[0] < last.lines[0],
  );
  const nearest = above.toSorted((a, b) => a.lines[0] - b.lines[0]).at(-1);
  return above.filter(({ speakerName }) => speakerName === nearest?.speakerName);
}

function countWords(group: readonly { readonly words: string }[]): number {
  return group.flatMap(({ words }) => words.split(' ')).length;
}
