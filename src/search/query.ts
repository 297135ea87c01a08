/** What was typed, taken apart: phrases in quotation marks, names as they are, and other words. */

import { isCommon, isName, wholeWords } from './words.ts';

/** So many words and more are hardly typed, but pasted. */
const lineOfMail = 9;

export interface QueryWord {
  readonly word: string;
  /** Only this very word counts: a part of a phrase. */
  readonly exact: boolean;
  /** A name of code: the word itself or one that begins with it. */
  readonly name: boolean;
}

export interface Query {
  readonly words: readonly QueryWord[];
  /** Each as words in a row. */
  readonly phrases: readonly (readonly string[])[];
}

export function readQuery(typed: string): Query {
  const phrases: string[][] = [];
  // What mailers put before a subject is no word of it.
  const rest = typed
    .replace(/^\s*(?:(?:subject|re|fwd?)\s*:\s*)+/i, '')
    .replaceAll(/["“”]([^"“”]+)["“”]/g, (_, inner: string) => {
      const words = [...wholeWords(inner)];
      if (words.length > 0) phrases.push(words);
      return ' ';
    });
  const quoted = phrases
    .flat()
    .filter((word) => !isCommon(word))
    .map((word) => ({ word, exact: true, name: false }));
  const all = wholeWords(rest);
  const telling = all.filter((word) => !isCommon(word));
  const free = (telling.length > 0 || quoted.length > 0 ? telling : all).map((word) => ({
    word,
    exact: false,
    name: isName(word),
  }));
  const seen = new Set<string>();
  const words = [...quoted, ...free].filter(({ word }) => !seen.has(word) && seen.add(word));
  return { words, phrases };
}

/** As long as a line of mail, or quoted as one: for the look-up rather than for the search. */
export function isLikeMail(typed: string): boolean {
  return /^\s*[>|]/.test(typed) || wholeWords(typed).length >= lineOfMail;
}

/** Whether the words stand in the text in a row. */
export function holdsPhrase(text: string, phrase: readonly string[]): boolean {
  const words = wholeWords(text);
  return words.some((_, at) => phrase.every((word, offset) => words[at + offset] === word));
}
