/**
 * What the mail form of a short answer quotes: the words and sources that the answer names, taken from the present
 * claims.
 */

import type { MailEntry } from '../record/schema/brief.ts';
import type { Quoted } from './answer-block.ts';
import type { CitedClaim, CitedEvidence, CitedSource } from './cited-claim.ts';
import { chiefSources } from './named-sources.ts';
import { ownEvidence, saidTogether } from './said-together.ts';

/** The default entry, for an answer that names no words: one for each claim it rests on. */
export function asItRests(claim: string): MailEntry {
  return { claim, on: undefined, words: [], sources: [] };
}

/**
 * In the order of the choices. A claim is omitted if it is no longer in the record or no longer has the chosen words.
 */
export function quoted(
  choices: readonly MailEntry[],
  claimOf: (id: string) => CitedClaim | undefined,
): readonly Quoted[] {
  return choices.flatMap((choice): readonly Quoted[] => {
    const claim = claimOf(choice.claim);
    if (!claim) return [];
    const evidence = fragments(claim, choice.words);
    if (evidence.length === 0 && claim.evidence.length > 0) return [];
    return [{ claim, on: choice.on, evidence, sources: sourcesOf(claim, choice.sources) }];
  });
}

/** The pieces that contain the words, in the order named; words no longer in any piece are not replaced by others. */
function fragments(claim: CitedClaim, words: readonly string[]): readonly CitedEvidence[] {
  if (words.length > 0)
    return [
      ...new Set(words.flatMap((part) => claim.evidence.find((piece) => piece.words.includes(part)) ?? [])),
    ];
  return saidTogether(ownEvidence(claim))[0] ?? [];
}

function sourcesOf(claim: CitedClaim, names: readonly string[]): readonly CitedSource[] {
  const named = names.flatMap(
    (name) => claim.sources.find(({ key, id }) => name === key || name === id) ?? [],
  );
  if (named.length > 0) return named;
  return [...chiefSources(claim.sources), ...claim.sources].filter(isPublic).slice(0, 1);
}

/** Mail in an archive, or a commit in mainline. */
function isPublic({ kind, address }: CitedSource): boolean {
  return address !== undefined && (kind === 'message' || /^https:\/\/git\.kernel\.org\//.test(address));
}
