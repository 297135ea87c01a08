/** What the mail form of a short answer quotes: the words and sources that the answer names, out of the claims as they stand. */

import type { Quoted } from './answer-block.ts';
import type { CitedClaim, CitedEvidence, CitedSource } from './cited-claim.ts';
import { ownEvidence } from './mail.ts';

export interface QuoteChoice {
  readonly claim: string;
  readonly on: string | undefined;
  /** The words with which each fragment begins; empty for all of the speaker's of one mail. */
  readonly words: readonly string[];
  /** Keys or ids of sources; empty for the first that can be read in public. */
  readonly sources: readonly string[];
}

/** Of an answer that names nothing: each claim that it rests on. */
export function asItRests(claim: string): QuoteChoice {
  return { claim, on: undefined, words: [], sources: [] };
}

/** In the order of the choices; a claim that is gone is left out. */
export function quoted(
  choices: readonly QuoteChoice[],
  claimOf: (id: string) => CitedClaim | undefined,
): readonly Quoted[] {
  return choices.flatMap((choice): readonly Quoted[] => {
    const claim = claimOf(choice.claim);
    if (!claim) return [];
    const evidence = fragments(claim, choice.words);
    const sources = evidence.length > 0 ? [] : sourcesOf(claim, choice.sources);
    return [{ claim, on: choice.on, evidence, sources }];
  });
}

/** A fragment that was cut anew is not lost: all of the speaker's stand for it. */
function fragments(claim: CitedClaim, words: readonly string[]): readonly CitedEvidence[] {
  const named = claim.evidence.filter((piece) => words.some((first) => piece.words.startsWith(first)));
  if (named.length > 0) return named;
  const own = ownEvidence(claim);
  return own.filter(({ message }) => message === own[0]?.message);
}

function sourcesOf(claim: CitedClaim, names: readonly string[]): readonly CitedSource[] {
  const named = names.flatMap(
    (name) => claim.sources.find(({ key, id }) => name === key || name === id) ?? [],
  );
  return named.length > 0 ? named : claim.sources.filter(isPublic).slice(0, 1);
}

/** Mail in an archive, or a commit that mainline holds. */
function isPublic({ kind, address }: CitedSource): boolean {
  return address !== undefined && (kind === 'message' || /^https:\/\/git\.kernel\.org\//.test(address));
}
