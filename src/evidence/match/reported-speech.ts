/**
 * Detects words that their paragraph introduces as somebody's, without any mark: `Ben wrote: the kettle leaks`. Nothing
 * shows where they end, so the rest of the paragraph may be that person's.
 */

import type { OwnedLine } from '../../mail/attribution/owned-line.ts';
import { findWords } from '../../mail/words/find-words.ts';
import { paragraphAround } from './paragraph-around.ts';

/** A person other than the sender, or a thing that can be read, then the verb and its colon. */
const introduction =
  /(?<![\p{L}\p{N}])(?:(?!(?:That|This|As|All|So|Like|Having|Being|I|We|Me|My|Our)\b)\p{Lu}[\p{L}\p{N}.'’-]*|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|(?:[Tt]he|[Ii]ts|[Tt]heir|[Yy]our|[Hh]is|[Hh]er)(?:\s+[\p{L}\p{N}_()'’-]+){1,3})(?:\s*[<(][^<>()]*[>)])?(?:\s+(?:also|then|once|already|just|later|even))?\s+(?:wrote|writes|said|says|replied|replies)\s*:\s+(?=\S)/gu;

/**
 * @param match the lines that the words cover
 * @param body all lines of the message
 * @param words normalised
 */
export function isReportedSpeech(
  match: readonly OwnedLine[],
  body: readonly OwnedLine[],
  words: string,
): boolean {
  const text = paragraphAround(match, body);
  const [first] = text.matchAll(introduction);
  if (!first) return false;
  const start = first.index + first[0].length;
  return findWords(text, words).some((at) => at >= start);
}
