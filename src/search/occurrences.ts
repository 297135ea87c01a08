/** Finds where the words of a query stand in a text, and how close to one another, as the index matches words. */

import { formsOf, stemOf, wholeWords } from './words.ts';

/** What a word of a query may be in a text: itself or its correction, or a synonym. */
export interface Meaning {
  readonly words: readonly string[];
  /** Only these words, without other endings and spellings. */
  readonly exact: boolean;
}

/** Whether a word with these forms is one that was searched for. */
type Matcher = (forms: readonly string[]) => boolean;

/** A word of the text that was searched for. */
export interface Occurrence {
  /** Which word of the text it is. */
  readonly at: number;
  /** Its first character, and the one after its last. */
  readonly start: number;
  readonly end: number;
  /** Which meanings it has, by their numbers. */
  readonly met: readonly number[];
}

/** The occurrences from one to another, and how many of the meanings they have. */
export interface Stretch {
  readonly first: Occurrence;
  readonly last: Occurrence;
  readonly met: number;
}

function matcherOf({ words, exact }: Meaning): Matcher {
  const joined = words.flatMap((word) => formsOf(word).filter((form) => !word.includes(form)));
  const stems = [...words, ...joined].map(stemOf);
  const isMet = (form: string) =>
    exact
      ? words.includes(form)
      : stems.some((stem) => stemOf(form) === stem || (stem.length > 2 && form.startsWith(stem)));
  return (forms) => forms.some(isMet);
}

const punctuation = /^["'“‘(]+|["'”’().,;:?!]+$/gu;
const letters = /^\p{L}{3,}$/u;

/** Two words are one occurrence if they are a compound that was searched for as one word (`userspace`, `user space`). */
export function occurrencesIn(text: string, meanings: readonly Meaning[]): readonly Occurrence[] {
  const matchers = meanings.map(matcherOf);
  const metBy = (word: string) => {
    const forms = wholeWords(word).flatMap(formsOf);
    return matchers.flatMap((isMet, number) => (isMet(forms) ? [number] : []));
  };
  const words = [...text.matchAll(/\S+/g)].map(({ 0: whole, index }) => {
    const word = whole.replaceAll(punctuation, '');
    return { word, start: index + whole.indexOf(word), met: metBy(whole) };
  });
  return words.flatMap(({ word, start, met }, at) => {
    const end = start + word.length;
    if (met.length > 0) return [{ at, start, end, met }];
    const before = words[at - 1];
    const isPart = before?.met.length === 0 && letters.test(before.word) && letters.test(word);
    const joined = isPart ? metBy(before.word + word) : [];
    return joined.length > 0 && before ? [{ at, start: before.start, end, met: joined }] : [];
  });
}

/** Of the stretches that fit, the shortest of those that have the most meanings; the first of several. */
export function densest(
  occurrences: readonly Occurrence[],
  fits: (first: Occurrence, last: Occurrence) => boolean,
): Stretch | undefined {
  let best: Stretch | undefined;
  const length = ({ first, last }: Stretch) => last.end - first.start;
  for (const [from, first] of occurrences.entries()) {
    const met = new Set<number>();
    for (const last of occurrences.slice(from)) {
      if (last !== first && !fits(first, last)) break;
      const before = met.size;
      for (const number of last.met) met.add(number);
      if (met.size === before) continue;
      const stretch = { first, last, met: met.size };
      if (!best || met.size > best.met || (met.size === best.met && length(stretch) < length(best)))
        best = stretch;
    }
  }
  return best;
}
