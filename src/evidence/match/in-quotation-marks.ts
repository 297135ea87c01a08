/**
 * Detects words that their sentence puts in quotation marks: `You said "tea is better than coffee", and`. The sender
 * typed them but may be quoting somebody. A word or two in such marks are a name, or scare quotes.
 */

import type { OwnedLine } from '../../mail/attribution/owned-line.ts';
import { findWords } from '../../mail/words/find-words.ts';
import { paragraphAround } from './paragraph-around.ts';

/** Up to this many tokens are a term, unless the text says that somebody said them. */
const longestTerm = 4;
/** Number of characters before the opening mark that are searched for a verb of speech. */
const lead = 60;
const says =
  /(?<!\p{L})(?:says?|said|saying|writes?|wrote|writing|written|asks?|asked|answers?|answered|repl(?:y|ies|ied)|tells?|told|quot(?:e|es|ed|ing)|claim(?:s|ed)?|state[sd]?|called|puts? it|like|goes|reads?)(?!\p{L})[^.?!]*$/iu;
/** An introduction of the sender's own words: "I mean". */
const own =
  /(?<!\p{L})(?:I|we)(?:['’](?:d|ll|m|ve|re))?(?:\s+(?!you)\p{Ll}+){0,3}\s+(?:mean|meant|say|said|ask|asked|asking|wrote)[\s:,]*$/iu;
const opens = /(?<=^|[\s([{—–-])(?:["“„»](?=\S)|«(?= ?\S)|``(?=\S))/gu;
const closings: Readonly<Record<string, RegExp>> = {
  '"': /(?<=\S)"(?=$|[\s.,;:!?)\]}—–…'-])/u,
  '“': /”|(?<=\S)"/u,
  '„': /[“”"]/u,
  '«': /»/u,
  '»': /«/u,
  '``': /''|"/u,
};

/**
 * @param match the lines that the words cover
 * @param body all lines of the message
 * @param words normalised
 */
export function isInQuotationMarks(
  match: readonly OwnedLine[],
  body: readonly OwnedLine[],
  words: string,
): boolean {
  const text = paragraphAround(match, body);
  if (!/["“„«»]|``/.test(text)) return false;
  const places = findWords(text, words);
  return quotations(text).some(([start, end]) =>
    places.some((at) => at >= start && at + words.length <= end),
  );
}

/**
 * Start and end of the words of each quotation that is not just a term, without its marks. An unclosed quotation runs
 * to the end of the paragraph if the paragraph begins with it.
 */
function quotations(text: string): readonly (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  const unclosed = new Set<string>();
  let after = 0;
  for (const { 0: mark, index } of text.matchAll(opens)) {
    if (index < after || unclosed.has(mark)) continue;
    const start = index + mark.length;
    const length = text.slice(start).search(closings[mark] ?? /$/);
    if (length < 0) unclosed.add(mark);
    if (length < 0 && index > 0) continue;
    const end = length < 0 ? text.length : start + length;
    after = end;
    const before = text.slice(Math.max(0, index - lead), index);
    if (own.test(before)) continue;
    const tokens = text.slice(start, end).split(' ').length;
    if (tokens <= longestTerm && (tokens === 1 || !says.test(before))) continue;
    // If the quotation is the whole paragraph, its marks alone do not show a reader that somebody is quoted.
    const isAll = index === 0 && !/\p{L}/u.test(text.slice(end));
    found.push(isAll ? [0, text.length] : [start, end]);
  }
  return found;
}
