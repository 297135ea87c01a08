/**
 * Words that their own sentence gives in quotation marks: `You said "tea is better than coffee", and`. The sender wrote
 * them down and need not have said them. A word or two in such marks are a name or a distance that the sender takes.
 */

import type { OwnedLine } from '../../mail/attribution/owned-line.ts';
import { findWords } from '../../mail/words/find-words.ts';
import { paragraphAround } from './paragraph-around.ts';

/** So many tokens at most are a term, unless somebody is told to have said them. */
const longestTerm = 4;
/** Characters before the marks in which a verb may lead to them. */
const lead = 60;
const says =
  /(?<!\p{L})(?:says?|said|saying|writes?|wrote|writing|written|asks?|asked|answers?|answered|repl(?:y|ies|ied)|tells?|told|quot(?:e|es|ed|ing)|claim(?:s|ed)?|state[sd]?|called|puts? it|like|goes|reads?)(?!\p{L})[^.?!]*$/iu;
/** What the sender gives as the sender's own words: "I mean". */
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
export function standInQuotationMarks(
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
 * Where the words of each quotation begin and end that is no mere term, marks that the entry shows aside. One without an
 * end runs to that of the paragraph if it began it.
 */
function quotations(text: string): readonly (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  const endless = new Set<string>();
  let after = 0;
  for (const { 0: mark, index } of text.matchAll(opens)) {
    if (index < after || endless.has(mark)) continue;
    const start = index + mark.length;
    const length = text.slice(start).search(closings[mark] ?? /$/);
    if (length < 0) endless.add(mark);
    if (length < 0 && index > 0) continue;
    const end = length < 0 ? text.length : start + length;
    after = end;
    const before = text.slice(Math.max(0, index - lead), index);
    if (own.test(before)) continue;
    const tokens = text.slice(start, end).split(' ').length;
    if (tokens <= longestTerm && (tokens === 1 || !says.test(before))) continue;
    // Where nothing stands beside the marks, they alone do not tell a reader that somebody is quoted.
    const isAll = index === 0 && !/\p{L}/u.test(text.slice(end));
    found.push(isAll ? [0, text.length] : [start, end]);
  }
  return found;
}
