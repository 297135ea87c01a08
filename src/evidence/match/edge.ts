/**
 * Finds the words that reverse or weaken quoted words in the rest of their sentence: a negation, a condition, a hedge,
 * a question mark. A verbatim fragment may say the opposite of its sentence, so the words that were cut off are
 * reported.
 */

import type { OwnedLine } from '../../mail/attribution/owned-line.ts';
import { findWords } from '../../mail/words/find-words.ts';
import { edgeWordsIn, reversedBy } from './edge-words.ts';
import { paragraphAround } from './paragraph-around.ts';
import { endsSentence } from './sentences.ts';

/**
 * @param match the lines that the words cover
 * @param body all lines of the message
 * @param words normalised
 * @returns the words that reverse or weaken them, in the order of the sentence, each once, in lower case
 */
export function edgeOf(
  match: readonly OwnedLine[],
  body: readonly OwnedLine[],
  words: string,
): readonly string[] {
  const text = paragraphAround(match, body);
  const [at] = findWords(text, words);
  if (at === undefined) return [];
  const before = lastSentence(text.slice(0, at));
  const after = firstSentence(words, text.slice(at + words.length));
  const question = /\?["')\]]*$/.test(after) && !words.includes('?') ? ['?'] : [];
  const reversed = reversedBy(before);
  return [...new Set([...edgeWordsIn(before), ...reversed, ...edgeWordsIn(after), ...question])];
}

function lastSentence(text: string): string {
  const tokens = text.split(' ');
  return tokens.slice(tokens.findLastIndex(endsSentence) + 1).join(' ');
}

/** The text after the words up to the end of their sentence; empty if the words end the sentence. */
function firstSentence(words: string, rest: string): string {
  if (rest.startsWith(' ') && endsSentence(words.split(' ').at(-1) ?? '')) return '';
  const tokens = rest.split(' ');
  const end = tokens.findIndex(endsSentence);
  return tokens.slice(0, end < 0 ? undefined : end + 1).join(' ');
}
