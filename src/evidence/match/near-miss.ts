/**
 * Suggests what the author of an entry may have meant by words that are not in its lines: help for an entry that has
 * failed, never a reason to let it pass.
 */

import { findWords } from '../../mail/words/find-words.ts';
import { normaliseLine } from '../../mail/words/normalise.ts';
import { editDistance } from '../../text/closest.ts';

interface Token {
  readonly text: string;
  /** Line number, from 1. */
  readonly line: number;
}

/** Characters of a line that are searched: a longer line is not prose. */
const longestLine = 2000;
/** A body with more tokens than this is only searched for the exact words. */
const mostTokens = 20_000;

/**
 * @param words normalised
 * @returns such as `"the words as written" (lines 4-5)`, or undefined if nothing is near
 */
export function nearMiss(
  body: readonly string[],
  words: string,
  [first, last]: readonly [number, number],
): string | undefined {
  const tokens = body.flatMap((line, index) =>
    normaliseLine(line.slice(0, longestLine))
      .split(' ')
      .filter((text) => text !== '')
      .map((text) => ({ text, line: index + 1 })),
  );
  const text = tokens.map((token) => token.text).join(' ');
  const [exact] = findWords(text, words);
  if (exact !== undefined) {
    const start = text.slice(0, exact).split(' ').length - 1;
    return placed(tokens.slice(start, start + words.split(' ').length));
  }
  if (tokens.length > mostTokens) return undefined;
  const cited = tokens.filter(({ line }) => line >= first && line <= last);
  const best = nearest(cited, words) ?? nearest(tokens, words);
  return best && placed(best);
}

function placed(tokens: readonly Token[]): string {
  const from = tokens[0]?.line ?? 0;
  const to = tokens.at(-1)?.line ?? 0;
  const where = from === to ? `line ${from}` : `lines ${from}-${to}`;
  return `"${tokens.map(({ text }) => text).join(' ')}" (${where})`;
}

/**
 * The window of about as many tokens with the fewest edits, ignoring capitals, if at most a third of the text changes.
 */
function nearest(tokens: readonly Token[], words: string): readonly Token[] | undefined {
  const count = words.split(' ').length;
  const plain = words.toLowerCase();
  let best: readonly Token[] | undefined;
  let least = Math.max(1, Math.floor(words.length / 3)) + 1;
  for (let start = 0; start < tokens.length; start++) {
    for (const size of [count, count - 1, count + 1]) {
      const window = tokens.slice(start, start + size);
      if (size < 1 || window.length < size) continue;
      const text = window.map((token) => token.text).join(' ');
      const distance = editDistance(plain, text.toLowerCase(), least);
      if (distance >= least) continue;
      least = distance;
      best = window;
    }
  }
  return best;
}
